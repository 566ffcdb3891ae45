// The languages of the interface: the one table from which code, native name, direction and locale tag come.

export type Language = 'en' | 'fr' | 'es' | 'ar';
export type Direction = 'ltr' | 'rtl';

export interface LanguageEntry {
  code: Language;
  /** Its own name, as its readers look for it. */
  name: string;
  direction: Direction;
  /** For `Intl`: Western digits everywhere, day before month in English too. */
  tag: string;
}

export const LANGUAGES: readonly LanguageEntry[] = [
  { code: 'en', name: 'English', direction: 'ltr', tag: 'en-GB-u-nu-latn' },
  { code: 'fr', name: 'Français', direction: 'ltr', tag: 'fr-u-nu-latn' },
  { code: 'es', name: 'Español', direction: 'ltr', tag: 'es-u-nu-latn' },
  { code: 'ar', name: 'العربية', direction: 'rtl', tag: 'ar-u-nu-latn' },
];

const ENGLISH = LANGUAGES[0] as LanguageEntry;

export function languageEntry(code: Language): LanguageEntry {
  return LANGUAGES.find((entry) => entry.code === code) ?? ENGLISH;
}
