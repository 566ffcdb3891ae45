// A report on its way into a file: what is going on, what came of it, and giving it up.
import type { Exported } from '../../ipc/bindings';
import * as commands from '../../ipc/commands';
import { type CoreError, coreError } from '../../ipc/error';
import { Slow } from './slow.svelte';

export class Exporting {
  #busy = $state(false);
  #exported = $state.raw<Exported>();
  #error = $state.raw<CoreError>();
  #isGivenUp = $state(false);
  #turn = 0;
  readonly #slow = new Slow(() => this.#busy);

  /** A file is being asked for or written. */
  get busy(): boolean {
    return this.#busy;
  }
  /** It takes so long that one may want to give it up. */
  get slow(): boolean {
    return this.#slow.is;
  }
  /** The file that was written last. */
  get exported(): Exported | undefined {
    return this.#exported;
  }
  get error(): CoreError | undefined {
    return this.#error;
  }
  /** The last one was given up. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** Writes a file and remembers what came of it; a second wish while one is under way is no wish. */
  async write(act: () => Promise<Exported | null>): Promise<void> {
    if (this.#busy) return;
    const turn = ++this.#turn;
    this.#busy = true;
    this.clear();
    try {
      const exported = await act();
      // Nothing comes back when the person thought better of it.
      if (turn === this.#turn && exported) this.#exported = exported;
    } catch (thrown) {
      if (turn === this.#turn) this.#error = coreError(thrown);
    } finally {
      if (turn === this.#turn) this.#busy = false;
    }
  }

  /** Stops it. What cannot be stopped any more ends by itself, and nothing is said about it. */
  giveUp(): void {
    if (!this.#busy) return;
    this.#turn += 1;
    this.#busy = false;
    this.#isGivenUp = true;
    void commands.cancelReport().catch(() => undefined);
  }

  /** Opens the file that was written, in the program that the system has for it. */
  open = (): Promise<void> => this.#show(commands.openExported);

  /** Shows it in its folder. */
  showInFolder = (): Promise<void> => this.#show(commands.showExported);

  async #show(act: () => Promise<unknown>): Promise<void> {
    this.#error = undefined;
    try {
      await act();
    } catch (thrown) {
      this.#error = coreError(thrown);
    }
  }

  /** The error was read. */
  forget(): void {
    this.#error = undefined;
  }

  /** What came of it is no longer of interest. */
  clear(): void {
    this.#error = undefined;
    this.#exported = undefined;
    this.#isGivenUp = false;
  }
}
