// Short messages after something was done, each with one way back: "Follow-up deleted. Undo".
// Never for "saved" and never for an error: those have their own places.

export interface Toast {
  id: number;
  message: string;
  action?: { label: string; run: () => void };
}

const STAY = 10_000;

class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  #last = 0;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  get shown(): readonly Toast[] {
    return this.#shown;
  }

  show(message: string, action?: Toast['action']): void {
    const toast: Toast = { id: ++this.#last, message, ...(action ? { action } : {}) };
    // The newest replaces what is there: two undos at once would leave one in doubt which is meant.
    for (const { id } of this.#shown) this.dismiss(id);
    this.#shown = [toast];
    this.release(toast.id);
  }

  dismiss(id: number): void {
    this.hold(id);
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }

  /** While the pointer or the focus is on it, it stays. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  release(id: number): void {
    this.hold(id);
    this.#timers.set(id, setTimeout(() => this.dismiss(id), STAY));
  }
}

export const toasts = new Toasts();
