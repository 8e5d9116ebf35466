import type { PrintedBar } from './printer-bar.ts';
import { TICKS } from './tune.ts';

/** Notes on a line after which it ends early: more would be engraved too narrowly to be read. */
export const MOST_NOTES = 56;
/**
 * The same for several voices, where notes that begin together take one place, and names stand before the first line: more than
 * that, abcm2ps complains of.
 */
const MOST_TOGETHER = 46;
const MOST_BESIDE_NAMES = 41;
/** Long notes are given more room: so many places to a whole note. */
const PLACES_A_WHOLE = 1.5;
/**
 * A line of a lesser spread is too thin for abcm2ps to draw it as wide as the page, and one of a greater may be crowded.
 * A note's is the square root of its length in eighths, but no more than a half note's, as measured on 20,000 lines: the widest of those too thin had 14.75.
 */
const LEAST_SPREAD = 15.25;
const MOST_SPREAD = 34;
const SPREAD_OF_HALF_NOTE = 2;
const SPREAD_OF_BAR_LINE = 0.5;

/**
 * The bars behind which lines end where thin ones are joined to their neighbours of the same part, or share the bars of both where
 * these are too many for one line. Null where none is thin.
 */
export function endsWhereThin(
  lines: readonly FilledLine[],
  endsPart: (bar: number) => boolean,
): ReadonlySet<number> | null {
  const isThin = (line: FilledLine) => sumOf(line, 'spread') < LEAST_SPREAD;
  const better: FilledLine[] = [];
  let anyThin = false;
  for (const line of lines) {
    const above = better.at(-1);
    const last = above?.at(-1);
    if (above && last && !endsPart(last.bar) && (isThin(above) || isThin(line))) {
      const both = [...above, ...line];
      const parts = Math.max(
        Math.ceil(sumOf(both, 'spread') / MOST_SPREAD),
        Math.ceil(sumOf(both, 'notes') / MOST_NOTES),
      );
      better.splice(-1, 1, ...divided(both, parts, 'spread'));
      anyThin = true;
    } else better.push(line);
  }
  return anyThin ? lastBars(better) : null;
}

/**
 * The bars behind which lines end where some are too full: those are divided, each part as full as the other, since a bar that is
 * left over alone would be drawn far too wide. Null where none is.
 */
export function endsWhereFull(lines: readonly FilledLine[]): ReadonlySet<number> | null {
  const parts = lines.map((line, at) =>
    Math.ceil(sumOf(line, 'columns') / (at === 0 ? MOST_BESIDE_NAMES : MOST_TOGETHER)),
  );
  const tooFull = lines.some((line, at) => (parts[at] ?? 1) > 1 && line.length > 1);
  return tooFull
    ? lastBars(lines.flatMap((line, at) => divided(line, parts[at] ?? 1, 'columns')))
    : null;
}

const lastBars = (lines: readonly FilledLine[]): ReadonlySet<number> =>
  new Set(lines.flatMap((line) => line.at(-1)?.bar ?? []));

/** A line in so many parts, each about as full as the others: a bar goes where more of it belongs. */
function divided(line: FilledLine, parts: number, by: 'spread' | 'columns'): FilledLine[] {
  const total = sumOf(line, by);
  const lines: FilledBar[][] = [[]];
  let sum = 0;
  for (const bar of line) {
    const begins = sum + bar[by] / 2 > (total * lines.length) / parts;
    if (begins && sum > 0 && lines.length < parts) lines.push([]);
    lines.at(-1)?.push(bar);
    sum += bar[by];
  }
  return lines;
}

/** A bar of a line, counted from 0, and what it takes. */
export interface FilledBar {
  readonly bar: number;
  /** Of the first voice. */
  readonly notes: number;
  readonly spread: number;
  /** Of all voices together: see `MOST_TOGETHER`. */
  readonly columns: number;
}

export type FilledLine = readonly FilledBar[];

/** What a bar takes, of which these are the voices. */
export function filledBar(bars: readonly PrintedBar[], bar: number): FilledBar {
  const { notes = 0, ticks = 0, onsets = [] } = bars[0] ?? {};
  const lengths = onsets.map((at, i) => (onsets[i + 1] ?? ticks) - at);
  const eighth = TICKS / 8;
  return {
    bar,
    notes,
    spread: lengths.reduce(
      (sum, one) => sum + Math.min(SPREAD_OF_HALF_NOTE, Math.sqrt(one / eighth)),
      SPREAD_OF_BAR_LINE,
    ),
    columns: new Set(bars.flatMap((one) => one.onsets)).size + (PLACES_A_WHOLE * ticks) / TICKS,
  };
}

const sumOf = (line: FilledLine, what: 'notes' | 'spread' | 'columns'): number =>
  line.reduce((sum, bar) => sum + bar[what], 0);
