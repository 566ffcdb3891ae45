// How pages lie in the preview: what fits, which pages are read, which are loaded.
import { describe, expect, it } from 'vitest';
import { columnsAt, fitting, GAP, isNear, type Lay, read, topOf } from './spread';

const A4 = { width: 794, height: 1123 };

describe('fitting', () => {
  it('fills the width with one page, and with two where there is room', () => {
    expect(fitting(640, A4, 14) * A4.width + 2 * GAP).toBeCloseTo(640);
    expect(2 * fitting(1088, A4, 14) * A4.width + 3 * GAP).toBeCloseTo(1088);
    expect(columnsAt(fitting(640, A4, 14), 640, A4, 14)).toBe(1);
    expect(columnsAt(fitting(1088, A4, 14), 1088, A4, 14)).toBe(2);
  });

  it('shows a single page alone and nothing larger than it is', () => {
    expect(columnsAt(fitting(1088, A4, 1), 1088, A4, 1)).toBe(1);
    expect(fitting(4000, A4, 14)).toBe(1);
  });

  it('goes over to one column when two do not fit any more', () => {
    expect(columnsAt(1, 1088, A4, 14)).toBe(1);
    expect(columnsAt(0.5, 1088, A4, 14)).toBe(2);
  });

  it('stays above zero in a ground without width', () => {
    expect(fitting(0, A4, 3)).toBeGreaterThan(0);
  });
});

describe('reading', () => {
  const lay: Lay = { pages: 5, columns: 2, pitch: 700 };

  it('names the row at the upper edge', () => {
    expect(read({ top: 0, height: 750 }, lay)).toEqual({ first: 1, last: 2 });
    expect(read({ top: topOf(3, lay), height: 750 }, lay)).toEqual({ first: 3, last: 4 });
    expect(read({ top: topOf(5, lay), height: 750 }, lay)).toEqual({ first: 5, last: 5 });
  });

  it('holds its ends', () => {
    expect(read({ top: -50, height: 10 }, lay).first).toBe(1);
    expect(read({ top: 99_999, height: 750 }, lay)).toEqual({ first: 5, last: 5 });
  });

  it('follows each page to its place, however small the rows are', () => {
    const small: Lay = { pages: 40, columns: 1, pitch: 120 };
    for (const page of [1, 2, 17, 40]) expect(read({ top: topOf(page, small), height: 900 }, small).first).toBe(page);
  });
});

describe('near', () => {
  const lay: Lay = { pages: 100, columns: 1, pitch: 700 };

  it('is what one sees and one more screen on both sides', () => {
    const near = (top: number) => Array.from({ length: 100 }, (_, at) => at + 1).filter((page) => isNear(page, { top, height: 700 }, lay));
    expect(near(0)).toEqual([1, 2, 3]);
    expect(near(topOf(50, lay))).toEqual([48, 49, 50, 51, 52]);
  });
});
