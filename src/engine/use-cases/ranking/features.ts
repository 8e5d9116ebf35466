/**
 * What a ranker knows of a tune: a table. Only what differs between tunes that one request may give is in it; type, metre,
 * temperature and model are not, for they say nothing on which of six candidates is best.
 *
 * Most are among the features by which melodies are compared in music information retrieval: Müllensiefen, FANTASTIC
 * (2009), and McKay, jSymbolic (2010), chapters on pitch, rhythm and repetition.
 */
import type { Mode } from '../../abc/tune.ts';
import { type Melody, melodyOf } from './melody.ts';

export interface Feature {
  readonly name: string;
  /** What it is, for the documentation. */
  readonly what: string;
  readonly of: (melody: Melody) => number;
}

const mean = (list: readonly number[]): number =>
  list.length === 0 ? 0 : list.reduce((sum, x) => sum + x, 0) / list.length;

const share = <T>(list: readonly T[], is: (item: T, at: number) => boolean): number =>
  list.length === 0 ? 0 : list.filter(is).length / list.length;

/** Semitones from each note to the next. */
const steps = ({ notes }: Melody): number[] =>
  notes.slice(1).map(({ pitch }, i) => pitch - (notes[i]?.pitch ?? pitch));

const pitches = ({ notes }: Melody): number[] => notes.map(({ pitch }) => pitch);

const MINOR: ReadonlySet<Mode> = new Set(['minor', 'dorian', 'phrygian']);

/** Notes and lengths of each bar, to tell bars that come again. */
const barTexts = ({ bars, notes }: Melody): string[] =>
  bars.map(([from, to]) =>
    notes
      .slice(from, to)
      .map(({ pitch, eighths }) => `${pitch}:${eighths}`)
      .join(' '),
  );

/** Bits of surprise in what is drawn from these values at random. */
function entropy(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / values.length) * Math.log2(count / values.length);
  return bits;
}

export const FEATURES: readonly Feature[] = [
  {
    name: 'dark',
    what: '1 in minor, dorian and phrygian, 0 otherwise',
    of: ({ mode }) => (MINOR.has(mode) ? 1 : 0),
  },
  { name: 'bars', what: 'bars as written', of: ({ bars }) => bars.length },
  {
    name: 'length',
    what: 'mean length of a note, in eighths',
    of: ({ notes }) => mean(notes.map(({ eighths }) => eighths)),
  },
  {
    name: 'rhythm',
    what: 'bits of surprise in the lengths of notes',
    of: ({ notes }) => entropy(notes.map(({ eighths }) => eighths)),
  },
  {
    name: 'dotted',
    what: 'share of notes shorter than an eighth, or with half an eighth over',
    of: ({ notes }) => share(notes, ({ eighths }) => eighths < 1 || eighths % 1 === 0.5),
  },
  {
    name: 'tuplets',
    what: 'share of notes in tuplets',
    of: ({ notes }) => share(notes, ({ inTuplet }) => inTuplet),
  },
  { name: 'silence', what: 'share of the time that is rests', of: ({ silence }) => silence },
  {
    name: 'height',
    what: 'mean pitch, in semitones',
    of: (melody) => mean(pitches(melody)),
  },
  {
    name: 'compass',
    what: 'semitones from the lowest note to the highest',
    of: (melody) => Math.max(...pitches(melody)) - Math.min(...pitches(melody)),
  },
  {
    name: 'pitches',
    what: 'bits of surprise in the pitches',
    of: (melody) => entropy(pitches(melody)),
  },
  {
    name: 'steps',
    what: 'mean size of a step between notes, in semitones',
    of: (melody) => mean(steps(melody).map(Math.abs)),
  },
  {
    name: 'leaps',
    what: 'share of steps of more than a fourth',
    of: (melody) => share(steps(melody), (step) => Math.abs(step) > 5),
  },
  {
    name: 'same note',
    what: 'share of steps to the same note',
    of: (melody) => share(steps(melody), (step) => step === 0),
  },
  {
    name: 'turns',
    what: 'share of notes at which the melody turns',
    of: (melody) => {
      const all = steps(melody);
      return share(all.slice(1), (step, i) => step * (all[i] ?? 0) < 0);
    },
  },
  {
    name: 'outside',
    what: 'share of notes outside the scale',
    of: ({ notes }) => share(notes, ({ inScale }) => !inScale),
  },
  {
    name: 'again',
    what: 'share of bars that came before, note for note',
    of: (melody) => {
      const texts = barTexts(melody);
      return 1 - new Set(texts).size / Math.max(1, texts.length);
    },
  },
  {
    name: 'strong highs',
    what: 'mean pitch of notes on the beat above that of all, in semitones',
    of: (melody) =>
      mean(melody.notes.filter(({ onBeat }) => onBeat).map(({ pitch }) => pitch)) -
      mean(pitches(melody)),
  },
  {
    name: 'lift',
    what: 'mean pitch of what follows the first part above that of the first part, in semitones',
    of: (melody) => {
      const second = melody.parts[0];
      if (second === undefined) return 0;
      const all = pitches(melody);
      return mean(all.slice(second)) - mean(all.slice(0, second));
    },
  },
];

/** The features of a tune in the order of the table; null for a text that is no tune. */
export function featuresOf(abc: string): readonly number[] | null {
  const melody = melodyOf(abc);
  return melody && FEATURES.map(({ of }) => of(melody));
}
