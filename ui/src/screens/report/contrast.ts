// Whether a colour can be read on white paper, by the definition of WCAG 2.2 (success criterion 1.4.3).

/** The lowest contrast of text against its ground. */
export const ENOUGH = 4.5;

/** The contrast of `#rrggbb` against white, from 1 to 21; null when the text is no such colour. */
export function contrastWithWhite(colour: string): number | null {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** A channel of sRGB as the amount of light that it stands for. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
