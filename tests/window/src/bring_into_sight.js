// Scrolls as a person would whose thing to press is not in sight.
const [element] = arguments;
const { left, top, width, height } = element.getBoundingClientRect();
const hit = document.elementFromPoint(left + width / 2, top + height / 2);
if (!hit || !(element.contains(hit) || hit.contains(element))) element.scrollIntoView({ block: 'center', behavior: 'instant' });
