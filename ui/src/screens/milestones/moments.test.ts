// Which two moments are compared.
import { expect, test } from 'vitest';
import type { MilestoneMark } from '../../ipc/bindings';
import { between, laterThan } from './moments.svelte';

const [first, second, third] = ['a', 'b', 'c'].map((id, place): MilestoneMark => ({ id, kind: 'other', name: id, day: `2026-0${place + 1}-01` })) as [MilestoneMark, MilestoneMark, MilestoneMark];
const all = [first, second, third];

test('without an end it is today', () => {
  expect(between(all, 'b', null)).toEqual({ since: second, until: null });
});

test('nothing ends before it begins, nor where it begins', () => {
  expect(laterThan(all, second)).toEqual([third]);
  expect(between(all, 'b', 'c')?.until).toEqual(third);
  expect(between(all, 'b', 'a')?.until).toBeNull();
  expect(between(all, 'b', 'b')?.until).toBeNull();
});

test('a milestone that is gone makes room for the newest; without any there is nothing to compare', () => {
  expect(between(all, 'gone', 'gone')).toEqual({ since: third, until: null });
  expect(between([], 'a', null)).toBeUndefined();
});
