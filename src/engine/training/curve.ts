import { type ChartSeries, chartPng, drawChart, type Point } from './chart.ts';
import type { LogRow } from './run-log.ts';

/** The picture of a run: training loss and both held-out figures over the steps. */

export interface CurveText {
  readonly title: string;
  readonly subtitle: string;
  /** Step whose weights are kept; null before the first evaluation. */
  readonly bestStep: number | null;
}

/** The SVG of a log. With fewer than two rows it has axes and no lines. */
export function drawCurve(rows: readonly LogRow[], text: CurveText): string {
  const { title, subtitle, bestStep } = text;
  const lastX = Math.max(1, ...rows.map(({ step }) => step));
  const axis = { lastX, xLabel: 'optimiser steps', marked: bestStep };
  return drawChart(seriesOf(rows), { title, subtitle, ...axis });
}

/** The same picture as PNG. */
export const curvePng = chartPng;

function seriesOf(rows: readonly LogRow[]): ChartSeries[] {
  const measured = (key: 'natsPerCharacter' | 'natsPerNote') =>
    rows.flatMap((row) => {
      const value = row[key];
      return value === null ? [] : [{ x: row.step, y: value }];
    });
  return [
    {
      label: 'held out, a note',
      colour: '#b3541e',
      points: measured('natsPerNote'),
      form: 'dots',
    },
    {
      label: 'held out, a character',
      colour: '#1d6a72',
      points: measured('natsPerCharacter'),
      form: 'dots',
    },
    {
      label: 'training, a character',
      colour: '#8a93a6',
      points: thinned(rows.map(({ step, loss }) => ({ x: step, y: loss }))),
      form: 'noisy',
    },
  ];
}

/** At most 500 points: neighbours are averaged, since more than one a pixel or two only makes a large file. */
function thinned(points: readonly Point[]): Point[] {
  const each = Math.ceil(points.length / 500);
  const out: Point[] = [];
  for (let from = 0; from < points.length; from += each) {
    const group = points.slice(from, from + each);
    const mean = group.reduce((sum, { y }) => sum + y, 0) / group.length;
    out.push({ x: group.at(-1)?.x ?? 0, y: mean });
  }
  return out;
}
