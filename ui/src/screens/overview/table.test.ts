// What a spreadsheet gets.
import { expect, test } from 'vitest';
import { tabbed } from './table';

test('tables become lines with tabs, and nothing inside a cell makes a new one', () => {
  const name = { text: 'Safety\tand\ndignity', language: 'en' } as const;
  const table = { caption: '', head: ['Section', 'Answered'], rows: [{ name, cells: ['75%'] }] };
  expect(tabbed([table, table])).toBe('Section\tAnswered\nSafety and dignity\t75%\n\nSection\tAnswered\nSafety and dignity\t75%');
});
