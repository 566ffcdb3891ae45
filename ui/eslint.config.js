// What the compiler does not see: unsafe types, and words for people written into markup instead of locales/.
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The two house rules of markup. */
const house = {
  rules: {
    // A `style` attribute is refused by the content security policy; a `style:` directive is not.
    'no-style-attribute': {
      create: (context) => ({
        SvelteAttribute(node) {
          if (node.key.name === 'style') context.report({ node, message: 'Use a class or a style: directive.' });
        },
      }),
    },
    // Letters in the text of a component are words that nobody can translate.
    'words-only-in-locales': {
      create: (context) => ({
        SvelteText(node) {
          const inside = node.parent.type;
          if (inside === 'SvelteScriptElement' || inside === 'SvelteStyleElement') return;
          if (/\p{L}/u.test(node.value)) context.report({ node, message: 'Words for people live in locales/: use t().' });
        },
        SvelteAttribute(node) {
          if (!/^(aria-label|title|placeholder|label|alt)$/.test(node.key.name)) return;
          const [value] = node.value;
          if (value?.type === 'SvelteLiteral' && /\p{L}/u.test(value.value)) context.report({ node, message: 'Words for people live in locales/: use t().' });
        },
      }),
    },
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'src/ipc/bindings/'] },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      // TypeScript already knows every name.
      'no-undef': 'off',
      // A Map or Set that is replaced as a whole, or that nothing on screen reads, needs no reactivity of its own.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src/**/*.svelte'],
    ignores: ['src/tests/**'],
    plugins: { house },
    rules: { 'house/words-only-in-locales': 'error', 'house/no-style-attribute': 'error' },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/ipc/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['@tauri-apps/*'], message: 'Only ipc/ knows Tauri.' }] }],
    },
  },
);
