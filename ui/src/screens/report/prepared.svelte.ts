// The report as the core prepared it last, for the preview. The earlier one stays until the next is there. The core holds one
// report only, so the next is asked for when the one before has arrived. Made while a component starts, and it ends with that
// component.
import type { Progress, ReportOptions, ReportPreview } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import { type CoreError, coreError } from '../../ipc/error';
import { Slow } from './slow.svelte';

/** Several quick choices, and the letters of a word, make one report. */
const WAIT = 200;

/** What is wanted. */
export interface Wish {
  /** The id of the project. */
  project: string;
  options: ReportOptions;
  /** The organisation's mark, which the core has already: another one makes another report. */
  logo: string | null;
  /** Another one after every change of the project, which makes another report too. */
  progress: Progress;
}

/** A report to look at, with what it was made from. */
export interface Shown {
  preview: ReportPreview;
  options: ReportOptions;
}

export class Prepared {
  #shown = $state.raw<Shown>();
  #error = $state.raw<CoreError>();
  #busy = $state(false);
  #wish: Wish | undefined;
  readonly #slow = new Slow(() => this.#busy);

  constructor(wish: () => Wish | undefined) {
    let isFirst = true;
    $effect(() => {
      const wanted = wish();
      if (!wanted) return;
      const timer = setTimeout(() => void this.#prepare(wanted), isFirst ? 0 : WAIT);
      isFirst = false;
      return () => clearTimeout(timer);
    });
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }
  /** Why the report that is wanted now could not be prepared. */
  get error(): CoreError | undefined {
    return this.#error;
  }
  /** One is being prepared. */
  get busy(): boolean {
    return this.#busy;
  }
  /** It takes so long that one wonders. */
  get slow(): boolean {
    return this.#slow.is;
  }

  async #prepare(wish: Wish): Promise<void> {
    this.#wish = wish;
    if (this.#busy) return;
    this.#busy = true;
    while (this.#wish) {
      const { project, options } = this.#wish;
      this.#wish = undefined;
      try {
        const preview = await commands.previewReport(project, options);
        this.#shown = { preview, options };
        this.#error = undefined;
      } catch (thrown) {
        this.#error = coreError(thrown);
      }
    }
    this.#busy = false;
  }
}
