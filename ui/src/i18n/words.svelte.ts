// The words of the program in the current language: loaded on demand from locales/, typed by the English file.
// There is no fallback to another language: a missing key is a failing test, never a sentence in English.
import type en from '../../../locales/en.json';
import { languageEntry, type Direction, type Language } from './languages';

type Key = keyof typeof en & string;
type Forms<K extends string> = K extends `${infer Stem}.other` ? (`${Stem}.one` extends Key ? Stem : never) : never;

/** A key with plural forms, named without the form: `date.in_days`. */
export type PluralKey = Forms<Key>;
/** A key with one form. */
export type WordKey = Exclude<Key, `${PluralKey}.${'one' | 'other'}`>;
export type Args = Readonly<Record<string, string | number>>;
/** A piece of a sentence: words, or the place of a named argument. */
export type Piece = { text: string } | { arg: string };

const FIRST_STRONG_ISOLATE = String.fromCodePoint(0x2068);
const POP_ISOLATE = String.fromCodePoint(0x2069);

type Table = Readonly<Record<string, string>>;
type Load = () => Promise<Table>;

const WORDS = import.meta.glob<Table>('../../../locales/*.json', { import: 'default' });
const COUNTRIES = import.meta.glob<Table>('../../../locales/countries/*.json', { import: 'default' });

interface Tongue {
  language: Language;
  direction: Direction;
  tag: string;
  words: Table;
  countries: Table;
  plural: Intl.PluralRules;
  number: Intl.NumberFormat;
}

function tongue(language: Language, words: Table, countries: Table): Tongue {
  const { direction, tag } = languageEntry(language);
  return {
    language,
    direction,
    tag,
    words,
    countries,
    plural: new Intl.PluralRules(tag),
    number: new Intl.NumberFormat(tag),
  };
}

let current = $state.raw<Tongue>(tongue('en', {}, {}));
let asked = 0;

/** What is spoken now. Reading a property inside markup or an effect follows a change of language. */
export const speech = {
  get language(): Language {
    return current.language;
  },
  get direction(): Direction {
    return current.direction;
  },
  /** The tag for `Intl`, with Western digits. */
  get tag(): string {
    return current.tag;
  },
  get countries(): Table {
    return current.countries;
  },
};

/** Loads the words and then turns the whole window: `lang`, `dir` and every `t()` change together, and with them what
    `texts` brings once it is there: it answers how to put it on screen, so that the window is drawn once. */
export async function setLanguage(language: Language, texts?: Promise<() => void>): Promise<void> {
  const turn = ++asked;
  const [words, countries, show] = await Promise.all([
    load(WORDS, `../../../locales/${language}.json`),
    load(COUNTRIES, `../../../locales/countries/${language}.json`),
    texts,
  ]);
  // A later choice wins, whichever file arrives first.
  if (turn !== asked) return;
  current = tongue(language, words, countries);
  document.documentElement.lang = language;
  document.documentElement.dir = current.direction;
  show?.();
}

async function load(files: Record<string, Load>, path: string): Promise<Table> {
  const file = files[path];
  if (!file) throw new Error(`no such file of words: ${path}`);
  return file();
}

/** The words of a key, with `%{name}` replaced. Numbers are written as the language writes them; give a year as a string. */
export function t(key: WordKey, args?: Args): string {
  return fill(look(key), args);
}

/** The form of a key that fits a count; `%{count}` is the count. */
export function plural(key: PluralKey, count: number, args?: Args): string {
  return fill(form(key, count), { count, ...args });
}

/** A sentence cut at its arguments, for markup that sets some of them apart. */
export function pieces(key: WordKey): Piece[] {
  return cut(look(key));
}

/** The same for a key with plural forms. */
export function pluralPieces(key: PluralKey, count: number): Piece[] {
  return cut(form(key, count));
}

/** True when the key has words: the door for keys that come from elsewhere, such as error codes. */
export function isWord(key: string): key is WordKey {
  return key in current.words;
}

/** A number as the language writes it. */
export function number(value: number): string {
  return current.number.format(value);
}

/** Wraps a name that a person typed, so that its direction does not disturb the sentence it goes into. */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
}

function look(key: string): string {
  const words = current.words[key];
  if (words === undefined) {
    if (import.meta.env.DEV) throw new Error(`no words for "${key}" in ${current.language}`);
    return key;
  }
  return words;
}

function form(key: string, count: number): string {
  return look(`${key}.${current.plural.select(count)}`);
}

function fill(words: string, args?: Args): string {
  if (!args) return words;
  return words.replace(/%\{(\w+)\}/g, (place, name: string) => {
    const value = args[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? number(value) : value;
  });
}

function cut(words: string): Piece[] {
  return words
    .split(/(%\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('%{') ? { arg: part.slice(2, -1) } : { text: part }));
}
