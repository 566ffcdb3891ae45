// The figures of a chart as a table: read out in place of the drawing, and copied as text that a spreadsheet takes.
import type { Text } from '../../ipc/bindings';

export interface Row {
  name: Text;
  cells: readonly string[];
}

export interface Table {
  /** What the rows are. */
  caption: string;
  /** The heads of all columns, that of the names first. */
  head: readonly string[];
  rows: readonly Row[];
}

/** Lines with tabs between; a table after the other with an empty line between. */
export function tabbed(tables: readonly Table[]): string {
  return tables
    .map(({ head, rows }) => [head, ...rows.map((row) => [row.name.text, ...row.cells])].map((line) => line.map(cell).join('\t')).join('\n'))
    .join('\n\n');
}

/** A tab or a new line inside would become a new cell. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
