// What still moves for those who asked for less motion.
const findings = document.getAnimations().map(animation => 'it moves: ' + animation.animationName);
for (const element of document.querySelectorAll('*')) {
  const style = getComputedStyle(element);
  if (parseFloat(style.transitionDuration) > 0 || style.scrollBehavior === 'smooth') {
    findings.push('it would move: ' + element.tagName);
  }
}
return findings;
