// A filled-in checklist: what it would change is seen before anything is; then one step imports it and one takes it back.
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toasts } from '../../components/toasts.svelte';
import type { AnswersProposal, ProposedAnswer } from '../../ipc/bindings';
import { CoreError } from '../../ipc/error';
import type { OpenProject } from '../../state/project.svelte';
import AnswersDialog from './AnswersDialog.svelte';

const { words } = vi.hoisted(() => ({ words: (text: string) => ({ text, language: 'en' }) }));
vi.mock('../../state/session.svelte', () => ({
  session: {
    framework: { ratings: [['0', 'Not in place'], ['1', 'Started'], ['3', 'In place'], ['na', 'Not applicable']].map(([code, label]) => ({ code, label: words(label ?? '') })) },
    item: (id: string) => (id === 'gone' ? undefined : { item: { number: `1.${id}`, text: words(`Statement ${id}`), essential: id === 'e' } }),
  },
}));
afterEach(() => {
  for (const { id } of toasts.shown) toasts.dismiss(id);
});

const unsaid = { rating: null, reason: null, note: '' };
const change = (item: string, row: number, before: Partial<ProposedAnswer['before']>, after: Partial<ProposedAnswer['after']>): ProposedAnswer => ({
  row,
  item,
  before: { ...unsaid, ...before },
  after: { ...unsaid, ...after },
});
const proposal: AnswersProposal = {
  path: '/media/stick/filled.xlsx',
  pack: { id: 'piha', version: '0.2.0' },
  changes: [change('a', 5, { rating: '1', note: 'Two posts' }, { rating: '3', note: 'Three posts' }), change('b', 6, {}, { rating: 'na', reason: 'No <camp>' })],
  unchanged: 7,
  refused: [{ row: 9, item: 'c', why: 'rating_unknown' }, { row: 12, item: 'gone', why: 'item_unknown' }],
};

function show(said: Partial<AnswersProposal> = {}, imported: () => Promise<AnswersProposal> = () => Promise.resolve(proposal)) {
  const undo = vi.fn(() => Promise.resolve());
  const importAnswers = vi.fn(imported);
  const onclose = vi.fn();
  const project = { view: { framework: { id: 'piha', version: '0.2.0' } }, importAnswers, undo } as unknown as OpenProject;
  render(AnswersDialog, { project, proposal: { ...proposal, ...said }, onclose });
  return { importAnswers, undo, onclose };
}

const row = (text: string) => screen.getByText(text).closest('li') as HTMLElement;

describe('what would change', () => {
  it('stands item by item, before and after, as text', () => {
    show();
    expect(screen.getByRole('heading', { name: '2 answers would change' })).toBeTruthy();
    expect(within(row('Statement a')).getByText('1.a')).toBeTruthy();
    expect(row('Statement a').textContent).toMatch(/Started\s*becomes\s*3\s*In place/);
    expect([...row('Statement a').querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Two', 'Three']);
    expect(row('Statement b').textContent).toMatch(/Not answered\s*becomes/);
    expect(within(row('Statement b')).getByText('No <camp>')).toBeTruthy();
    expect(screen.getByText('7 answers are in the project already.')).toBeTruthy();
  });

  it('marks what becomes a critical gap', () => {
    show({ changes: [change('e', 5, { rating: '3' }, { rating: '0' })] });
    expect(within(row('Statement e')).getByText('Critical gap')).toBeTruthy();
  });

  it('says which rows are not taken over, and why', () => {
    show();
    expect(screen.getByRole('heading', { name: '2 rows are not taken over' })).toBeTruthy();
    expect(row('Statement c').textContent).toContain('Row 9: the rating is none of 0, 1, 2, 3, na and unknown.');
    expect(row('gone').textContent).toContain('Row 12: the framework has no such item.');
  });

  it('begins with its first rows, and the focus follows to the next ones', async () => {
    show({ changes: Array.from({ length: 118 }, (_, place) => change(String(place), place + 5, {}, { rating: '3' })) });
    expect(screen.queryByText('Statement 20')).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Show all 118 answers' }));
    expect(screen.getByText('Statement 117')).toBeTruthy();
    await vi.waitFor(() => expect(document.activeElement).toBe(row('Statement 20')));
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
  });

  it('says when the checklist was made with another version', () => {
    show({ pack: { id: 'piha', version: '0.1.0' } });
    expect(screen.getByRole('note').textContent).toMatch(/version .?0\.1\.0/);
  });
});

describe('importing', () => {
  it('is one step, and the message leads back', async () => {
    const { importAnswers, undo, onclose } = show();
    expect(importAnswers).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole('button', { name: 'Import 2 answers' }));
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(importAnswers).toHaveBeenCalledOnce();
    expect(toasts.shown.map(({ message }) => message)).toEqual(['2 answers imported']);
    toasts.shown[0]?.action?.run();
    expect(undo).toHaveBeenCalledOnce();
  });

  it('offers no way back where the file says nothing new any more', async () => {
    show({}, () => Promise.resolve({ ...proposal, changes: [] }));
    await fireEvent.click(screen.getByRole('button', { name: 'Import 2 answers' }));
    await vi.waitFor(() => expect(toasts.shown).toHaveLength(1));
    expect(toasts.shown[0]?.action).toBeUndefined();
  });

  it('stays open and says what went wrong', async () => {
    const { onclose } = show({}, () => Promise.reject(new CoreError({ code: 'disk_full', params: {}, detail: '' })));
    const button = screen.getByRole('button', { name: 'Import 2 answers' });
    button.focus();
    await fireEvent.click(button);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(onclose).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
  });

  it('is not offered where nothing would change', () => {
    show({ changes: [], refused: [] });
    expect(screen.getByRole('note').textContent).toContain('Nothing would change');
    expect(screen.queryByRole('button', { name: /Import/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Close' })).toHaveLength(2);
  });
});
