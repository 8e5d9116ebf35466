import { appendFile, readFile } from 'node:fs/promises';
import { writeDurably } from '../model/write-durably.ts';

/** One line of a run's `log.csv`. */
export interface LogRow {
  readonly step: number;
  /** Mean training loss (nats a character) of the steps since the last row. */
  readonly loss: number;
  /** Held-out figures, in the rows where they were measured. */
  readonly natsPerCharacter: number | null;
  readonly natsPerNote: number | null;
  readonly learningRate: number;
  /** Of the step itself, before clipping. */
  readonly gradientNorm: number;
  readonly charactersPerSecond: number;
  /** Of training so far, pauses between a stop and its resumption not counted. */
  readonly seconds: number;
}

/** Columns in their order, each with its heading and its digits behind the point. */
const COLUMNS = [
  ['step', 'step', 0],
  ['loss', 'loss', 4],
  ['natsPerCharacter', 'held_out_nats_per_character', 4],
  ['natsPerNote', 'held_out_nats_per_note', 4],
  ['learningRate', 'learning_rate', 7],
  ['gradientNorm', 'gradient_norm', 4],
  ['charactersPerSecond', 'characters_per_second', 0],
  ['seconds', 'seconds', 1],
] as const satisfies readonly (readonly [keyof LogRow, string, number])[];

const HEADING = COLUMNS.map(([, heading]) => heading).join(',');

/** Starts a log, or goes on with one: rows behind `step` belong to a future that a resumed run has not seen. */
export async function openLog(path: string, step: number): Promise<LogRow[]> {
  const text = step > 0 ? await readFile(path, 'utf8').catch(() => '') : '';
  const rows = parseLog(text).filter((row) => row.step <= step);
  await writeDurably(path, `${[HEADING, ...rows.map(formatRow)].join('\n')}\n`);
  return rows;
}

export async function appendRow(path: string, row: LogRow): Promise<void> {
  await appendFile(path, `${formatRow(row)}\n`);
}

export function formatRow(row: LogRow): string {
  return COLUMNS.map(([key, , digits]) => row[key]?.toFixed(digits) ?? '').join(',');
}

/** Rows of a log; lines that are not rows (a torn last line, the heading) are left out. */
export function parseLog(text: string): LogRow[] {
  const rows: LogRow[] = [];
  for (const line of text.split('\n')) {
    const cells = line.split(',').map((cell) => (cell === '' ? null : Number(cell)));
    if (cells.length !== COLUMNS.length || cells.some(Number.isNaN)) continue;
    rows.push(Object.fromEntries(COLUMNS.map(([key], i) => [key, cells[i]])) as unknown as LogRow);
  }
  return rows;
}
