// One tab stop for a row of choices: where the arrow keys lead, in the direction of the text. It moves nothing itself.

/** The next place for a key among `count` places, or null when the key is not one of movement. It goes round at the ends. */
export function nextPlace(event: KeyboardEvent, count: number, from: number): number | null {
  if (count === 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const forward = isRightToLeft(event.currentTarget) ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  switch (event.key) {
    case forward:
      return (from + 1) % count;
    case backward:
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** True inside text that runs from right to left, by the nearest `dir`. */
export function isRightToLeft(place: EventTarget | null): boolean {
  return place instanceof Element && place.closest('[dir]')?.getAttribute('dir') === 'rtl';
}
