// How the choices for reports are read, changed and kept.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportOptions } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import type { OpenProject } from '../../state/project.svelte';
import { choicesOf } from './choices.svelte';

vi.mock('../../ipc/commands');

const stored: ReportOptions = {
  language: 'fr',
  second: null,
  kind: 'full',
  format: 'pdf',
  since: null,
  sections: [],
  charts: true,
  plan: true,
  items: true,
  evidence: true,
  notes: false,
  history: false,
  roles: true,
  organisation: '',
  logo: true,
  accent: '#0c5465',
  paper: 'a4',
};

function project(): OpenProject {
  const view = { scope: [{ id: 'cc1' }, { id: 'cc2' }], milestones: [] };
  return { id: 'camp', view, beforeLeaving: vi.fn() } as unknown as OpenProject;
}

async function read(open = project()) {
  const choices = choicesOf(open);
  await choices.read('en');
  return choices;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(commands.reportChoices).mockResolvedValue({ options: stored, logo: null });
  vi.mocked(commands.saveReportOptions).mockResolvedValue(null);
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('choices', () => {
  it('are those of the core, and reading them keeps nothing', async () => {
    const choices = await read();
    expect(choices.options).toEqual(stored);
    await vi.runAllTimersAsync();
    expect(commands.saveReportOptions).not.toHaveBeenCalled();
  });

  it('are kept once after several of them', async () => {
    const choices = await read();
    choices.choose({ organisation: 'R' });
    choices.choose({ organisation: 'Relief' });
    expect(choices.options?.organisation).toBe('Relief');
    await vi.runAllTimersAsync();
    expect(vi.mocked(commands.saveReportOptions).mock.calls).toEqual([['camp', { ...stored, organisation: 'Relief' }]]);
  });

  it('are kept before the project is left', async () => {
    const open = project();
    const choices = await read(open);
    choices.choose({ notes: true });
    await vi.mocked(open.beforeLeaving).mock.lastCall?.[0]();
    expect(commands.saveReportOptions).toHaveBeenCalledOnce();
    await vi.runAllTimersAsync();
    expect(commands.saveReportOptions).toHaveBeenCalledOnce();
  });

  it('are kept before the core takes a logo into the same file', async () => {
    const choices = await read();
    const order: string[] = [];
    vi.mocked(commands.saveReportOptions).mockImplementation(() => (order.push('options'), Promise.resolve(null)));
    vi.mocked(commands.chooseReportLogo).mockImplementation(() => (order.push('logo'), Promise.resolve({ options: stored, logo: 'data:image/png;base64,AA' })));
    choices.choose({ paper: 'letter' });
    await choices.chooseLogo();
    expect(order).toEqual(['options', 'logo']);
    expect(choices.logo).toBe('data:image/png;base64,AA');
    expect(choices.options?.paper).toBe('letter');
  });

  it('keep the logo when the person thought better of it', async () => {
    vi.mocked(commands.reportChoices).mockResolvedValue({ options: stored, logo: 'data:,old' });
    vi.mocked(commands.chooseReportLogo).mockResolvedValue(null);
    const choices = await read();
    await choices.chooseLogo();
    expect(choices.logo).toBe('data:,old');
  });

  it('show what could not be kept', async () => {
    vi.mocked(commands.saveReportOptions).mockRejectedValue({ code: 'disk_full', params: {}, detail: '' });
    const choices = await read();
    choices.choose({ notes: true });
    await vi.runAllTimersAsync();
    expect(choices.error?.code).toBe('disk_full');
    expect(choices.options?.notes).toBe(true);
  });

  it('ask for all sections by naming none', async () => {
    const choices = await read();
    choices.choose({ sections: ['cc1', 'cc2'] });
    expect(choices.options?.sections).toEqual(['cc1', 'cc2']);
    expect(choices.asked?.sections).toEqual([]);
  });
});
