/**
 * What the critic looks at besides how likely a tune is: a table, one row a measure. What real tunes have of each is learnt
 * from them (critic.json); too little of it counts as much as too much. A new measure is a row here, and a new fit
 * (bench/critic.mjs).
 */
import { letterOf } from '../abc/key.ts';
import type { NoteEvent } from '../abc/rules/rule.ts';
import type { HeardBar, HeardTune } from './hearing.ts';

export interface Measure {
  readonly name: string;
  /** A share, unless its name says otherwise. */
  of(tune: HeardTune): number;
}

/** Steps of the tonic triad. */
const TRIAD: ReadonlySet<number> = new Set([0, 2, 4]);
/** More than a fifth. */
const LEAP = 5;

const bars = ({ bars }: HeardTune): readonly HeardBar[] =>
  bars.filter(({ cell }) => cell.kind === 'bar');
const notes = (tune: HeardTune): readonly NoteEvent[] => tune.bars.flatMap((bar) => bar.notes);
const steps = (tune: HeardTune): number[] =>
  notes(tune).flatMap(({ step }) => (step === null ? [] : [step]));
const moves = (tune: HeardTune): number[] => {
  const all = steps(tune);
  return all.slice(1).map((step, i) => step - (all[i] as number));
};
const share = <T>(list: readonly T[], is: (one: T, index: number) => boolean): number =>
  list.length === 0 ? 0 : list.filter(is).length / list.length;

const spelled = ({ notes }: HeardBar): string =>
  notes.map(({ step, accidental, ticks }) => `${step} ${accidental} ${ticks}`).join();
const rhythm = ({ notes }: HeardBar): string => notes.map(({ ticks }) => ticks).join();
/** Steps from the bar's first note, and lengths: the same for a sequence. */
const shape = ({ notes }: HeardBar): string =>
  notes.map(({ step, ticks }) => `${(step ?? 99) - (notes[0]?.step ?? 0)} ${ticks}`).join();

const seenBefore = (tune: HeardTune, as: (bar: HeardBar) => string): number => {
  const texts = bars(tune).map(as);
  return share(texts, (text, i) => texts.indexOf(text) < i);
};
/** Bars that are as the bar so many before them in the same section. */
const returns = (tune: HeardTune, after: number, as: (bar: HeardBar) => string): number => {
  const all = bars(tune);
  return share(
    all.filter((bar, i) => all[i - after]?.cell.section === bar.cell.section),
    (bar) => as(bar) === as(all[all.indexOf(bar) - after] as HeardBar),
  );
};
/** Bits of surprise in what has so many of each. */
const entropy = (texts: readonly (string | number)[]): number => {
  const counts = new Map<string | number, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => {
    const p = n / texts.length;
    return sum - p * Math.log2(p);
  }, 0);
};
const mean = (list: readonly number[]): number =>
  list.reduce((sum, x) => sum + x, 0) / Math.max(1, list.length);
/** The last note of each section. */
const ends = (tune: HeardTune): NoteEvent[] =>
  bars(tune).flatMap(({ cell, notes }) => (cell.left === 1 ? (notes.at(-1) ?? []) : []));

/** The last two bars of each section. */
const closes = (tune: HeardTune): string[] => {
  const all = bars(tune);
  return all.flatMap((bar, i) =>
    bar.cell.left === 1 ? [`${spelled(all[i - 1] ?? bar)}|${bar.notes[0]?.step}`] : [],
  );
};

export const MEASURES: readonly Measure[] = [
  { name: 'bars heard before', of: (tune) => seenBefore(tune, spelled) },
  { name: 'rhythms heard before', of: (tune) => seenBefore(tune, rhythm) },
  { name: 'sequences', of: (tune) => seenBefore(tune, shape) - seenBefore(tune, spelled) },
  { name: 'a bar said twice running', of: (tune) => returns(tune, 1, spelled) },
  { name: 'back after two bars', of: (tune) => returns(tune, 2, spelled) },
  { name: 'back after four bars', of: (tune) => returns(tune, 4, spelled) },
  {
    name: 'sections that close alike',
    of: (tune) => {
      const all = closes(tune);
      return share(all, (close, i) => all.indexOf(close) !== i);
    },
  },
  { name: 'notes said again', of: (tune) => share(moves(tune), (move) => move === 0) },
  { name: 'steps', of: (tune) => share(moves(tune), (move) => Math.abs(move) === 1) },
  { name: 'thirds', of: (tune) => share(moves(tune), (move) => Math.abs(move) === 2) },
  { name: 'leaps', of: (tune) => share(moves(tune), (move) => Math.abs(move) >= LEAP) },
  {
    name: 'turns',
    of: (tune) => {
      const all = moves(tune).filter((move) => move !== 0);
      return share(all, (move, i) => i > 0 && move * (all[i - 1] as number) < 0);
    },
  },
  {
    name: 'compass, octaves',
    of: (tune) => (Math.max(...steps(tune)) - Math.min(...steps(tune))) / 7,
  },
  {
    name: 'short of its highest note, steps',
    of: (tune) => tune.high - Math.max(...steps(tune)),
  },
  {
    name: 'short of its lowest note, steps',
    of: (tune) => Math.min(...steps(tune)) - tune.low,
  },
  { name: 'height, octaves', of: (tune) => mean(steps(tune)) / 7 },
  { name: 'surprise in heights, bits', of: (tune) => entropy(steps(tune)) },
  {
    name: 'sections that end on the tonic',
    of: (tune) => share(ends(tune), ({ step }) => step !== null && letterOf(step) === 0),
  },
  {
    name: 'sections that end on the triad',
    of: (tune) => share(ends(tune), ({ step }) => step !== null && TRIAD.has(letterOf(step))),
  },
  {
    name: 'surprise in lengths, bits',
    of: (tune) => entropy(notes(tune).map(({ ticks }) => ticks)),
  },
  {
    name: 'notes of uneven length',
    of: (tune) => share(notes(tune), ({ ticks }) => ticks % tune.unit !== 0),
  },
  {
    name: 'bars that begin on the triad',
    of: (tune) =>
      share(
        bars(tune),
        ({ notes: [first] }) => typeof first?.step === 'number' && TRIAD.has(letterOf(first.step)),
      ),
  },
  {
    name: 'notes to a bar',
    of: (tune) =>
      (notes(tune).length * tune.full) / notes(tune).reduce((sum, n) => sum + n.ticks, 1) / 8,
  },
  { name: 'accidentals', of: (tune) => share(notes(tune), (n) => n.accidental !== null) },
  { name: 'rests', of: (tune) => share(notes(tune), (n) => n.step === null) },
];
