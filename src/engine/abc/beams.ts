import { barTicks, beatTicks, isCompound, spellMetre } from './metre.ts';
import { type Metre, TICKS } from './tune.ts';

const EIGHTH = TICKS / 8;
const QUARTER = TICKS / 4;
const HALF = TICKS / 2;

/** Metres whose groups are not all alike, in eighths; how players of the kind feel them. */
const UNEVEN: Readonly<Record<string, readonly number[]>> = {
  '5/8': [3, 2],
  '7/8': [2, 2, 3],
  '8/8': [3, 3, 2],
  '10/8': [3, 2, 3, 2],
  '11/8': [2, 2, 3, 2, 2],
};

/** Where notes under one beam may begin: ticks from the bar's beginning, 0 first. */
export function beamStarts(metre: Metre): readonly number[] {
  const full = barTicks(metre) ?? TICKS;
  const uneven = UNEVEN[spellMetre(metre)];
  const starts: number[] = [];
  if (uneven) {
    let at = 0;
    for (const eighths of uneven) {
      starts.push(at);
      at += eighths * EIGHTH;
    }
    return starts;
  }
  const group = evenGroup(metre, full);
  for (let at = 0; at < full; at += group) starts.push(at);
  return starts;
}

/**
 * Half bars in 4/4 and 2/2, and halves in 3/2, which are felt in two and three; the beat in compound time; 3/8 in one;
 * otherwise a quarter.
 */
function evenGroup(metre: Metre, full: number): number {
  if (isCompound(metre)) return beatTicks(metre);
  if (metre.symbol !== 'none' && (full === TICKS || metre.unit <= 2)) return HALF;
  if (full < HALF) return full;
  return QUARTER;
}

/** A note or rest of a bar: where it begins and how long it sounds, in ticks from the bar's beginning. */
export interface Sounding {
  readonly at: number;
  readonly ticks: number;
  readonly inTuplet: boolean;
}

/**
 * Before which notes of a bar the beam is broken. Half bars with notes shorter than an eighth break at every quarter,
 * as printed music does, so that fast runs can be counted; dotted pairs and triplets do not.
 */
export function beamBreaks(bar: readonly Sounding[], metre: Metre): readonly boolean[] {
  const starts = beamStarts(metre);
  const full = barTicks(metre) ?? TICKS;
  const halves = starts[1] === HALF;
  const groupOf = (at: number) =>
    Math.floor(at / full) * starts.length + starts.findLastIndex((start) => start <= at % full);
  const fast = new Set<number>();
  bar.forEach(({ at, ticks, inTuplet }, i) => {
    const fits = (other: Sounding | undefined) =>
      other !== undefined &&
      [3, 7, 15].includes(Math.max(other.ticks, ticks) / Math.min(other.ticks, ticks)) &&
      groupOf(other.at) === groupOf(at);
    const paired = fits(bar[i - 1]) || fits(bar[i + 1]);
    if (halves && ticks < EIGHTH && !inTuplet && !paired) fast.add(groupOf(at));
  });
  const beam = ({ at }: Sounding): number => {
    const group = groupOf(at);
    if (!fast.has(group)) return group * 100;
    const start = starts[group % starts.length] ?? 0;
    return group * 100 + Math.floor(((at % full) - start) / QUARTER);
  };
  return bar.map((note, i) => {
    const before = bar[i - 1];
    return before !== undefined && beam(before) !== beam(note);
  });
}
