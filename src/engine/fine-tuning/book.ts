import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../model/write-durably.ts';
import { chartPng, drawChart } from '../training/chart.ts';
import { csvLog } from '../training/csv-log.ts';
import type { Both, Choice } from './choose-weights.ts';

/** One line of a fine-tuning's `log.csv`. */
export interface FineTuneRow {
  readonly step: number;
  /** Mean training loss (nats a character, both kinds of texts) since the last row; null in the first. */
  readonly loss: number | null;
  /** Held-out nats a note, on contributed tunes and on the base's. */
  readonly fresh: number;
  readonly rehearsed: number;
  readonly learningRate: number;
  readonly seconds: number;
}

const log = csvLog<FineTuneRow>([
  ['step', 'step', 0],
  ['loss', 'loss', 4],
  ['fresh', 'contributed_nats_per_note', 4],
  ['rehearsed', 'base_nats_per_note', 4],
  ['learningRate', 'learning_rate', 7],
  ['seconds', 'seconds', 1],
]);

/** What a fine-tuning writes down of itself in its folder: `log.csv`, `curve.svg`, `curve.png`. */
export interface FineTuneBook {
  write(row: FineTuneRow): Promise<void>;
  /** Draws the curve; `bestStep` is ringed. */
  draw(title: string, bestStep: number, before: Both, after: Choice): Promise<void>;
}

/** Opens the book of a run at a step; null: a run that has not begun. */
export async function openFineTuneBook(out: string, step: number | null): Promise<FineTuneBook> {
  const path = join(out, 'log.csv');
  const rows = await log.open(path, (row) => step !== null && row.step <= step);
  return {
    async write(row) {
      rows.push(row);
      await log.append(path, row);
    },
    async draw(title, bestStep, before, after) {
      const line = (of: (row: FineTuneRow) => number | null) =>
        rows.flatMap((row) => {
          const y = of(row);
          return y === null ? [] : [{ x: row.step, y }];
        });
      const figure = (kind: keyof Both) =>
        `${before[kind].natsPerNote.toFixed(2)} to ${after[kind].natsPerNote.toFixed(2)}`;
      const svg = drawChart(
        [
          {
            ...{ label: 'contributed, a note', colour: '#b2491f', form: 'dots' },
            points: line(({ fresh }) => fresh),
          },
          {
            ...{ label: 'the base’s, a note', colour: '#1f6f8b', form: 'dots' },
            points: line(({ rehearsed }) => rehearsed),
          },
          {
            ...{ label: 'training, a character', colour: '#8a949b', form: 'line' },
            points: line(({ loss }) => loss),
          },
        ],
        {
          title,
          subtitle: `held out, nats a note: contributed tunes ${figure('fresh')}, the base’s ${figure('rehearsed')}, at ${after.share} of the way to the ringed weights`,
          xLabel: 'steps',
          lastX: Math.max(1, rows.at(-1)?.step ?? 1),
          marked: bestStep,
        },
      );
      await writeDurably(join(out, 'curve.svg'), svg);
      await writeFile(join(out, 'curve.png'), await chartPng(svg));
    },
  };
}
