// The steps of enlargement.
import { describe, expect, it } from 'vitest';
import { LARGEST, SMALLEST, stepFrom } from './zoom';

describe('steps', () => {
  it('go up and down from anywhere', () => {
    expect(stepFrom(0.64, 1)).toBe(0.67);
    expect(stepFrom(0.64, -1)).toBe(SMALLEST);
    expect(stepFrom(1, 1)).toBe(1.25);
    expect(stepFrom(1, -1)).toBe(0.8);
  });

  it('do not stand still at a rounded step', () => {
    expect(stepFrom(0.6699, 1)).toBe(0.8);
  });

  it('end', () => {
    expect(stepFrom(LARGEST, 1)).toBeUndefined();
    expect(stepFrom(0.42, -1)).toBeUndefined();
  });
});
