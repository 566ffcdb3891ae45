// Which follow-ups of the plan are shown. Counts of the plan come from the core; this only picks rows.
import type { FollowUpState, PlanRow } from '../../ipc/bindings';

/** `to_do` is open and in progress together. */
export type StateFilter = 'to_do' | 'all' | FollowUpState;

export interface Filters {
  /** An owner's role; empty for follow-ups without one; null for all. */
  owner: string | null;
  state: StateFilter;
  /** A section's id; empty for follow-ups of the whole project; null for all. */
  section: string | null;
  text: string;
}

/** Shown at first: what is still to do. */
export const AT_FIRST: Filters = { owner: null, state: 'to_do', section: null, text: '' };

/** Whether anything is narrowed beyond the first view. */
export function isNarrowed(filters: Filters): boolean {
  return filters.owner !== null || filters.section !== null || filters.state !== AT_FIRST.state || filters.text.trim() !== '';
}

/** Lower case, without accents and vowel signs, so that each script is found as it is typed. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The rows that match; `words` gives what else of a row is searched: number, section, text of the item. */
export function pick(rows: readonly PlanRow[], filters: Filters, words: (row: PlanRow) => string): PlanRow[] {
  const wanted = plain(filters.text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const { owner, state, action } = row.follow_up;
    if (filters.owner !== null && owner !== filters.owner) return false;
    if (filters.section !== null && (row.section ?? '') !== filters.section) return false;
    if (filters.state === 'to_do' ? state !== 'open' && state !== 'in_progress' : filters.state !== 'all' && state !== filters.state) return false;
    if (wanted.length === 0) return true;
    const text = plain([action, owner, words(row)].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

/** All owners' roles of a plan, each once, in the order of the language; empty last when some follow-up has none. */
export function owners(rows: readonly PlanRow[], tag: string): string[] {
  const all = new Set(rows.map((row) => row.follow_up.owner));
  const none = all.delete('');
  return [...[...all].sort(new Intl.Collator(tag).compare), ...(none ? [''] : [])];
}
