import { csvLog } from './csv-log.ts';

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

const log = csvLog<LogRow>([
  ['step', 'step', 0],
  ['loss', 'loss', 4],
  ['natsPerCharacter', 'held_out_nats_per_character', 4],
  ['natsPerNote', 'held_out_nats_per_note', 4],
  ['learningRate', 'learning_rate', 7],
  ['gradientNorm', 'gradient_norm', 4],
  ['charactersPerSecond', 'characters_per_second', 0],
  ['seconds', 'seconds', 1],
]);

/** Starts a log, or goes on with one: rows behind `step` belong to a future that a resumed run has not seen. */
export const openLog = (path: string, step: number): Promise<LogRow[]> =>
  log.open(path, (row) => step > 0 && row.step <= step);

export const { append: appendRow, format: formatRow, parse: parseLog } = log;
