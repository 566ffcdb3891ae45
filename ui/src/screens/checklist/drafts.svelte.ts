// What is answered and not on disk yet: notes from their first key on, and ratings that a fault of the disk kept away. So
// neither a closed item, nor another screen, nor a full disk loses anything; all of it is sent again together.
import { SvelteMap } from 'svelte/reactivity';
import type { Rating } from '../../ipc/bindings';
import { type CoreError, coreError } from '../../ipc/error';
import { type OpenProject, isFaultOfTheDisk } from '../../state/project.svelte';

/** Time after the last key until a note is saved, in milliseconds. */
const PAUSE = 600;

/** A note. */
interface Draft {
  text: string;
  /** Why the last try was refused. */
  error?: CoreError;
}

export class Drafts {
  readonly #project: OpenProject;
  readonly #drafts = new SvelteMap<string, Draft>();
  readonly #ratings = new SvelteMap<string, { rating: Rating | null }>();
  readonly #timers: Record<string, ReturnType<typeof setTimeout>> = {};

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** What is written about an item and not on disk; undefined when there is nothing. */
  text(item: string): string | undefined {
    return this.#drafts.get(item)?.text;
  }

  /** Why what is written could not be saved. */
  error(item: string): CoreError | undefined {
    const draft = this.#drafts.get(item);
    return draft?.error && draft.text.trim() !== this.#kept(item) ? draft.error : undefined;
  }

  /** A key was pressed. */
  write(item: string, text: string): void {
    this.#drafts.set(item, { text });
    clearTimeout(this.#timers[item]);
    this.#timers[item] = setTimeout(() => void this.flush(item), PAUSE);
  }

  /** Saves an item's note now. */
  async flush(item: string): Promise<void> {
    clearTimeout(this.#timers[item]);
    const sent = this.#drafts.get(item)?.text;
    if (sent === undefined) return;
    try {
      await this.#project.note(item, sent);
      this.#settle(item, sent);
    } catch (thrown) {
      const text = this.#drafts.get(item)?.text;
      // While writing went on the newer text is tried in its turn.
      if (text !== undefined) this.#drafts.set(item, { text, error: coreError(thrown) });
    }
  }

  /** A rating that is not on disk, to be shown in place of the kept one; undefined when there is none. */
  rating(item: string): { rating: Rating | null } | undefined {
    return this.#ratings.get(item);
  }

  /** Rates an item. What it throws by a fault of the disk is kept here and sent again. */
  async rate(item: string, rating: Rating | null): Promise<void> {
    await this.#send(item, rating);
    // The disk took this one, so it takes what it refused before.
    if (this.waiting) void this.flushAll();
  }

  /** Whether a fault of the disk kept something away. */
  get waiting(): boolean {
    return this.#ratings.size > 0 || [...this.#drafts.values()].some(({ error }) => error && isFaultOfTheDisk(error));
  }

  /** Saves all that is written, and sends again what was kept away. */
  async flushAll(): Promise<void> {
    const ratings = [...this.#ratings].map(([item, { rating }]) => this.#send(item, rating).catch(() => undefined));
    await Promise.all([...ratings, ...[...this.#drafts.keys()].map((item) => this.flush(item))]);
  }

  async #send(item: string, rating: Rating | null): Promise<void> {
    try {
      await this.#project.rate(item, rating);
      this.#ratings.delete(item);
    } catch (thrown) {
      if (isFaultOfTheDisk(coreError(thrown))) this.#ratings.set(item, { rating });
      throw thrown;
    }
  }

  #settle(item: string, sent: string): void {
    if (this.#drafts.get(item)?.text === sent) this.#drafts.delete(item);
  }

  #kept(item: string): string {
    return this.#project.item(item)?.note ?? '';
  }
}

const all = new WeakMap<OpenProject, Drafts>();

/** What is not on disk yet in a project. */
export function draftsOf(project: OpenProject): Drafts {
  let drafts = all.get(project);
  if (!drafts) {
    const fresh = new Drafts(project);
    project.beforeLeaving(() => fresh.flushAll());
    all.set(project, fresh);
    drafts = fresh;
  }
  return drafts;
}
