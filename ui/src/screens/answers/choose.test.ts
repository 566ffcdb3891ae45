// Choosing a filled-in checklist: after what is still being written, once at a time, and with the reason of a refusal.
import { afterEach, expect, it, vi } from 'vitest';
import type { AnswersProposal } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import type { OpenProject } from '../../state/project.svelte';
import { faults } from '../frame/faults.svelte';
import { chooseAnswers } from './choose';

vi.mock('../../ipc/commands');
afterEach(() => vi.clearAllMocks());

const proposal = { path: '/media/stick/filled.xlsx' } as AnswersProposal;
const finish = vi.fn(() => Promise.resolve());
const project = { id: 'camp', finish } as unknown as OpenProject;

it('looks at the file once everything that was written is kept', async () => {
  vi.mocked(commands.chooseAnswers).mockImplementation(() => {
    expect(finish).toHaveBeenCalledOnce();
    return Promise.resolve(proposal);
  });
  expect(await chooseAnswers(project)).toBe(proposal);
  expect(commands.chooseAnswers).toHaveBeenCalledWith('camp');
});

it('answers nothing when the person thought better of it', async () => {
  vi.mocked(commands.chooseAnswers).mockResolvedValue(null);
  expect(await chooseAnswers(project)).toBeUndefined();
  expect(faults.error).toBeUndefined();
});

it('shows why a file was refused, until the next is chosen', async () => {
  vi.mocked(commands.chooseAnswers).mockRejectedValueOnce({ code: 'sheet_other_project', params: { path: 'a.xlsx' }, detail: '' });
  expect(await chooseAnswers(project)).toBeUndefined();
  expect(faults.error?.code).toBe('sheet_other_project');
  vi.mocked(commands.chooseAnswers).mockResolvedValue(proposal);
  expect(await chooseAnswers(project)).toBe(proposal);
  expect(faults.error).toBeUndefined();
});

it('opens one dialog of the system at a time', async () => {
  let arrive: (proposal: AnswersProposal) => void = () => undefined;
  vi.mocked(commands.chooseAnswers).mockReturnValue(new Promise((resolve) => (arrive = resolve)));
  const first = chooseAnswers(project);
  expect(await chooseAnswers(project)).toBeUndefined();
  arrive(proposal);
  expect(await first).toBe(proposal);
  expect(commands.chooseAnswers).toHaveBeenCalledOnce();
});
