/**
 * The character of a type, by the rhythms of its bars: how far ours are from the corpus's, beside how far two random halves of
 * the corpus are from each other. The measure is the Jensen-Shannon distance (Lin 1991; Endres and Schindelin 2003): the
 * square root of
 *
 *     JSD(p, q) = H((p + q) / 2) - H(p) / 2 - H(q) / 2      with H in bits, so that it lies between 0 and 1.
 *
 * It grows where samples are small, so all samples of a type are of one size, and it is the mean over several draws.
 */
import { shuffled } from '../training/random.ts';
import type { MeasuredTune } from './measured-tune.ts';
import type { EvaluationReport, RhythmFigures } from './report.ts';

const DRAWS = 20;
/** Types with fewer tunes are not compared. */
const FEWEST_TUNES = 5;

type Histogram = ReadonlyMap<string, number>;

/** Rhythms of bars and how often they come. */
export function histogramOf(tunes: readonly MeasuredTune[]): Histogram {
  const counts = new Map<string, number>();
  for (const { barRhythms } of tunes)
    for (const rhythm of barRhythms) counts.set(rhythm, (counts.get(rhythm) ?? 0) + 1);
  return counts;
}

/** 0: the same shares; 1: nothing in common. NaN where one is empty. */
export function jensenShannonDistance(a: Histogram, b: Histogram): number {
  const total = (h: Histogram) => [...h.values()].reduce((sum, n) => sum + n, 0);
  const [sumA, sumB] = [total(a), total(b)];
  let divergence = 0;
  const term = (p: number, middle: number) => (p === 0 ? 0 : (p / 2) * Math.log2(p / middle));
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const p = (a.get(key) ?? 0) / sumA;
    const q = (b.get(key) ?? 0) / sumB;
    divergence += term(p, (p + q) / 2) + term(q, (p + q) / 2);
  }
  // Rounding may leave a hair below nothing.
  return Math.sqrt(Math.min(1, Math.max(0, divergence)));
}

/** Null where no type has enough tunes on both sides. */
export function rhythmFigures(
  ours: readonly MeasuredTune[],
  corpus: readonly MeasuredTune[],
): EvaluationReport['rhythm'] {
  const types: Record<string, RhythmFigures> = {};
  for (const type of [...new Set(ours.map((tune) => tune.type))].sort()) {
    const own = ours.filter((tune) => tune.type === type);
    const theirs = corpus.filter((tune) => tune.type === type);
    const size = Math.min(own.length, Math.floor(theirs.length / 2));
    if (size < FEWEST_TUNES) continue;
    types[type] = compare(own, theirs, size);
  }
  const compared = Object.values(types);
  if (compared.length === 0) return null;
  const tunes = compared.reduce((sum, one) => sum + one.tunes, 0);
  const mean = (of: (one: RhythmFigures) => number) =>
    compared.reduce((sum, one) => sum + of(one) * one.tunes, 0) / tunes;
  const all = { tunes, model: mean(({ model }) => model), corpus: mean(({ corpus: c }) => c) };
  return { all, types };
}

function compare(
  ours: readonly MeasuredTune[],
  theirs: readonly MeasuredTune[],
  size: number,
): RhythmFigures {
  let model = 0;
  let corpus = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const pick = (from: readonly MeasuredTune[], seed: number): MeasuredTune[] =>
      [...shuffled(from.length, seed)].flatMap((i) => from[i] ?? []);
    const humans = pick(theirs, 2 * draw);
    const half = histogramOf(humans.slice(0, size));
    corpus += jensenShannonDistance(half, histogramOf(humans.slice(size, 2 * size)));
    model += jensenShannonDistance(half, histogramOf(pick(ours, 2 * draw + 1).slice(0, size)));
  }
  return { tunes: size, model: model / DRAWS, corpus: corpus / DRAWS };
}
