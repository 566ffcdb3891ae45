// The size of a file as people read it.
import { speech } from '../../i18n/words.svelte';

/** "186 kB", "1.2 MB" */
export function fileSize(bytes: number): string {
  const mega = bytes >= 1_000_000;
  const value = bytes / (mega ? 1_000_000 : 1_000);
  return new Intl.NumberFormat(speech.tag, { style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
