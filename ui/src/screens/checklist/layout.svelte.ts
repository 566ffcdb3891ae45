// What has room in the window, measured in the text size of the reader: a media query in rem does not see that setting.
import { innerHeight, innerWidth } from 'svelte/reactivity/window';
import type { TextSize } from '../../ipc/bindings';
import { session } from '../../state/session.svelte';

const SCALES: Record<TextSize, number> = { small: 0.875, normal: 1, large: 1.125, larger: 1.25, largest: 1.5 };

class Layout {
  readonly #scale = $derived(Math.max(SCALES[session.settings.text_size], 1));
  readonly #width = $derived((innerWidth.current ?? 1024) / this.#scale);

  /** Guidance stands beside the list. */
  readonly wide = $derived(this.#width >= 1280);
  /** The sections are in a drawer. */
  readonly drawer = $derived(this.#width < 960 || session.settings.text_size === 'largest');
  /** Rows are tighter and the sections show no strands. */
  readonly low = $derived((innerHeight.current ?? 640) / this.#scale < 700);
}

export const layout = new Layout();
