/**
 * Notes on a grid: sixteenths (thirty-seconds where a beat has them), and triplets where a beat or half a beat has exactly
 * three notes a third apart. Times are in 24ths of a quarter.
 */
import type { MidiNote } from './read-midi.ts';

/** Units of the grid in a quarter. */
export const QUARTER = 24;
export const EIGHTH = QUARTER / 2;

export interface GridNote {
  readonly pitch: number;
  readonly start: number;
  /** At least 1 unit; up to the next note, or a rest before it. */
  readonly length: number;
  /** The first, second, third note of a triplet; 0: in none. */
  readonly triplet: 0 | 1 | 2 | 3;
}

export interface Quantised {
  readonly notes: readonly GridNote[];
  /** Pairs were swung, and were made even. */
  readonly swung: boolean;
  /** Mean distance of beginnings from the grid, in quarters. */
  readonly error: number;
}

/** How far, in quarters, a beginning may lie from a sixteenth before the finer grid is tried. */
const NEAR = 1 / 12;
const THIRD_NEAR = 1 / 14;
/** Gaps of up to this part of the time to the next note are a way of playing, not a rest. */
const SMALL_GAP = 0.45;

export function quantise(melody: readonly MidiNote[], ticksPerQuarter: number): Quantised {
  const starts = melody.map(({ start }) => start / ticksPerQuarter);
  const ends = melody.map(({ end }) => end / ticksPerQuarter);
  const thirds = tripletsOf(starts, ends);
  const swing = swingOf(starts, thirds);
  const straight = swing
    ? starts.map((time, i) => (thirds[i] ? time : unswung(time, starts, swing)))
    : starts;
  const grid = straight.map((time, i) => (thirds[i] ? onThird(time) : onSixteenth(time)));
  const error =
    straight.reduce((sum, time, i) => sum + Math.abs(time - (grid[i] ?? 0) / QUARTER), 0) /
    Math.max(1, straight.length);
  const notes: GridNote[] = [];
  melody.forEach(({ pitch }, i) => {
    const start = grid[i] ?? 0;
    // Two notes on one place: the later one is the one that was meant, the earlier a grace note.
    if (notes.at(-1)?.start === start) notes.pop();
    const next = grid.slice(i + 1).find((time) => time > start);
    const length = lengthOf(start, next, starts[i] ?? 0, ends[i] ?? 0, starts[i + 1]);
    notes.push({ pitch, start, length, triplet: thirds[i] ?? 0 });
  });
  return { notes: wholeTriplets(notes), swung: swing !== null, error };
}

const onSixteenth = (quarters: number): number => {
  const sixteenth = Math.round(quarters * 4) / 4;
  const fine = Math.round(quarters * 8) / 8;
  return (Math.abs(quarters - sixteenth) <= NEAR ? sixteenth : fine) * QUARTER;
};
const onThird = (quarters: number): number => Math.round(quarters * 6) * (QUARTER / 6);

/** Which notes stand in a triplet: three that divide a quarter or an eighth evenly, and a fourth or a rest behind them. */
function tripletsOf(starts: readonly number[], ends: readonly number[]): (0 | 1 | 2 | 3)[] {
  const places = starts.map((): 0 | 1 | 2 | 3 => 0);
  for (let i = 0; i + 2 < starts.length; i++) {
    if (places[i] !== 0) continue;
    for (const span of [1, 1 / 2]) {
      const start = starts[i] ?? 0;
      // With a pick-up of an eighth beats lie between the quarters of the file.
      const beat = Math.round(start * 2) / 2;
      const third = span / 3;
      const near = THIRD_NEAR * span;
      const close = (time: number | undefined, to: number) =>
        time !== undefined && Math.abs(time - to) <= near;
      const next = starts[i + 3] ?? ends[i + 2];
      if (!close(start, beat) || !close(starts[i + 1], beat + third)) continue;
      if (!close(starts[i + 2], beat + 2 * third)) continue;
      if (next !== undefined && next < beat + span - near) continue;
      places[i] = 1;
      places[i + 1] = 2;
      places[i + 2] = 3;
      break;
    }
  }
  return places;
}

