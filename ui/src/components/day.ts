// Civil days as people type them.

/** Writes a day as the core wants it: any digits, any separator, year first. What is not a day stays as typed. */
export function civilDate(typed: string): string {
  const western = typed.trim().replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const parts = /^(\d{4})\s*[-/.–\s]\s*(\d{1,2})\s*[-/.–\s]\s*(\d{1,2})$/.exec(western);
  if (!parts) return western;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether it can be written in words: a day that the calendar has. */
export function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
