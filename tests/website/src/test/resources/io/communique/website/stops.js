// What the keyboard can reach, in the order of the page.
const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(element => element.tabIndex >= 0 && element.getClientRects().length && element.checkVisibility());
return stops.map(element => element.outerHTML.slice(0, 120));