/** Swung pairs out of all pairs, from which a tune is taken to swing. */
const SWINGS = 0.6;
const FEWEST_PAIRS = 8;

/** Pairs of notes that are played long and short: how long a pair is, and from where pairs are counted, in quarters. */
interface Swing {
  readonly pair: number;
  readonly from: number;
}

/** How the tune swings; null where its pairs are even. */
function swingOf(starts: readonly number[], thirds: readonly number[]): Swing | null {
  for (const pair of [1, 1 / 2]) {
    for (const from of [0, pair / 2]) {
      let swung = 0;
      let even = 0;
      starts.forEach((time, i) => {
        if (thirds[i]) return;
        const within = ((time - from) / pair + 1) % 1;
        if (Math.abs(within - 2 / 3) < 0.06) swung++;
        else if (Math.abs(within - 1 / 2) < 0.06) even++;
      });
      if (swung >= FEWEST_PAIRS && swung / (swung + even) >= SWINGS) return { pair, from };
    }
  }
  return null;
}

/** Where notes begin in a swung pair and in a straight one, in twelfths: how render/swing.ts plays them, backwards. */
const STRAIGHT: Readonly<Record<string, readonly number[]>> = {
  '8': [6],
  '4': [3],
  '8,10': [6, 9],
  '4,8,10': [3, 6, 9],
};

function unswung(time: number, starts: readonly number[], { pair, from }: Swing): number {
  const begin = Math.floor((time - from) / pair + 0.02) * pair + from;
  const inside = insidePair(starts, begin, pair);
  const straight = STRAIGHT[inside.join()];
  const at = inside.indexOf(Math.round(((time - begin) * 12) / pair));
  return straight && at >= 0 ? begin + ((straight[at] ?? 0) * pair) / 12 : time;
}

/** Twelfths of the pair at which notes begin, its beginning left out. Starts are in order. */
function insidePair(starts: readonly number[], from: number, pair: number): number[] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const inside: number[] = [];
  for (let i = low; i < starts.length && (starts[i] ?? 0) < from + pair; i++) {
    const twelfth = Math.round((((starts[i] ?? 0) - from) * 12) / pair);
    if (twelfth > 0 && twelfth < 12) inside.push(twelfth);
  }
  return inside;
}

/** Up to the next note, unless the gap before it is a rest. */
function lengthOf(
  start: number,
  next: number | undefined,
  from: number,
  to: number,
  following: number | undefined,
): number {
  const played = Math.max(1, onSixteenth(to) - onSixteenth(from));
  if (next === undefined || following === undefined) return rounded(played);
  const whole = next - start;
  const gap = following - to;
  if (gap <= SMALL_GAP * (following - from) || gap * QUARTER < EIGHTH) return whole;
  return Math.min(whole, rounded(played));
}

/** The last note, and one before a rest: to eighths, and no less than a sixteenth. */
const rounded = (length: number): number =>
  length < EIGHTH
    ? Math.max(QUARTER / 4, length)
    : Math.round(length / (EIGHTH / 2)) * (EIGHTH / 2);

/** Triplets whose notes fell together or apart on the grid are none. */
function wholeTriplets(notes: readonly GridNote[]): GridNote[] {
  const out = [...notes];
  for (let i = 0; i < out.length; i++) {
    if (out[i]?.triplet === 0) continue;
    const three = out.slice(i, i + 3);
    const [first] = three;
    const span = first ? ((three[1]?.start ?? 0) - first.start) * 3 : 0;
    const whole =
      three.length === 3 &&
      three.every(({ triplet }, k) => triplet === k + 1) &&
      (span === QUARTER || span === EIGHTH) &&
      three.every(({ start }, k) => start === (first?.start ?? 0) + (k * span) / 3);
    if (whole) {
      for (let k = 0; k < 3; k++) out[i + k] = { ...(three[k] as GridNote), length: span / 3 };
      i += 2;
    } else
      out[i] = { ...(out[i] as GridNote), triplet: 0, start: straightened(out[i]?.start ?? 0) };
  }
  return out;
}

const straightened = (start: number): number => Math.round(start / 3) * 3;
