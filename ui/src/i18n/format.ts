// Dates, times, figures and lists as the current language writes them; always Western digits.
// Civil dates are strings `2026-11-18` without zone; instants are RFC 3339 strings, shown in the zone of this computer.
import { number, plural, speech, t } from './words.svelte';

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = speech.tag + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(speech.tag, options);
    formats.set(key, found);
  }
  return found;
}

/** A civil date has no zone: it is read and written in UTC, so that it can never slip by a day. */
function instant(date: string): { at: Date; zone: { timeZone?: string } } {
  return /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? { at: new Date(`${date}T00:00:00Z`), zone: { timeZone: 'UTC' } }
    : { at: new Date(date), zone: {} };
}

/** "18 November 2026" */
export function dateLong(date: string): string {
  const { at, zone } = instant(date);
  return format({ day: 'numeric', month: 'long', year: 'numeric', ...zone }).format(at);
}

/** "18 Nov", and "15 Jan 2027" when the year is not that of `now`. */
export function dateShort(date: string, now: string = today()): string {
  const { at, zone } = instant(date);
  const other = date.slice(0, 4) !== now.slice(0, 4);
  return format({ day: 'numeric', month: 'short', ...(other ? { year: 'numeric' } : {}), ...zone }).format(at);
}

/** "10:42", of an instant */
export function time(moment: string | Date): string {
  const at = typeof moment === 'string' ? new Date(moment) : moment;
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** The civil date of today on this computer. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Days from one civil date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / DAY);
}

/** Of a date that is due: "6 days late", "today", "tomorrow", "in 3 days". */
export function due(date: string, now: string = today()): string {
  const days = daysBetween(now, date);
  if (days < 0) return plural('date.days_late', -days);
  if (days === 0) return t('date.today');
  if (days === 1) return t('date.tomorrow');
  return plural('date.in_days', days);
}

/** Of a date that was: "today", "yesterday", "3 days ago". */
export function ago(date: string, now: string = today()): string {
  const days = daysBetween(date, now);
  if (days <= 0) return t('date.today');
  if (days === 1) return t('date.yesterday');
  return plural('date.days_ago', days);
}

/** "58%" of a fraction; a dash when nothing is measured. Rounding never claims 100 % nor denies the first step. */
export function percent(fraction: number | null): string {
  if (fraction === null) return t('format.none');
  const rounded = Math.round(fraction * 100);
  const value = fraction < 1 ? Math.min(rounded, 99) : rounded;
  return t('format.percent', { value: fraction > 0 ? Math.max(value, 1) : value });
}

/** "6 / 8"; in Arabic a word stands between, since a slash would turn round. */
export function ratio(part: number, whole: number): string {
  return t('format.ratio', { part, whole });
}

/** "+17", "−4", "0". It goes into `<bdi dir="ltr">`. */
export function signed(value: number): string {
  if (value === 0) return number(0);
  return (value > 0 ? '+' : '−') + number(Math.abs(value));
}

/** "a, b and c" */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(speech.tag, { type: 'conjunction' }).format(items);
}

/** "a, b, c": the short list of a meta line */
export function commas(items: readonly string[]): string {
  return items.join(t('format.separator'));
}
