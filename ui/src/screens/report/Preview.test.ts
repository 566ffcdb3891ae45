// The preview by what the core prepared: pages, text, sheets.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ReportOptions, ReportPreview } from '../../ipc/bindings';
import type { Prepared } from './prepared.svelte';
import Preview from './Preview.svelte';

function show(preview: ReportPreview, options: Partial<ReportOptions> = {}) {
  const prepared = { shown: { preview, options: { language: 'en', format: 'pdf', ...options } }, busy: false, slow: false } as Prepared;
  return render(Preview, { prepared });
}

describe('pages', () => {
  const pages: ReportPreview = { kind: 'pages', address: 'report://localhost/7', pages: 14, width: 595, height: 842, bytes: 1, exact: true };

  it('are images that say which page they are, and only those near the view are there', () => {
    show(pages);
    const first = screen.getByRole<HTMLImageElement>('img', { name: 'Page 1 of 14' });
    expect(first.getAttribute('src')).toBe('report://localhost/7/1');
    expect(screen.queryByRole('img', { name: 'Page 14 of 14' })).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(14);
  });

  it('are turned by key', async () => {
    show(pages);
    const ground = screen.getByRole('group', { name: 'Pages of the report' });
    await fireEvent.keyDown(ground, { key: 'PageDown' });
    expect(screen.getByText('Page 2 of 14')).toBeTruthy();
    await fireEvent.keyDown(ground, { key: 'End' });
    expect(screen.getByText('Page 14 of 14')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Page 14 of 14' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Next page' }).getAttribute('aria-disabled')).toBe('true');
    await fireEvent.keyDown(ground, { key: 'Home' });
    expect(screen.getByText('Page 1 of 14')).toBeTruthy();
  });

  it('run as the report reads, whatever the screen does', () => {
    show(pages, { language: 'ar' });
    expect(screen.getByRole('group', { name: 'Pages of the report' }).getAttribute('dir')).toBe('rtl');
  });

  it('say when the file will have others', () => {
    show({ ...pages, exact: false });
    expect(screen.getByText(/Word makes its own pages/)).toBeTruthy();
  });
});

describe('text', () => {
  it('runs as its language does, and says when it is a beginning', () => {
    show({ kind: 'text', text: 'البند', whole: false, bytes: 1 }, { language: 'ar', format: 'csv' });
    expect(screen.getByText('البند').getAttribute('dir')).toBe('rtl');
    expect(screen.getByText('The beginning of the file')).toBeTruthy();
  });

  it('of programs runs from left to right', () => {
    show({ kind: 'text', text: '{"name":"مخيم"}', whole: true, bytes: 1 }, { language: 'ar', format: 'json' });
    expect(screen.getByText('{"name":"مخيم"}').getAttribute('dir')).toBe('ltr');
  });
});

describe('sheets', () => {
  const sheets: ReportPreview = {
    kind: 'sheets',
    bytes: 1,
    sheets: [
      { name: 'Summary', rows: 1, heads: ['What', 'How much'], first: [['Answered', '90']] },
      { name: 'Items', rows: 118, heads: ['Item'], first: [['1.1'], ['<b>1.2</b>']] },
    ],
  };

  it('are tabs, with arrow keys between them, and tables with heads', async () => {
    show(sheets, { format: 'xlsx' });
    const tab = screen.getByRole('tab', { name: 'Summary' });
    expect(tab.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('columnheader', { name: 'How much' })).toBeTruthy();
    await fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Items' }));
    expect(screen.getByText('The first 2 of 118 rows')).toBeTruthy();
    expect(screen.getByRole('cell', { name: '<b>1.2</b>' })).toBeTruthy();
  });
});
