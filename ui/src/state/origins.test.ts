// The way back to a control that led away, whether it stayed or was built anew.
import { afterEach, expect, test } from 'vitest';
import { Origins } from './origins';

function button(id = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.id = id;
  document.body.append(made);
  return made;
}

afterEach(() => document.body.replaceChildren());

test('a control that stayed has the focus again', () => {
  const origins = new Origins();
  const bar = button();
  bar.focus();
  const origin = origins.leave();
  button().focus();
  origins.comeBack(origin);
  expect(document.activeElement).toBe(bar);
});

test('a control that was built anew is found by its key, and another one is not', () => {
  const origins = new Origins();
  const first = button();
  origins.at('sources/one')(first);
  first.focus();
  const origin = origins.leave();
  first.remove();
  origins.comeBack(origin);
  expect(origins.awaits).toBe(true);
  const other = button();
  origins.at('sources/two')(other);
  expect(document.activeElement).toBe(document.body);
  const again = button();
  origins.at('sources/one')(again);
  expect(document.activeElement).toBe(again);
  expect(origins.awaits).toBe(false);
});

test('who went on meanwhile is not called back', () => {
  const origins = new Origins();
  const first = button();
  origins.at('key')(first);
  first.focus();
  const origin = origins.leave();
  first.remove();
  origins.comeBack(origin);
  const elsewhere = button();
  elsewhere.focus();
  origins.at('key')(button());
  expect(document.activeElement).toBe(elsewhere);
});

test('it has the focus once only', () => {
  const origins = new Origins();
  const first = button();
  origins.at('key')(first);
  first.focus();
  const origin = origins.leave();
  first.remove();
  origins.comeBack(origin);
  const again = button();
  origins.at('key')(again);
  again.blur();
  origins.at('key')(button());
  expect(document.activeElement).toBe(document.body);
});
