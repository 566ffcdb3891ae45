// Whether something goes on for longer than one notices, so that what is quick causes no flicker. Made while a component
// starts, and it ends with that component.

const NOTICEABLE = 300;

export class Slow {
  #is = $state(false);

  constructor(busy: () => boolean) {
    $effect(() => {
      if (!busy()) return;
      const timer = setTimeout(() => (this.#is = true), NOTICEABLE);
      return () => {
        clearTimeout(timer);
        this.#is = false;
      };
    });
  }

  get is(): boolean {
    return this.#is;
  }
}
