// Which key does what on the checklist, as a pure map from a key event. It does not know where the focus is: whether a
// person is typing or a dialog is open is the screen's to say.
//
// Digits go by the place of the key, since a French keyboard writes "&é" where 1 and 2 stand. Letters go by the Latin
// letter that the key writes, and by its place when it writes none, as on an Arabic keyboard. So N is the key that says N.

export type Command =
  | { do: 'rate'; rating: '0' | '1' | '2' | '3' | 'na' | 'unknown' }
  | { do: 'next_unanswered' | 'next' | 'previous' | 'open' | 'close' | 'search' | 'undo' | 'redo' | 'save' };

/** The parts of a KeyboardEvent that decide. */
export type Key = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const DIGIT = /^(?:Digit|Numpad)([0-3])$/;

/** The Latin letter of a key, in small letters; empty when it is no letter. */
export function letter(event: Key): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  // Punctuation that a Latin keyboard writes is not the letter of that place.
  if (/^[\x20-\x7e]$/.test(event.key)) return '';
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : '';
}

/** What a key asks for; null when it is none of ours. `typing` leaves the text field its keys, save Ctrl+S and Esc. */
export function command(event: Key, typing: boolean): Command | null {
  if (event.ctrlKey || event.metaKey) return event.altKey ? null : withControl(event, typing);
  if (event.altKey) return null;
  if (event.key === 'Escape') return { do: 'close' };
  if (typing) return null;
  return plain(event);
}

function withControl(event: Key, typing: boolean): Command | null {
  switch (letter(event)) {
    case 's':
      return event.shiftKey ? null : { do: 'save' };
    case 'z':
      // In a text field Ctrl+Z takes back letters, which the field does itself.
      return typing ? null : { do: event.shiftKey ? 'redo' : 'undo' };
    case 'y':
      return typing || event.shiftKey ? null : { do: 'redo' };
    default:
      return null;
  }
}

function plain(event: Key): Command | null {
  const digit = DIGIT.exec(event.code)?.[1];
  // With Shift only where the keyboard writes its digits so.
  if (digit && (!event.shiftKey || event.key === digit)) return { do: 'rate', rating: digit as '0' | '1' | '2' | '3' };
  switch (event.key) {
    case 'ArrowDown':
      return { do: 'next' };
    case 'ArrowUp':
      return { do: 'previous' };
    case 'Enter':
      return { do: 'open' };
    case '?':
    case '؟':
      return { do: 'rate', rating: 'unknown' };
    case '/':
      return { do: 'search' };
  }
  if (event.shiftKey) return null;
  if (event.code === 'Slash') return { do: 'search' };
  switch (letter(event)) {
    case 'n':
      return { do: 'rate', rating: 'na' };
    case 'k':
      return { do: 'rate', rating: 'unknown' };
    case 'u':
      return { do: 'next_unanswered' };
    default:
      return null;
  }
}

const TYPED = new Set(['text', 'search', 'date', 'email', 'url', 'number', 'tel', 'password', 'month', 'time', 'week', 'datetime-local']);

/** Whether keys at this place are text. */
export function isTyping(place: EventTarget | null): boolean {
  if (!(place instanceof HTMLElement)) return false;
  if (place instanceof HTMLInputElement) return TYPED.has(place.type);
  return place instanceof HTMLTextAreaElement || place instanceof HTMLSelectElement || place.isContentEditable;
}

/** Whether the place answers to Enter and to letters by itself. */
export function isControl(place: EventTarget | null): boolean {
  return place instanceof Element && place.closest('button, a[href], input, select, textarea, summary, [role="button"], [role="menu"], [role="listbox"]') !== null;
}
