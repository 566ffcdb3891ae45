// The size of a report as people read it.
import { plural, speech, t } from '../../i18n/words.svelte';
import type { ReportPreview } from '../../ipc/bindings';

/** "186 kB", "1.2 MB" */
export function fileSize(bytes: number): string {
  const mega = bytes >= 1_000_000;
  const value = bytes / (mega ? 1_000_000 : 1_000);
  return new Intl.NumberFormat(speech.tag, { style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** "14 pages, 186 kB." before the file is written; empty while nothing is known of it. */
export function sizeOf(preview: ReportPreview | undefined): string {
  if (!preview) return '';
  const size = fileSize(preview.bytes);
  if (preview.kind !== 'pages') return t('report.size', { size });
  const pages = plural(preview.exact ? 'report.pages' : 'report.pages_about', preview.pages);
  return t('report.size_and_pages', { pages, size });
}
