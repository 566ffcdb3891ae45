// Answering: ratings, the reason of "not applicable", undo and redo, what is said about each, and what went wrong.
// Where one is on the screen is the worklist's; what is not on disk yet is in drafts.
import type { ItemState, Rating, Saved } from '../../ipc/bindings';
import { type CoreError, coreError } from '../../ipc/error';
import { isolate, t } from '../../i18n/words.svelte';
import type { OpenProject } from '../../state/project.svelte';
import { session } from '../../state/session.svelte';
import { type Drafts, draftsOf } from './drafts.svelte';

/** Something to be said. */
export interface Told {
  text: string;
  /** Written at the foot too, not only read out. */
  shown: boolean;
  /** Grows, so that the same words are read out twice. */
  turn: number;
}

export class Answering {
  readonly #project: OpenProject;
  readonly #drafts: Drafts;
  #asked = $state('');
  #kept = $state.raw<CoreError>();
  #fault = $state.raw<CoreError>();
  #told = $state.raw<Told>({ text: '', shown: false, turn: 0 });

  constructor(project: OpenProject) {
    this.#project = project;
    this.#drafts = draftsOf(project);
  }

  /** The item whose reason of "not applicable" is being asked for. */
  get asked(): string {
    return this.#asked;
  }
  /** What could not be done, apart from faults of the disk, which the project keeps. */
  get fault(): CoreError | undefined {
    return this.#fault;
  }
  get told(): Told {
    return this.#told;
  }

  state(item: string): ItemState | undefined {
    return this.#project.item(item);
  }
  /** The rating to show: one that could not be saved stays visible while it is tried again. */
  rating(item: string): Rating | null {
    const waiting = this.#drafts.rating(item);
    return waiting ? waiting.rating : (this.state(item)?.rating ?? null);
  }

  /** Rates an item; the rating that it has already clears it. "Not applicable" first asks for its reason. */
  async rate(item: string, rating: Rating | null): Promise<void> {
    const next = rating === this.rating(item) ? null : rating;
    this.#fault = undefined;
    if (next === 'na') {
      this.#asked = item;
      return;
    }
    this.#asked = '';
    try {
      await this.#drafts.rate(item, next);
      this.say(this.spoken(item));
    } catch (thrown) {
      this.#failed(thrown);
    }
  }
  /** Gives the reason of "not applicable". Throws what the core refuses. */
  async reason(item: string, reason: string): Promise<void> {
    await this.#project.rate(item, 'na', reason);
    if (this.#asked === item) this.#asked = '';
    this.say(this.spoken(item));
  }
  unask(): void {
    this.#asked = '';
  }
  /** The fault of the disk whose change was kept in the end: a form that shows it is done. */
  get kept(): CoreError | undefined {
    return this.#kept;
  }
  /** Tries again what is not on disk; true when all of it is. */
  async retry(): Promise<boolean> {
    const { unsaved } = this.#project;
    if (!unsaved) return true;
    if (this.#drafts.waiting) await this.#drafts.flushAll();
    else if (await unsaved.retry()) this.#kept = unsaved.error;
    if (this.#project.unsaved) return false;
    this.say(t('checklist.all_saved'));
    return true;
  }
  /** Undoes or redoes; answers the item that it touched, empty when it was none. */
  async back(way: 'undo' | 'redo'): Promise<string> {
    this.#asked = '';
    this.#fault = undefined;
    try {
      return this.#touched(await this.#project[way]());
    } catch (thrown) {
      this.#failed(thrown);
      return '';
    }
  }
  /** Says what undo or redo did. */
  tellBack(way: 'undo' | 'redo', item: string): void {
    this.say(item ? t(`checklist.${way}_item`, { item: this.spoken(item) }) : t(`checklist.${way}_project`), true);
  }

  say(text: string, shown = false): void {
    this.#told = { text, shown, turn: this.#told.turn + 1 };
  }
  /** Takes the last message from the foot. */
  hush(): void {
    if (this.#told.shown) this.#told = { ...this.#told, shown: false };
  }
  dismissFault(): void {
    this.#fault = undefined;
  }

  /** "3.4: Started, rating 1 of 3, critical gap" */
  spoken(item: string): string {
    const state = this.state(item);
    const rating = state?.rating ?? null;
    const label = session.framework.ratings.find(({ code }) => code === rating)?.label.text ?? t('rating.unanswered');
    const counted = rating !== null && rating !== 'na' && rating !== 'unknown';
    const words = counted ? t(state?.critical_gap ? 'rating.spoken_gap' : 'rating.spoken', { label, value: rating }) : label;
    return t('checklist.spoken_item', { number: isolate(session.item(item)?.item.number ?? ''), words });
  }

  #touched({ items }: Saved): string {
    return items[0]?.item ?? '';
  }
  #failed(thrown: unknown): void {
    if (!this.#project.unsaved) this.#fault = coreError(thrown);
  }
}
