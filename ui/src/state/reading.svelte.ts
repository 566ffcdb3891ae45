// A view that the core makes of the open project, read again after every change. Made while a component starts, and it
// ends with that component.
import { type CoreError, coreError } from '../ipc/error';
import { session } from './session.svelte';

export class Reading<T> {
  #value = $state.raw<T>();
  #error = $state.raw<CoreError>();
  #of = '';
  #turn = 0;
  readonly #read: (id: string) => Promise<T>;

  constructor(read: (id: string) => Promise<T>) {
    this.#read = read;
    $effect(() => {
      // Every change brings new counts, whatever it was.
      if (session.project?.progress) void this.again();
    });
  }

  /** The view; undefined until the first reading is there. */
  get value(): T | undefined {
    return this.#value;
  }
  /** Why the last reading failed. */
  get error(): CoreError | undefined {
    return this.#error;
  }

  again = async (): Promise<void> => {
    const id = session.project?.id;
    if (id === undefined) return;
    const turn = ++this.#turn;
    if (id !== this.#of) this.#value = undefined;
    this.#of = id;
    try {
      const value = await this.#read(id);
      if (turn !== this.#turn) return;
      this.#value = value;
      this.#error = undefined;
    } catch (thrown) {
      if (turn === this.#turn) this.#error = coreError(thrown);
    }
  };
}
