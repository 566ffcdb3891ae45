// The countries (ISO 3166-1 alpha-2) by their names in the current language, in the order of its alphabet.
import { speech } from './words.svelte';

export interface Country {
  /** Two letters, upper case. */
  code: string;
  name: string;
}

const PREFIX = 'country.';

/** All countries, sorted as the language sorts. */
export function countries(): Country[] {
  const order = new Intl.Collator(speech.tag);
  return Object.entries(speech.countries)
    .map(([key, name]) => ({ code: key.slice(PREFIX.length), name }))
    .sort((a, b) => order.compare(a.name, b.name));
}

/** The name of one country; the code itself when a project carries one that we do not know. */
export function countryName(code: string): string {
  return speech.countries[PREFIX + code] ?? code;
}
