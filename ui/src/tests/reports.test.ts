// The reports that the core writes as HTML, judged by an HTML validator and by axe. They are the golden files of the report crate:
// one for each language, and one with every part that a report can have, in one language and in two.
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';

const reports = Object.entries(
  import.meta.glob<string>('../../../src-tauri/crates/report/tests/golden/*.html', { eager: true, query: '?raw', import: 'default' }),
).map(([path, html]) => [path.slice(path.lastIndexOf('/') + 1), html] as const);

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // Blanks at the end of a line and a long title come from what people typed.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

test('there are reports to judge', () => {
  expect(reports.length).toBeGreaterThanOrEqual(7);
});

test.each(reports)('%s is valid HTML', async (name, html) => {
  const { results } = await validator.validateString(html, name);
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${String(line)}:${String(column)} ${ruleId}: ${message}`),
  );
  expect(found).toEqual([]);
});

test('the validator sees a mistake', async () => {
  const report = await validator.validateString('<!doctype html><html lang="en"><head><title>A</title></head><body><p><div></div></p></body></html>');
  expect(report.valid).toBe(false);
});

/** The rules of axe that a page breaks. */
async function broken(html: string) {
  document.open();
  document.write(html);
  document.close();
  // Nothing is laid out here, so there are no colours to compare.
  const { violations } = await axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map((node) => node.html) }));
}

test.each(reports)(
  '%s breaks no rule of axe',
  async (_, html) => {
    expect(await broken(html)).toEqual([]);
  },
  60_000,
);

test('axe sees a mistake', async () => {
  const found = await broken('<!doctype html><html><head><title>A</title></head><body><main><h1>A</h1><h3>B</h3><img src="data:,"></main></body></html>');
  expect(found.map(({ id }) => id).sort()).toEqual(['heading-order', 'html-has-lang', 'image-alt']);
});
