/**
 * The grams of known tunes, to be looked up. Each stands at a position; those of one tune stand in a row, and a 0 (no gram
 * is 0) is before and behind every tune, so that a run of equal grams ends where the tune does. A passage that two
 * melodies share is such a run: of `run` grams, and so of GRAM + run notes.
 *
 * All is in shared memory: threads that write tunes look into the same.
 */
import type { KnownTune } from './known-tunes.ts';

export interface Passages {
  /** By position. */
  readonly grams: Uint32Array;
  /** Positions, sorted by the highest bits of what stands there; and where in that order each such group begins. */
  readonly order: Uint32Array;
  readonly groups: Uint32Array;
  /** How far a gram is shifted to give its group. */
  readonly shift: number;
  /** The position of the first gram of every tune, ascending. */
  readonly starts: Uint32Array;
}

const shared = (length: number): Uint32Array<SharedArrayBuffer> =>
  new Uint32Array(new SharedArrayBuffer(4 * length));

/** What stands in a row of numbers, within its bounds. */
const at = (row: Uint32Array, index: number): number => row[index] as number;

export function passagesOf(tunes: readonly KnownTune[]): Passages {
  const all = tunes.reduce((sum, tune) => sum + tune.grams.length + 1, 1);
  const bits = Math.min(24, Math.max(1, Math.ceil(Math.log2(all))));
  const shift = 32 - bits;
  const grams = shared(all);
  const starts = shared(tunes.length);
  const groups = shared(2 ** bits + 1);
  let position = 1;
  for (const [i, tune] of tunes.entries()) {
    starts[i] = position;
    grams.set(tune.grams, position);
    position += tune.grams.length + 1;
  }
  // Counting sort: how many in each group, where each begins, then every position into its place.
  for (const gram of grams) {
    const group = (gram >>> shift) + 1;
    if (gram !== 0) groups[group] = at(groups, group) + 1;
  }
  for (let i = 1; i < groups.length; i++) groups[i] = at(groups, i) + at(groups, i - 1);
  const next = groups.slice();
  const order = shared(at(groups, groups.length - 1));
  grams.forEach((gram, place) => {
    if (gram === 0) return;
    const group = gram >>> shift;
    order[at(next, group)] = place;
    next[group] = at(next, group) + 1;
  });
  return { grams, order, groups, shift, starts };
}

/** The positions at which a gram stands, ascending. */
export function* positionsOf(passages: Passages, gram: number): Generator<number, void> {
  const { grams, order, groups, shift } = passages;
  const group = gram >>> shift;
  for (let i = at(groups, group); i < at(groups, group + 1); i++) {
    const position = at(order, i);
    if (grams[position] === gram) yield position;
  }
}

/** How many of the latest grams, the last one first, stand in a row up to this position. */
export function runTo(passages: Passages, position: number, latest: readonly number[]): number {
  let run = 0;
  while (run < latest.length && passages.grams[position - run] === latest[latest.length - 1 - run])
    run++;
  return run;
}

/** The number of the tune that a position is in. */
export function tuneAt({ starts }: Passages, position: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (at(starts, middle) <= position) low = middle;
    else high = middle;
  }
  return low;
}
