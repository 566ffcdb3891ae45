// Marked differences between two notes.
import { describe, expect, it } from 'vitest';
import { difference } from './difference';

const marked = (a: string, b: string) => difference(a, b).map((run) => (run.differs ? `[${run.text}]` : run.text)).join('');

describe('difference', () => {
  it('marks nothing in equal texts', () => {
    expect(marked('Posters exist.', 'Posters exist.')).toBe('Posters exist.');
  });

  it('marks the words that the other lacks, as one run', () => {
    expect(marked('Posters exist in one language only.', 'Posters exist in two languages.')).toBe('Posters exist in [one language only].');
  });

  it('marks the whole text against an empty one, and nothing in an empty one', () => {
    expect(marked('Posters exist', '')).toBe('[Posters exist]');
    expect(difference('', 'Posters exist')).toEqual([]);
  });

  it('reads Arabic words', () => {
    expect(marked('الملصقات بلغة واحدة', 'الملصقات بلغتين')).toBe('الملصقات [بلغة واحدة]');
  });

  it('always gives the text back', () => {
    const text = 'a  b\n\nc, d; e.';
    expect(difference(text, 'c b a').map((run) => run.text).join('')).toBe(text);
  });
});
