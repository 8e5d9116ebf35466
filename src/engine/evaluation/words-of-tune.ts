/**
 * A tune as a sparse vector, for the classifier that tells ours from human ones. What it hears: successions of up to five
 * notes by interval and length, by degree of the scale and length; the rhythms of bars and of pairs of bars; how each part
 * ends; and how bars repeat those 1, 2, 4 and 8 before them. Each such thing is hashed to one of DIMENSIONS places (the
 * hashing trick, Weinberger et al. 2009), counted as log(1 + n), and what is counted together is brought to length 1.
 */
import type { MeasuredTune } from './measured-tune.ts';

/** Places of hashed things; behind them stand the features of the ranker's table. */
export const DIMENSIONS = 2 ** 16;
const LONGEST_SUCCESSION = 5;

export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** What is listened to: each can be heard alone, to find what gives a tune away. */
export const KINDS = ['melody', 'rhythm', 'shape'] as const;
export type Kind = (typeof KINDS)[number];

/** The vector of a tune, of the kinds that are asked for. */
export function wordsOfTune(tune: MeasuredTune, kinds: readonly Kind[] = KINDS): SparseVector {
  const lists = {
    melody: () => [
      ...successions(intervalsOf(tune), 'interval'),
      ...successions(degreesOf(tune), 'degree'),
    ],
    rhythm: () => [[...successions(tune.barRhythms, 'bar').slice(0, 2).flat()]],
    shape: () => [[...endingsOf(tune), ...repetitionsOf(tune)]],
  };
  const indices: number[] = [];
  const values: number[] = [];
  for (const words of kinds.flatMap((kind) => lists[kind]())) {
    const counts = new Map<number, number>();
    for (const word of words) {
      const place = hash(word) % DIMENSIONS;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const weights = [...counts.values()].map((n) => Math.log1p(n));
    const length = Math.hypot(...weights) || 1;
    indices.push(...counts.keys());
    values.push(...weights.map((w) => w / length));
  }
  return { indices: Int32Array.from(indices), values: Float64Array.from(values) };
}

/** Each note by the interval from the one before and its length, rests by their length alone. */
function intervalsOf({ melody }: MeasuredTune): string[] {
  let before: number | null = null;
  return melody.map(({ pitch, length }) => {
    const step = pitch === null || before === null ? 'z' : pitch - before;
    before = pitch ?? before;
    return `${step}:${length}`;
  });
}

const degreesOf = ({ melody }: MeasuredTune): string[] =>
  melody.map(({ pitch, length }) => `${pitch === null ? 'z' : ((pitch % 12) + 12) % 12}:${length}`);

/** For each length of succession its words: a kind of its own. */
function successions(notes: readonly string[], kind: string): string[][] {
  return Array.from({ length: LONGEST_SUCCESSION }, (_, n) =>
    notes.slice(n).map((_last, i) => `${kind}${n} ${notes.slice(i, i + n + 1).join(' ')}`),
  );
}

const endingsOf = ({ partEnds, melody }: MeasuredTune): string[] => [
  ...partEnds.map((degree, i) => `e ${i === partEnds.length - 1 ? 'last' : 'inner'} ${degree}`),
  `f ${melody
    .slice(-4)
    .map(({ pitch, length }) => `${pitch === null ? 'z' : ((pitch % 12) + 12) % 12}:${length}`)
    .join(' ')}`,
];

/** Whether a bar has the rhythm, and the notes, of an earlier one: by how far it lies back. */
function repetitionsOf({ bars }: MeasuredTune): string[] {
  return [1, 2, 4, 8].flatMap((back) =>
    bars.slice(back).map((bar, i) => `r${back} ${bar === bars[i] ? 'same' : 'other'}`),
  );
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}
