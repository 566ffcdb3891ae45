// Days as they are typed.
import { expect, test } from 'vitest';
import { civilDate, isDay } from './day';

test('a day is taken in any digits and separators, year first; what is none stays as typed', () => {
  expect(civilDate(' 2026-11-30 ')).toBe('2026-11-30');
  expect(civilDate('2026/1/5')).toBe('2026-01-05');
  expect(civilDate('٢٠٢٦-١١-٣٠')).toBe('2026-11-30');
  expect(civilDate('۲۰۲۶.۱۱.۳۰')).toBe('2026-11-30');
  expect(civilDate('30/11/2026')).toBe('30/11/2026');
  expect(civilDate('')).toBe('');
});

test('a day that the calendar does not have is none', () => {
  expect(isDay('2026-02-28')).toBe(true);
  expect(isDay('2026-02-30')).toBe(false);
  expect(isDay('2026-2-3')).toBe(false);
});
