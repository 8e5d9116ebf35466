import type { Ticks } from './ticks.ts';

/**
 * Where the boundaries between notes inside one swung pair go, in twelfths of the pair. An even pair becomes 2 : 1, and
 * so does a written dotted pair (players write hornpipes either way and play the same); the snap becomes 1 : 2.
 * Boundaries of triplets, and of anything not in this table, stay where they are.
 */
const SWUNG: Readonly<Record<string, readonly number[]>> = {
  '6': [8], // A B    even pair
  '9': [8], // A>B    dotted pair
  '3': [4], // A<B    snap
  '3,6': [4, 8], // A/B/C
  '6,9': [8, 10], // A B/C/
  '3,6,9': [4, 8, 10], // A/B/C/D/
};

/**
 * A function from straight to swung time. `boundaries` are the times at which melody notes begin or end; `barStarts`,
 * ascending, the times from which pairs of `pair` ticks (a multiple of 12) are counted.
 */
export function swing(
  boundaries: Iterable<Ticks>,
  barStarts: readonly Ticks[],
  pair: Ticks,
): (time: Ticks) => Ticks {
  const inPair = new Map<Ticks, number[]>();
  for (const time of [...new Set(boundaries)].sort((a, b) => a - b)) {
    const start = pairStart(time, barStarts, pair);
    if (time === start) continue;
    const twelfths = ((time - start) * 12) / pair;
    inPair.set(start, [...(inPair.get(start) ?? []), twelfths]);
  }
  return (time) => {
    const start = pairStart(time, barStarts, pair);
    const straight = inPair.get(start);
    const swung = straight && SWUNG[straight.join()];
    if (straight === undefined || swung === undefined) return time;
    const from = [0, ...straight, 12];
    const to = [0, ...swung, 12];
    const twelfths = interpolate(((time - start) * 12) / pair, from, to);
    return start + Math.round((twelfths * pair) / 12);
  };
}

/** The start of the pair that `time` is in, counted from the last bar that has begun, or back from the first one. */
function pairStart(time: Ticks, barStarts: readonly Ticks[], pair: Ticks): Ticks {
  let low = 0;
  let high = barStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((barStarts[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  const bar = barStarts[Math.max(0, low - 1)] ?? 0;
  return bar + Math.floor((time - bar) / pair) * pair;
}

/** Straight lines between the points (from[i], to[i]). */
function interpolate(x: number, from: readonly number[], to: readonly number[]): number {
  const at = Math.max(
    0,
    from.findLastIndex((left, index) => left <= x && index < from.length - 1),
  );
  const left = from[at] ?? 0;
  const right = from[at + 1] ?? 12;
  const low = to[at] ?? 0;
  const high = to[at + 1] ?? 12;
  return low + ((x - left) * (high - low)) / (right - left);
}
