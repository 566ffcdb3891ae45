// The contrast of a colour against white paper.
import { describe, expect, it } from 'vitest';
import { contrastWithWhite, ENOUGH } from './contrast';

describe('contrast with white', () => {
  it('is that of WCAG', () => {
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1, 5);
    expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastWithWhite('#FF0000')).toBeCloseTo(3.998, 2);
    expect(contrastWithWhite('#0c5465')).toBeGreaterThan(8);
  });

  it('has its limit between two neighbouring greys', () => {
    expect(contrastWithWhite('#767676')).toBeGreaterThanOrEqual(ENOUGH);
    expect(contrastWithWhite('#777777')).toBeLessThan(ENOUGH);
  });

  it('is none of what is no colour', () => {
    for (const text of ['', 'red', '#abc', '0c5465', '#0c546', '#0c54655', '#0c546g', ' #0c5465']) expect(contrastWithWhite(text)).toBeNull();
  });
});
