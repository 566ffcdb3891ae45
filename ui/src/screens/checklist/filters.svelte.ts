// Which items are shown. A filter asks for one thing; an item is shown when it answers to all of them.
// Which section is shown, and what stays on screen while one works on it, is the worklist's.
import type { ItemState, ItemView } from '../../ipc/bindings';

export interface Filters {
  /** Without an answer; "not known yet" is none either. */
  unanswered: boolean;
  /** Open critical gaps. */
  gaps: boolean;
  /** Not known yet. */
  find_out: boolean;
  /** Copies differ. */
  conflicts: boolean;
  essential: boolean;
  /** Ids of the framework; empty for any. */
  phase: string;
  level: string;
  principle: string;
  /** Items made for this sector; those for every sector are not. */
  sector: string;
  /** Words, all of which must occur. */
  text: string;
}
export type FilterName = keyof Filters;

export const NO_FILTERS: Filters = {
  unanswered: false,
  gaps: false,
  find_out: false,
  conflicts: false,
  essential: false,
  phase: '',
  level: '',
  principle: '',
  sector: '',
  text: '',
};
export const FILTER_NAMES = Object.keys(NO_FILTERS) as FilterName[];

/** Filters that ask for what was answered; the others ask for what an item is. */
const OF_ANSWERS: readonly FilterName[] = ['unanswered', 'gaps', 'find_out', 'conflicts'];

/** True when the item is shown. `second` is the item in the second language, when one is on screen. */
export function matches(item: ItemView, state: ItemState | undefined, filters: Filters, second?: ItemView): boolean {
  return FILTER_NAMES.every((name) => !isActive(filters, name) || passes(item, state, filters, name, second));
}

/** True when the item answers to this filter alone. */
export function passes(item: ItemView, state: ItemState | undefined, filters: Filters, name: FilterName, second?: ItemView): boolean {
  const rating = state?.rating ?? null;
  switch (name) {
    case 'unanswered':
      return rating === null || rating === 'unknown';
    case 'gaps':
      return state?.critical_gap === true;
    case 'find_out':
      return rating === 'unknown';
    case 'conflicts':
      return (state?.conflicts.length ?? 0) > 0;
    case 'essential':
      return item.essential;
    case 'phase':
      return item.phases.includes(filters.phase);
    case 'level':
      return item.level === filters.level;
    case 'principle':
      return item.principles.includes(filters.principle);
    case 'sector':
      return item.sectors.includes(filters.sector);
    case 'text':
      return wordsOf(filters.text).every((word) => hasWord(item, state, word, second));
  }
}

/** Whether a filter asks for anything. */
export function isActive(filters: Filters, name: FilterName): boolean {
  const value = filters[name];
  return typeof value === 'string' ? value.trim() !== '' : value;
}

/** Only what is asked of the items themselves, not of their answers. */
export function ofItems(filters: Filters): Filters {
  const kept = { ...filters };
  for (const name of OF_ANSWERS) Object.assign(kept, { [name]: NO_FILTERS[name] });
  return kept;
}

/** A text without capitals, accents, Arabic vowel signs and the spellings of alef that people mix. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064A')
    .replace(/\u0629/g, '\u0647')
    .toLowerCase();
}

function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

const folded = new WeakMap<ItemView, string>();

function wordsIn(item: ItemView): string {
  let words = folded.get(item);
  if (words === undefined) {
    words = fold([item.number, item.text.text, item.guidance.text].join('\n'));
    folded.set(item, words);
  }
  return words;
}

function hasWord(item: ItemView, state: ItemState | undefined, word: string, second?: ItemView): boolean {
  if (wordsIn(item).includes(word) || (second && wordsIn(second).includes(word))) return true;
  return state !== undefined && state.note !== '' && fold(state.note).includes(word);
}

/** The filters in force. */
export class FilterState {
  #values = $state.raw<Filters>(NO_FILTERS);

  get values(): Filters {
    return this.#values;
  }
  /** Those that ask for something, in their order. */
  get active(): FilterName[] {
    return FILTER_NAMES.filter((name) => isActive(this.#values, name));
  }

  set<N extends FilterName>(name: N, value: Filters[N]): void {
    this.#values = { ...this.#values, [name]: value };
  }
  remove(name: FilterName): void {
    this.#values = { ...this.#values, [name]: NO_FILTERS[name] };
  }
  clear(): void {
    this.#values = NO_FILTERS;
  }
}
