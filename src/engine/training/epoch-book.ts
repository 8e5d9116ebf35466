import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChartSeries, chartPng, drawChart } from './chart.ts';
import { type EpochRow, epochLog } from './epoch-log.ts';

/** What a case study writes down of itself in its folder: `log.csv`, `curve.svg`, `curve.png`. */
export interface EpochBook {
  readonly last: EpochRow | null;
  /** Appends a row to the log, durably, and draws the curve anew. */
  writeRow(row: EpochRow): Promise<void>;
  /** Draws the curve a last time, as SVG and as PNG. */
  writePicture(bestEpoch: number | null): Promise<void>;
}

/** Opens the book of a run that has closed some epochs; rows behind them are of a future that it has not seen. */
export async function openEpochBook(
  out: string,
  title: string,
  closed: number,
): Promise<EpochBook> {
  const path = join(out, 'log.csv');
  const rows = await epochLog.open(path, ({ epoch }) => epoch <= closed);
  const draw = async (bestEpoch: number | null): Promise<string> => {
    const svg = drawEpochs(rows, title, bestEpoch);
    await writeFile(join(out, 'curve.svg'), svg);
    return svg;
  };
  return {
    get last() {
      return rows.at(-1) ?? null;
    },
    async writeRow(row) {
      await epochLog.append(path, row);
      rows.push(row);
      await draw(null);
    },
    async writePicture(bestEpoch) {
      await writeFile(join(out, 'curve.png'), await chartPng(await draw(bestEpoch)));
    },
  };
}

/** The SVG of a case study's log. */
export function drawEpochs(
  rows: readonly EpochRow[],
  title: string,
  bestEpoch: number | null,
): string {
  const of = (key: 'loss' | 'lastLoss' | 'validLoss') =>
    rows.flatMap((row) => {
      const value = row[key];
      return value === null ? [] : [{ x: row.epoch, y: value }];
    });
  const series: ChartSeries[] = [
    { label: 'validation', colour: '#1d6a72', points: of('validLoss'), form: 'dots' },
    { label: 'last batch', colour: '#b3541e', points: of('lastLoss'), form: 'line' },
    { label: 'epoch mean', colour: '#8a93a6', points: of('loss'), form: 'line' },
  ];
  const last = rows.at(-1);
  const figures =
    last === undefined
      ? 'no epoch yet'
      : `${last.epoch} epochs; training ${last.loss.toFixed(3)} nats a character, ${(100 * last.accuracy).toFixed(1)} % foretold`;
  return drawChart(series, {
    ...{ title, subtitle: bestEpoch === null ? figures : `${figures}; best at ${bestEpoch}` },
    ...{ lastX: last?.epoch ?? 1, xLabel: 'epochs', marked: bestEpoch },
  });
}
