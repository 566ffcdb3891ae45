// What a spreadsheet gets.
import { expect, test } from 'vitest';
import type { FigureCell, FigureHead, FigureRow } from '../../ipc/bindings';
import { tabbed } from './tabbed';

const head = (text: string): FigureHead => ({ words: { text, language: 'en' }, sign: null, strong: false });
const cell = (number: string, base: string | null = null): FigureCell => ({ number, base, band: null, sign: null });

test('a figure becomes lines with tabs, and nothing inside a cell makes a new one', () => {
  const rows: FigureRow[] = [{ label: { text: 'Safety\tand\ndignity', language: 'en' }, drawing: '<svg></svg>', cells: [cell('75%'), cell('50%', '4 of 6')] }];
  expect(tabbed({ heads: ['Section', 'Answered', 'Before'].map(head), rows })).toBe('Section\tAnswered\tBefore\nSafety and dignity\t75%\t50% 4 of 6');
});
