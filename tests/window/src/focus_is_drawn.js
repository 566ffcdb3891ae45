// Whether the focus can be seen: an outline or a ring on what has it, on what it draws around itself, or on what stands
// around it.
const drawn = ({ outlineStyle, outlineWidth, boxShadow }) =>
  (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
for (let element = document.activeElement, up = 0; element && up < 6; element = element.parentElement, up += 1) {
  if ([null, '::before', '::after'].some((part) => drawn(getComputedStyle(element, part)))) return true;
}
return false;
