// Finds the terms of the glossary in a running text of their own language: whole words, the longest form first, each
// term once. How a term is shown, and where its words come from, is not its business.
//
// Capitals do not matter, save in a form with two or more of them: GBV is not "gbv", and PiHA is not a word. In Arabic
// vowel signs do not matter, and a word may carry the particles and the article that are written onto it.
import type { Language } from '../../../i18n/languages';

/** What is looked for. */
export interface Termed {
  forms: readonly string[];
}

/** A term in a text, from one letter up to another, in UTF-16 units. */
export interface Found<T> {
  term: T;
  start: number;
  end: number;
}

interface Form<T> {
  term: T;
  letters: string;
  /** Capitals count. */
  exact: boolean;
}

/** A text made comparable, and where each of its letters stands in the text as written. */
interface Plain {
  exact: string;
  small: string;
  places: number[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const GOES_ON = /[\p{L}\p{M}\p{N}]/u;
const MARK = /[\p{M}\u0640]/u;
/** What Arabic writes onto the next word: "and", then "with, for, as", then the article; "for the" drops its alef. */
const PARTICLES = ['', 'و', 'ف'].flatMap((and) => ['', 'ب', 'ل', 'ك', 'ال', 'بال', 'كال', 'لل'].map((next) => and + next)).filter(Boolean);
const ARTICLE = 'ال';
/** A particle before less than this is more likely the first letter of another word. */
const SHORTEST = 3;

export class TermFinder<T extends Termed> {
  readonly #arabic: boolean;
  /** By the first word of the form in small letters, so that a text is looked up word by word. */
  readonly #forms = new Map<string, Form<T>[]>();

  constructor(terms: readonly T[], language: Language) {
    this.#arabic = language === 'ar';
    for (const term of terms) for (const form of term.forms) this.#keep(term, form);
  }

  #keep(term: T, written: string): void {
    const { exact: asWritten, small } = this.#plain(written.trim());
    const first = small.match(WORD)?.[0];
    // A form that begins with something else than a word is never found as one.
    if (first === undefined || !small.startsWith(first)) return;
    const exact = (asWritten.match(/\p{Lu}/gu)?.length ?? 0) > 1;
    const form = { term, letters: exact ? asWritten : small, exact };
    this.#forms.set(first, [...(this.#forms.get(first) ?? []), form]);
  }

  /** The terms of a text in their order, each where it comes first. */
  find(text: string): Found<T>[] {
    const plain = this.#plain(text);
    const all = [...plain.small.matchAll(WORD)].flatMap(({ 0: word, index }) => this.#at(plain, word, index));
    // The longest has its place first; what overlaps it goes without.
    all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const apart: Found<T>[] = [];
    for (const one of all) if (apart.every(({ start, end }) => one.end <= start || end <= one.start)) apart.push(one);
    apart.sort((a, b) => a.start - b.start);
    const seen = new Set<T>();
    return apart.filter(({ term }) => !seen.has(term) && seen.add(term));
  }

  /** All forms that begin with the word at this place. */
  #at(plain: Plain, word: string, at: number): Found<T>[] {
    const found = this.#begin(plain, word, at, at);
    if (!this.#arabic) return found;
    for (const particles of PARTICLES) {
      const rest = word.slice(particles.length);
      if (!word.startsWith(particles) || rest.length < SHORTEST) continue;
      found.push(...this.#begin(plain, rest, at, at + particles.length));
      // "For the X" keeps one letter of the article with which the form is given.
      if (particles.endsWith('لل')) found.push(...this.#begin(plain, ARTICLE + rest, at, at + particles.length, ARTICLE.length));
    }
    return found;
  }

  /** The forms under a first word that stand at `from`; `dropped` letters at their beginning are not in the text. */
  #begin(plain: Plain, first: string, start: number, from: number, dropped = 0): Found<T>[] {
    return (this.#forms.get(first) ?? []).flatMap(({ term, letters, exact }) => {
      const end = from + letters.length - dropped;
      if ((exact ? plain.exact : plain.small).slice(from, end) !== letters.slice(dropped)) return [];
      const next = String.fromCodePoint(plain.small.codePointAt(end) ?? 0x20);
      if (GOES_ON.test(next)) return [];
      return [{ term, start: plain.places[start] ?? 0, end: plain.places[end] ?? 0 }];
    });
  }

  #plain(text: string): Plain {
    let exact = '';
    let small = '';
    const places: number[] = [];
    let place = 0;
    for (const letter of text) {
      const kept = this.#letter(letter, exact);
      if (kept !== '') {
        const lower = kept.toLowerCase();
        exact += kept;
        small += lower.length === kept.length ? lower : kept;
        for (let unit = 0; unit < kept.length; unit++) places.push(place + unit);
      }
      place += letter.length;
    }
    places.push(place);
    return { exact, small, places };
  }

  /** A letter as it is compared; nothing for one that does not count. */
  #letter(letter: string, before: string): string {
    if (/\s/.test(letter)) return before.endsWith(' ') ? '' : ' ';
    if (/[\u2010\u2011]/.test(letter)) return '-';
    if (/[\u2018\u2019\u02bc]/.test(letter)) return "'";
    return this.#arabic && MARK.test(letter) ? '' : letter;
  }
}
