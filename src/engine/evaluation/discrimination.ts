/**
 * Whether a classifier can tell tunes of one source from tunes of another: the share that it gets right, and the area under
 * its ROC curve, on tunes that it has not learnt from. 0.5 is chance: not to be told apart. Its intervals are of 95 %: Wilson's
 * for the share (1927), DeLong's for the area (DeLong, DeLong and Clarke-Pearson 1988).
 *
 * Both sources give equally many tunes of every type and metre, so that what is told apart is how tunes of a type are made.
 */
import { shuffled } from '../training/random.ts';
import type { MeasuredTune } from './measured-tune.ts';
import type { DiscriminationFigures } from './report.ts';
import { fitSparseLogistic } from './sparse-logistic.ts';
import { DIMENSIONS, KINDS, type Kind, type SparseVector, wordsOfTune } from './words-of-tune.ts';

const FOLDS = 5;
const RIDGE = 3e-4;
const STEPS = 150;
/** Room for the features of the table, behind the words. */
const TABLE = 64;
/** Tunes of each source: enough for an interval of about two in a hundred either way. */
export const MOST_COMPARED = 1500;
export const FEWEST_COMPARED = 20;
/** Standard normal quantile of 0.975. */
const TWO_SIDED_95 = 1.96;
/** A table's feature weighs as much as a kind of words; beyond this many deviations it says no more. */
const MOST_DEVIATIONS = 4;

/** Null where too few tunes of one type and metre are on both sides. */
export function discriminate(
  ours: readonly MeasuredTune[],
  theirs: readonly MeasuredTune[],
  seed: number,
): DiscriminationFigures | null {
  const pairs = pairUp(ours, theirs, seed);
  if (pairs.length < FEWEST_COMPARED) return null;
  const alone = Object.fromEntries(KINDS.map((kind) => [kind, areaOf(pairs, [kind], false).auc]));
  return {
    tunes: pairs.length,
    folds: FOLDS,
    ...areaOf(pairs, KINDS, true),
    alone: { ...alone, table: areaOf(pairs, [], true).auc },
  };
}

type Pair = readonly [ours: MeasuredTune, theirs: MeasuredTune];

/** What a classifier gets right that hears these kinds of words, and the features of the ranker's table. */
function areaOf(pairs: readonly Pair[], kinds: readonly Kind[], withTable: boolean) {
  const tunes = pairs.flatMap(([a, b]) => [
    { tune: a, kind: 1 as const, words: wordsOfTune(a, kinds) },
    { tune: b, kind: 0 as const, words: wordsOfTune(b, kinds) },
  ]);
  const scores = new Float64Array(tunes.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    // Of a pair both are held out together.
    const isHeld = (i: number) => (i >> 1) % FOLDS === fold;
    const learnt = tunes.filter((_, i) => !isHeld(i));
    const scale = scaleOf(learnt.map(({ tune }) => tune));
    const whole = ({ words, tune }: (typeof tunes)[number]) =>
      withFeatures(words, withTable ? scale(tune) : []);
    const score = fitSparseLogistic(
      learnt.map(whole),
      learnt.map(({ kind }) => kind),
      { dimensions: DIMENSIONS + TABLE, ridge: RIDGE, steps: STEPS },
    );
    tunes.forEach((one, i) => {
      if (isHeld(i)) scores[i] = score(whole(one));
    });
  }
  const ofKind = (kind: 0 | 1) => [...scores].filter((_, i) => tunes[i]?.kind === kind);
  const right = tunes.filter(({ kind }, i) => (scores[i] as number) > 0 === (kind === 1)).length;
  return { ...wilson(right, tunes.length), ...areaUnderCurve(ofKind(1), ofKind(0)) };
}

/** The control: tunes of one source, dealt into two at random, as many of each as were compared. */
export function discriminateHalves(
  tunes: readonly MeasuredTune[],
  most: number,
  seed: number,
): DiscriminationFigures | null {
  const dealt = [...shuffled(tunes.length, seed)].flatMap((i) => tunes[i] ?? []);
  const halves: [MeasuredTune[], MeasuredTune[]] = [[], []];
  const seen = new Map<string, number>();
  for (const tune of dealt) {
    const n = seen.get(tune.group) ?? 0;
    seen.set(tune.group, n + 1);
    (n % 2 === 0 ? halves[0] : halves[1]).push(tune);
  }
  return discriminate(halves[0].slice(0, most), halves[1], seed);
}

