// Where the keyboard is now: what is wrong with how it shows, and which of the page's stops it is.
const focused = document.activeElement;
const findings = [];
if (!focused || focused === document.body) return ['nothing has the focus'];
const name = focused.tagName.toLowerCase() + ' "' + focused.textContent.trim().slice(0, 40) + '"';
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const rgba = colour => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const luminance = colour => {
  const [r, g, b] = rgba(colour).map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + .05) / (dark + .05);
};
const ground = element => {
  for (let box = element; box; box = box.parentElement) {
    const colour = getComputedStyle(box).backgroundColor;
    if (rgba(colour)[3] === 255) return colour;
  }
  return 'white';
};
const style = getComputedStyle(focused);
const around = ground(focused.parentElement);
const rings = [];
if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) rings.push(style.outlineColor);
const shadow = style.boxShadow.match(/^(rgba?\([^)]*\))/);
if (shadow) rings.push(shadow[1]);
if (!rings.length) findings.push('no focus ring on ' + name);
else if (!rings.some(ring => contrast(ring, around) >= 3)) {
  findings.push(`the focus ring on ${name} is ${rings} on ${around}`);
}
// Of a link that goes on in the next line, the first line.
const box = focused.getClientRects()[0];
if (box.width < 1 || box.height < 1 || box.bottom < 1 || box.top > innerHeight) {
  findings.push('the focus is out of sight on ' + name);
} else {
  const over = document.elementFromPoint(
      Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
      Math.min(Math.max(box.top + Math.min(box.height / 2, 10), 0), innerHeight - 1));
  if (over && over !== focused && !focused.contains(over) && !over.contains(focused)) {
    findings.push(name + ' lies under ' + over.tagName);
  }
}
return findings;
