// How the pages of a report lie on the ground of the preview, one below the other or two side by side. All lengths are CSS
// pixels; pages are counted from 1.

/** CSS pixels of a point. */
export const POINT = 96 / 72;
/** Between two pages, and between a page and the edge of the ground. */
export const GAP = 20;
/** Ground that is at least this wide has room for two readable pages. */
const SIDE_BY_SIDE = 880;

/** How many pages stand beside each other. */
export type Columns = 1 | 2;

/** A page at its real size. */
export interface Sheet {
  width: number;
  height: number;
}

/** The enlargement at which the pages fill the width, and never more than their real size. */
export function fitting(room: number, sheet: Sheet, pages: number): number {
  const columns = pages > 1 && room >= SIDE_BY_SIDE ? 2 : 1;
  return Math.min(1, Math.max(0.1, (room - GAP * (columns + 1)) / (columns * sheet.width)));
}

/** Two columns where two pages of this enlargement fit into a wide ground. */
export function columnsAt(zoom: number, room: number, sheet: Sheet, pages: number): Columns {
  // A pixel for the rounding of the fitting enlargement.
  return pages > 1 && room >= SIDE_BY_SIDE && 2 * sheet.width * zoom + 3 * GAP <= room + 1 ? 2 : 1;
}

/** What of the ground is seen. */
export interface Sight {
  /** How far it is scrolled. */
  top: number;
  /** How high the part is that one sees. */
  height: number;
}

export interface Lay {
  pages: number;
  columns: Columns;
  /** The height of a page and the gap above it. */
  pitch: number;
}

/** The pages that one reads now: the row near the upper edge. */
export function read({ top, height }: Sight, { pages, columns, pitch }: Lay): { first: number; last: number } {
  const line = top + Math.min(height * 0.3, pitch / 2);
  const rows = Math.ceil(pages / columns);
  const row = Math.min(rows - 1, Math.max(0, Math.floor(line / pitch)));
  return { first: row * columns + 1, last: Math.min(pages, (row + 1) * columns) };
}

/** Whether a page is seen or will be soon: within the height of the ground above and below what one sees. */
export function isNear(page: number, { top, height }: Sight, { columns, pitch }: Lay): boolean {
  const above = Math.floor((page - 1) / columns) * pitch;
  return above + pitch >= top - height && above <= top + 2 * height;
}

/** How far the ground is scrolled when a page stands at its upper edge. */
export function topOf(page: number, { columns, pitch }: Lay): number {
  return Math.floor((page - 1) / columns) * pitch;
}
