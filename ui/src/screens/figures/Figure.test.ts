// How a figure of the core is laid out: a table that one can read, with a drawing in each row.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FigureView, Text } from '../../ipc/bindings';
import Figure from './Figure.svelte';

const words = (text: string): Text => ({ text, language: 'en' });
const bars: FigureView = {
  id: 'sections',
  title: words('Answered and in place, by section'),
  note: words('Of all items'),
  heads: ['Section', 'Answered', 'In place'].map((head, place) => ({ words: words(head), sign: null, strong: place === 2 })),
  legend: [{ sign: '<svg class="sign"></svg>', words: words('Answered, of all items in scope') }],
  rows: [
    {
      label: words('Do <b>no</b> harm'),
      drawing: '<svg role="img" aria-labelledby="sections-0-t"><title id="sections-0-t">Do no harm: 75%</title><rect class="f-accent"></rect></svg>',
      cells: ['75% (3 of 4)', '50%'].map((number) => ({ number, base: null, band: null, sign: null })),
    },
  ],
};
const cross: FigureView = {
  ...bars,
  id: 'heat',
  rows: [{ label: words('Accountability'), drawing: null, cells: [{ number: '62%', base: '14 of 17', band: 'medium', sign: '<svg></svg>' }, { number: '–', base: '1 of 3', band: null, sign: null }] }],
};

const writeText = vi.fn(() => Promise.resolve());
beforeEach(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true }));

test('a row has its label, its drawing and its numbers; a label is text', () => {
  render(Figure, { figure: bars });
  const table = screen.getByRole('table', { name: 'Answered and in place, by section' });
  const row = within(table).getByRole('row', { name: /Do <b>no<\/b> harm/ });
  expect(within(row).getByRole('img', { name: 'Do no harm: 75%' }).querySelector('.f-accent')).not.toBeNull();
  expect(within(row).getAllByRole('cell').slice(1).map((cell) => cell.textContent)).toEqual(['75% (3 of 4)', '50%']);
  expect(table.querySelector('b')).toBeNull();
});

test('a cross table has no column of drawings, and the base of each figure', () => {
  render(Figure, { figure: cross });
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent.trim())).toEqual(['62%14 of 17', '–1 of 3']);
});

test('it is copied as lines with tabs, and says so', async () => {
  render(Figure, { figure: bars });
  await fireEvent.click(screen.getByRole('button', { name: 'Copy as table' }));
  expect(writeText).toHaveBeenCalledWith('Section\tAnswered\tIn place\nDo <b>no</b> harm\t75% (3 of 4)\t50%');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
});
