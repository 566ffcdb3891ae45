// What went wrong with something that was pressed outside a form: one notice under the top bar, until it is closed or
// the next thing is pressed. Errors of a field stand at the field and never come here.
import { type CoreError, coreError } from '../../ipc/error';

class Faults {
  #error = $state.raw<CoreError>();

  get error(): CoreError | undefined {
    return this.#error;
  }

  show(thrown: unknown): void {
    this.#error = coreError(thrown);
  }

  clear(): void {
    this.#error = undefined;
  }
}

export const faults = new Faults();

/** Does what was asked for and shows why when it could not be done; true when it went well. */
export async function attempt(act: () => unknown): Promise<boolean> {
  faults.clear();
  try {
    await act();
    return true;
  } catch (thrown) {
    faults.show(thrown);
    return false;
  }
}
