// Answering: ratings, the reason of "not applicable", undo and redo, what is said about each, and what went wrong.
// Where one is on the screen is the worklist's; notes are in drafts.
import type { ItemState, Rating, Saved } from '../../ipc/bindings';
import { type CoreError, coreError } from '../../ipc/error';
import { isolate, t } from '../../i18n/words.svelte';
import type { OpenProject } from '../../state/project.svelte';
import { session } from '../../state/session.svelte';

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
  #asked = $state('');
  #attempt = $state.raw<{ item: string; rating: Rating | null }>();
  #fault = $state.raw<CoreError>();
  #told = $state.raw<Told>({ text: '', shown: false, turn: 0 });

  constructor(project: OpenProject) {
    this.#project = project;
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
    if (this.#project.unsaved && this.#attempt?.item === item) return this.#attempt.rating;
    return this.state(item)?.rating ?? null;
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
    this.#attempt = { item, rating: next };
    try {
      await this.#project.rate(item, next);
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