/** Each of ours with one of theirs of the same type and metre, in an order that is drawn; none twice. */
function pairUp(
  ours: readonly MeasuredTune[],
  theirs: readonly MeasuredTune[],
  seed: number,
): Pair[] {
  const mixed = (list: readonly MeasuredTune[], by: number) =>
    [...shuffled(list.length, by)].flatMap((i) => list[i] ?? []);
  const waiting = new Map<string, MeasuredTune[]>();
  for (const tune of mixed(theirs, seed)) {
    const group = waiting.get(tune.group);
    if (group) group.push(tune);
    else waiting.set(tune.group, [tune]);
  }
  const pairs = mixed(ours, seed + 1).flatMap((tune) => {
    const other = waiting.get(tune.group)?.pop();
    return other ? [[tune, other] as const] : [];
  });
  return pairs.slice(0, MOST_COMPARED);
}

/** A table's features in deviations from their mean, both of the tunes that are learnt from. */
function scaleOf(tunes: readonly MeasuredTune[]): (tune: MeasuredTune) => number[] {
  const rows = tunes.map(({ features }) => features);
  const width = rows[0]?.length ?? 0;
  const mean = (of: (row: readonly number[]) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / Math.max(1, rows.length);
  const means = Array.from({ length: width }, (_, i) => mean((row) => row[i] ?? 0));
  const deviations = means.map((m, i) => Math.sqrt(mean((row) => ((row[i] ?? 0) - m) ** 2)) || 1);
  return ({ features }) =>
    features.map((x, i) => {
      const z = (x - (means[i] ?? 0)) / (deviations[i] ?? 1);
      return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, z)) / Math.sqrt(width);
    });
}

const withFeatures = (words: SparseVector, features: readonly number[]): SparseVector => ({
  indices: Int32Array.from([...words.indices, ...features.map((_, i) => DIMENSIONS + i)]),
  values: Float64Array.from([...words.values, ...features]),
});

/** Wilson's interval of 95 % of a share. */
export function wilson(
  hits: number,
  of: number,
): Pick<DiscriminationFigures, 'accuracy' | 'accuracyLow' | 'accuracyHigh'> {
  const p = hits / of;
  const z2 = TWO_SIDED_95 ** 2 / of;
  const middle = (p + z2 / 2) / (1 + z2);
  const reach = (TWO_SIDED_95 * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of))) / (1 + z2);
  return { accuracy: p, accuracyLow: middle - reach, accuracyHigh: middle + reach };
}

/** The chance that one of `high` scores above one of `low` (a tie counts half), with DeLong's interval of 95 %. */
export function areaUnderCurve(
  high: readonly number[],
  low: readonly number[],
): Pick<DiscriminationFigures, 'auc' | 'aucLow' | 'aucHigh'> {
  const above = placements(high, low);
  const below = placements(low, high).map((share) => 1 - share);
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const auc = mean(above);
  const variance = (list: readonly number[]) =>
    list.reduce((sum, x) => sum + (x - auc) ** 2, 0) / Math.max(1, list.length - 1) / list.length;
  const reach = TWO_SIDED_95 * Math.sqrt(variance(above) + variance(below));
  return { auc, aucLow: Math.max(0, auc - reach), aucHigh: Math.min(1, auc + reach) };
}

/** For each of `scores` the share of `others` below it, equal ones by half. */
function placements(scores: readonly number[], others: readonly number[]): number[] {
  const sorted = [...others].sort((a, b) => a - b);
  const countBelow = (x: number, orEqual: boolean): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const value = sorted[middle] as number;
      if (value < x || (orEqual && value === x)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return scores.map((x) => (countBelow(x, false) + countBelow(x, true)) / 2 / sorted.length);
}
