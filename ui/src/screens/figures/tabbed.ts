// A figure as text that a spreadsheet takes.
import type { FigureCell, FigureView } from '../../ipc/bindings';

/** Lines with tabs between. */
export function tabbed({ heads, rows }: Pick<FigureView, 'heads' | 'rows'>): string {
  const lines = [heads.map(({ words }) => words.text), ...rows.map(({ label, cells }) => [label.text, ...cells.map(written)])];
  return lines.map((line) => line.map(cell).join('\t')).join('\n');
}

function written({ number, base }: FigureCell): string {
  return base === null ? number : `${number} ${base}`;
}

/** A tab or a new line inside would become a new cell. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
