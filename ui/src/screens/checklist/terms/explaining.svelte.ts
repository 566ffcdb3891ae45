// Which term is explained now, and by which word on the screen: one at most. A word that is only pointed at is explained
// after a moment and until one leaves it; one that was pressed stays explained until something else is pressed.
import type { GlossaryTermView } from '../../../ipc/bindings';

/** Before a word under the pointer is explained, so that reading on opens nothing; in milliseconds. */
const DWELL = 350;
/** For the way from the word to its explanation, in milliseconds. */
const GRACE = 250;

interface Explained {
  term: GlossaryTermView;
  /** The word. */
  anchor: HTMLElement;
}

class Explaining {
  #shown = $state.raw<Explained>();
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get shown(): Explained | undefined {
    return this.#shown;
  }
  /** Whether this word is the one explained. */
  by(anchor: HTMLElement | undefined): boolean {
    return anchor !== undefined && this.#shown?.anchor === anchor;
  }

  show(term: GlossaryTermView, anchor: HTMLElement, pinned = false): void {
    clearTimeout(this.#timer);
    this.#pinned = pinned;
    this.#shown = { term, anchor };
  }
  /** A word was pressed: explained until it is pressed again, or something else is. */
  press(term: GlossaryTermView, anchor: HTMLElement): void {
    if (this.#pinned && this.by(anchor)) this.hide();
    else this.show(term, anchor, true);
  }
  hide = (): void => {
    clearTimeout(this.#timer);
    this.#pinned = false;
    this.#shown = undefined;
  };

  /** The pointer came to a word. */
  point(term: GlossaryTermView, anchor: HTMLElement): void {
    clearTimeout(this.#timer);
    if (!this.by(anchor)) this.#timer = setTimeout(() => this.show(term, anchor), DWELL);
  }
  /** The pointer came to the explanation. */
  stay = (): void => clearTimeout(this.#timer);
  /** The pointer left the word or its explanation. */
  unpoint = (): void => {
    clearTimeout(this.#timer);
    if (!this.#pinned) this.#timer = setTimeout(this.hide, GRACE);
  };
  /** A word goes from the screen. */
  gone(anchor: HTMLElement): void {
    if (this.by(anchor)) this.hide();
  }
}

export const explaining = new Explaining();
