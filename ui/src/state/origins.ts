// The controls that lead from a screen to another one, so that the way back ends where it began. A screen is built anew when one
// returns to it: its controls are known again by their keys.

/** Where somebody was: the control, and its key when it has one. */
export interface Origin {
  control: Element | null;
  key: string | undefined;
}

export class Origins {
  readonly #keys = new WeakMap<Element, string>();
  #wanted: string | undefined;

  /** For a control that leads away: by this key, unique on its screen, the way back finds it. */
  readonly at = (key: string) => (control: HTMLElement) => {
    this.#keys.set(control, key);
    if (key !== this.#wanted) return;
    this.#wanted = undefined;
    // Whoever went on meanwhile is not called back.
    const now = document.activeElement;
    if (now === null || now === document.body || now.id === 'content') control.focus();
  };

  /** Whether somebody is on the way back to a control that is not there yet. */
  get awaits(): boolean {
    return this.#wanted !== undefined;
  }

  /** Where the person is who leaves a screen now. */
  leave(): Origin {
    this.#wanted = undefined;
    const control = document.activeElement;
    return { control, key: control ? this.#keys.get(control) : undefined };
  }

  /** Gives the focus back to where it was: at once when the control is still there, such as one of the bar; or when it appears. */
  comeBack({ control, key }: Origin): void {
    if (control instanceof HTMLElement && control !== document.body && control.isConnected) control.focus();
    else this.#wanted = key;
  }
}

export const origins = new Origins();
