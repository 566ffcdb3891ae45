// The six answers to an item, as they are written on buttons. What each means is in the pack, not here.

export type RatingCode = '0' | '1' | '2' | '3' | 'na' | 'unknown';

/** In the order of the buttons. */
export const RATING_CODES: readonly RatingCode[] = ['0', '1', '2', '3', 'na', 'unknown'];

/** The names and explanations of the pack, in the language of the interface. */
export type RatingLabels = Record<RatingCode, { label: string; help?: string }>;

/** What stands on the button. */
export function ratingFace(code: RatingCode): string {
  if (code === 'na') return '–';
  return code === 'unknown' ? '?' : code;
}

/** An essential item that is not in place or only started. */
export function isCriticalGap(code: RatingCode | null, essential: boolean): boolean {
  return essential && (code === '0' || code === '1');
}
