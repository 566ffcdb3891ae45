// The strand and the two measures: one mark for each item, and words in place of the drawing.
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Strand, { type StrandCell } from './Strand.svelte';
import TwoMeasures from './TwoMeasures.svelte';

const cell = (rating: StrandCell['rating'], gap = false, conflict = false): StrandCell => ({ rating, gap, conflict });

describe('strand', () => {
  it('draws each answer by its own shape', () => {
    const cells = [cell('0'), cell('1', true), cell('3'), cell('na'), cell('unknown'), cell(null), cell('2', false, true)];
    const { container } = render(Strand, { cells, text: '5 of 7 answered, 1 critical gap', current: 2 });
    expect(screen.getByRole('img', { name: '5 of 7 answered, 1 critical gap' })).toBeTruthy();
    const count = (shape: string) => container.querySelectorAll(shape).length;
    expect([count('.track'), count('.filling'), count('.gap'), count('.full'), count('.dash'), count('.dot'), count('.ring')]).toEqual([2, 2, 1, 1, 1, 1, 1]);
    // Two copies differ: drawn as unanswered, never with a filling.
    expect([count('.outline'), count('.conflict-half')]).toEqual([3, 1]);
  });
});

describe('two measures', () => {
  it('are read out apart, and as a dash when nothing is rated', async () => {
    const { rerender } = render(TwoMeasures, { completeness: 0.76, score: 0.58, figures: true });
    expect(screen.getByRole('img', { name: 'Answered 76%, in place 58%' })).toBeTruthy();
    await rerender({ completeness: 0.12, score: null });
    expect(screen.getByRole('img', { name: 'Answered 12%, nothing rated yet' }).textContent).toContain('–');
  });
});
