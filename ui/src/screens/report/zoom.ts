// The steps of enlargement in the preview.

export const SMALLEST = 0.5;
export const LARGEST = 2;
const STEPS = [SMALLEST, 0.67, 0.8, 1, 1.25, 1.5, LARGEST];

/** The next step up or down; undefined at the end. */
export function stepFrom(zoom: number, by: 1 | -1): number | undefined {
  return by > 0 ? STEPS.find((step) => step > zoom + 0.005) : STEPS.findLast((step) => step < zoom - 0.005);
}
