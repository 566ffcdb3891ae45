// Places a list under its button, in the top layer, so that no scrolling box and no dialog cuts it.
// Opening and closing belong to the component; this knows only where.

export type Edge = 'start' | 'end';

const GAP = 4;
const MARGIN = 8;

/** An attachment: shows the element over everything and keeps it at the anchor, above it when there is no room below. */
export function floating(anchor: () => HTMLElement | undefined, edge: Edge = 'start', wide = false): (list: HTMLElement) => () => void {
  return (list) => {
    // Older webviews have no popover: fixed position alone does nearly as well.
    if (typeof list.showPopover === 'function') {
      list.popover = 'manual';
      list.showPopover();
    }
    const place = (): void => {
      const at = anchor()?.getBoundingClientRect();
      if (at) put(list, at, edge, wide);
    };
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
      if (typeof list.hidePopover === 'function' && list.isConnected) list.hidePopover();
    };
  };
}

function put(list: HTMLElement, at: DOMRect, edge: Edge, wide: boolean): void {
  const { style } = list;
  const width = document.documentElement.clientWidth;
  const height = document.documentElement.clientHeight;
  if (wide) style.inlineSize = `${at.width}px`;
  const below = height - at.bottom - GAP - MARGIN;
  const above = at.top - GAP - MARGIN;
  const up = below < Math.min(list.scrollHeight, 240) && above > below;
  // The list takes at most this height, and less where its own style says so.
  style.setProperty('--room', `${Math.max(up ? above : below, 96)}px`);
  style.translate = 'none';
  const origin = list.getBoundingClientRect();
  const rightToLeft = getComputedStyle(list).direction === 'rtl';
  const wanted = (edge === 'start') === rightToLeft ? at.right - origin.width : at.left;
  const x = Math.min(Math.max(wanted, MARGIN), Math.max(width - origin.width - MARGIN, MARGIN));
  const y = Math.max(up ? at.top - GAP - origin.height : at.bottom + GAP, MARGIN);
  // In pixels of the screen, which have no reading direction.
  style.translate = `${Math.round(x - origin.left)}px ${Math.round(y - origin.top)}px`;
}
