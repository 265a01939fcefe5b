// What does not fit: the page beyond its window, text beyond its box, boxes that cut their text off.
const findings = [];
const name = element => element.tagName.toLowerCase() + (element.className ? '.' + element.className : '')
    + ' "' + element.textContent.trim().slice(0, 60) + '"';
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth) {
  findings.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}`);
}
const scrolls = element => {
  for (let box = element; box && box !== document.body; box = box.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true;
  }
  return false;
};
// Where people type, the text scrolls as they do.
for (const element of document.body.querySelectorAll('*:not(input, textarea)')) {
  const style = getComputedStyle(element);
  const cuts = ['hidden', 'clip'];
  if (cuts.includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      || cuts.includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1) {
    findings.push('cut off: ' + name(element));
  }
}
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode;
  if (!text.data.trim() || !text.parentElement.checkVisibility() || text.parentElement.closest('.skip') || scrolls(text.parentElement)) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const line of range.getClientRects()) {
    if (line.left < -1 || line.right > root.clientWidth + 1) {
      findings.push('out of the window: ' + name(text.parentElement));
      break;
    }
  }
}
return findings;
