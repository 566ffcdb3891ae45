// Before each test file: the words of English are spoken, as they are in the window before its first screen.
import { setLanguage } from '../i18n/words.svelte';

await setLanguage('en');
