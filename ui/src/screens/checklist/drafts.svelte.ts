// Notes that are being written: each is kept here from the first key until the core has it on disk, so that neither a
// closed item, nor another screen, nor a refused save loses a word.
import { SvelteMap } from 'svelte/reactivity';
import { type CoreError, coreError } from '../../ipc/error';
import type { OpenProject } from '../../state/project.svelte';

/** Time after the last key until a note is saved, in milliseconds. */
const PAUSE = 600;

interface Draft {
  text: string;
  /** Why the last try was refused. */
  error?: CoreError;
}

export class NoteDrafts {
  readonly #project: OpenProject;
  readonly #drafts = new SvelteMap<string, Draft>();
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

  /** Saves all that is written. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.#drafts.keys()].map((item) => this.flush(item)));
  }

  #settle(item: string, sent: string): void {
    if (this.#drafts.get(item)?.text === sent) this.#drafts.delete(item);
  }

  #kept(item: string): string {
    return this.#project.item(item)?.note ?? '';
  }
}

const all = new WeakMap<OpenProject, NoteDrafts>();

/** The notes that are being written in a project. */
export function draftsOf(project: OpenProject): NoteDrafts {
  let drafts = all.get(project);
  if (!drafts) {
    const fresh = new NoteDrafts(project);
    project.beforeLeaving(() => fresh.flushAll());
    all.set(project, fresh);
    drafts = fresh;
  }
  return drafts;
}
