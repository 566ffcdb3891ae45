// Which part of the framework is shown, and the entry of it that somebody was led to. What the parts contain comes from the
// session.
import { session } from '../../state/session.svelte';

/** The parts of the screen, in the order of their tabs. */
export const PARTS = ['sections', 'glossary', 'sources', 'packs'] as const;
export type Part = (typeof PARTS)[number];

class Shown {
  #part = $state<Part>('sections');
  /** A new object each time, so that one can be led to the same entry again. */
  #entry = $state.raw<{ id: string }>();
  /** The last one that was brought into sight: it takes the focus once only. */
  #brought: object | undefined;

  get part(): Part {
    return this.#part;
  }

  /** The id of the entry of this part that is pointed out. */
  get entry(): string | undefined {
    return this.#entry?.id;
  }

  show(part: Part, id?: string): void {
    this.#part = part;
    this.#entry = id === undefined ? undefined : { id };
  }

  /** Nothing is pointed out any longer. */
  forget(): void {
    this.#entry = undefined;
  }

  /** For the element of an entry: when it is the wanted one, it comes into sight and takes the focus. */
  readonly bring = (id: string) => (element: HTMLElement) => {
    const entry = this.#entry;
    if (entry?.id !== id) return undefined;
    element.tabIndex = -1;
    if (entry !== this.#brought) {
      this.#brought = entry;
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
    }
    return () => element.removeAttribute('tabindex');
  };
}

export const shown = new Shown();

/** Goes to a part of the screen, and to one entry of it. */
export function openPart(part: Part, id?: string): void {
  shown.show(part, id);
  session.go('framework');
}
