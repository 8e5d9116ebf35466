import { open, readFile } from 'node:fs/promises';
import { writeDurably } from '../model/write-durably.ts';

/** A column: its key in a row, its heading, and its digits behind the point. */
export type Column<Row> = readonly [keyof Row & string, string, number];

/** A run's `log.csv` with columns of its own; empty cells are null. */
export interface CsvLog<Row> {
  /** Starts a log, or goes on with one, keeping the rows that `isKept` takes: others are of a future not seen yet. */
  open(path: string, isKept: (row: Row) => boolean): Promise<Row[]>;
  /** Appends a row, and returns when it is on the disk. */
  append(path: string, row: Row): Promise<void>;
  format(row: Row): string;
  /** Rows of a log; lines that are not rows (a torn last line, the heading) are left out. */
  parse(text: string): Row[];
}

export function csvLog<Row extends { readonly [key in keyof Row]: number | null }>(
  columns: readonly Column<Row>[],
): CsvLog<Row> {
  const heading = columns.map(([, name]) => name).join(',');
  const format = (row: Row) =>
    columns.map(([key, , digits]) => row[key]?.toFixed(digits) ?? '').join(',');
  const parse = (text: string): Row[] =>
    text.split('\n').flatMap((line) => {
      const cells = line.split(',').map((cell) => (cell === '' ? null : Number(cell)));
      if (cells.length !== columns.length || cells.some(Number.isNaN)) return [];
      return [Object.fromEntries(columns.map(([key], i) => [key, cells[i]])) as unknown as Row];
    });
  return {
    format,
    parse,
    async open(path, isKept) {
      const rows = parse(await readFile(path, 'utf8').catch(() => '')).filter(isKept);
      await writeDurably(path, `${[heading, ...rows.map(format)].join('\n')}\n`);
      return rows;
    },
    async append(path, row) {
      const file = await open(path, 'a');
      try {
        await file.writeFile(`${format(row)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}
