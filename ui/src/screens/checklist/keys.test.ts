// The key map on three keyboards: US, French (AZERTY) and Arabic.
import { describe, expect, it } from 'vitest';
import { command, isTyping, letter, type Key } from './keys';

function key(code: string, written: string, held: Partial<Key> = {}): Key {
  return { code, key: written, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

const rate = (rating: string) => ({ do: 'rate', rating });

describe('keys', () => {
  it('rates by the place of the digit, whatever it writes', () => {
    expect(command(key('Digit2', '2'), false)).toEqual(rate('2'));
    expect(command(key('Digit2', 'é'), false)).toEqual(rate('2'));
    expect(command(key('Digit2', '٢'), false)).toEqual(rate('2'));
    expect(command(key('Numpad0', '0'), false)).toEqual(rate('0'));
  });

  it('takes the digits of a French keyboard with Shift, but not the signs of a US one', () => {
    expect(command(key('Digit1', '1', { shiftKey: true }), false)).toEqual(rate('1'));
    expect(command(key('Digit1', '!', { shiftKey: true }), false)).toBeNull();
  });

  it('has no rating 4', () => {
    expect(command(key('Digit4', '4'), false)).toBeNull();
  });

  it('knows letters by the letter, and by the place on an Arabic keyboard', () => {
    expect(command(key('KeyN', 'n'), false)).toEqual(rate('na'));
    expect(command(key('KeyN', 'ى'), false)).toEqual(rate('na'));
    expect(command(key('KeyK', 'ن'), false)).toEqual(rate('unknown'));
    expect(command(key('KeyU', 'ع'), false)).toEqual({ do: 'next_unanswered' });
    expect(command(key('KeyU', 'U'), false)).toEqual({ do: 'next_unanswered' });
  });

  it('takes both question marks', () => {
    expect(command(key('Slash', '?', { shiftKey: true }), false)).toEqual(rate('unknown'));
    expect(command(key('KeyM', '?', { shiftKey: true }), false)).toEqual(rate('unknown'));
    expect(command(key('Slash', '؟', { shiftKey: true }), false)).toEqual(rate('unknown'));
  });

  it('searches by the sign and by its place', () => {
    expect(command(key('Slash', '/'), false)).toEqual({ do: 'search' });
    expect(command(key('Period', '/', { shiftKey: true }), false)).toEqual({ do: 'search' });
    expect(command(key('Slash', 'ظ'), false)).toEqual({ do: 'search' });
  });

  it('undoes with the key that says Z: on AZERTY it stands at the place of W', () => {
    expect(command(key('KeyW', 'z', { ctrlKey: true }), false)).toEqual({ do: 'undo' });
    expect(command(key('KeyZ', 'w', { ctrlKey: true }), false)).toBeNull();
    expect(command(key('KeyZ', 'ئ', { ctrlKey: true }), false)).toEqual({ do: 'undo' });
    expect(command(key('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }), false)).toEqual({ do: 'redo' });
    expect(command(key('KeyY', 'y', { ctrlKey: true }), false)).toEqual({ do: 'redo' });
    expect(command(key('KeyZ', 'z', { metaKey: true }), false)).toEqual({ do: 'undo' });
  });

  it('leaves a text field its keys, save Ctrl+S and Esc', () => {
    expect(command(key('Digit2', '2'), true)).toBeNull();
    expect(command(key('KeyZ', 'z', { ctrlKey: true }), true)).toBeNull();
    expect(command(key('KeyS', 's', { ctrlKey: true }), true)).toEqual({ do: 'save' });
    expect(command(key('KeyS', 'س', { ctrlKey: true }), true)).toEqual({ do: 'save' });
    expect(command(key('Escape', 'Escape'), true)).toEqual({ do: 'close' });
  });

  it('leaves the keys of the system alone', () => {
    expect(command(key('KeyN', 'n', { ctrlKey: true }), false)).toBeNull();
    expect(command(key('Digit1', '1', { altKey: true }), false)).toBeNull();
    expect(command(key('KeyQ', '@', { ctrlKey: true, altKey: true }), false)).toBeNull();
  });

  it('reads no letter from a sign', () => {
    expect(letter(key('KeyM', ',', {}))).toBe('');
  });
});

describe('typing', () => {
  it('is in fields of text, not on check boxes and buttons', () => {
    const input = document.createElement('input');
    expect(isTyping(input)).toBe(true);
    input.type = 'checkbox';
    expect(isTyping(input)).toBe(false);
    expect(isTyping(document.createElement('textarea'))).toBe(true);
    expect(isTyping(document.createElement('button'))).toBe(false);
  });
});
