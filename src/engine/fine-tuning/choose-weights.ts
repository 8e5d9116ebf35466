/**
 * Which weights come out of a fine-tuning: a point on the straight line between the base's and the tuned ones, which often
 * foretells both kinds of tunes better than either end (Wortsman et al., Robust fine-tuning of zero-shot models, 2022).
 */
import type { HeldOut } from '../training/evaluation.ts';

export type Weights = ReadonlyMap<string, Float32Array>;

/** Loss of some weights on both kinds of held-out tunes. */
export interface Both {
  /** Contributed tunes. */
  readonly fresh: HeldOut;
  /** Tunes that the base wrote. */
  readonly rehearsed: HeldOut;
}

export interface Choice extends Both {
  /** How far from the base's weights (0) to the tuned ones (1). */
  readonly share: number;
  readonly weights: Weights;
}

/** Tried first, and then so far on either side of the best. */
const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
const FINER = 0.05;

/** `base` + share x (`tuned` - `base`), tensor by tensor. */
export function between(base: Weights, tuned: Weights, share: number): Weights {
  if (share === 1) return tuned;
  return new Map(
    [...base].map(([name, from]) => {
      const to = tuned.get(name);
      if (to === undefined || to.length !== from.length) throw new RangeError(`${name} differs`);
      return [name, from.map((value, i) => value + share * ((to[i] as number) - value))];
    }),
  );
}

/**
 * The share with the least loss on contributed tunes among those whose loss on the base's rises by at most `mostForgotten`
 * of what it was; where all rise by more, the smallest share. Null when measuring was broken off.
 */
export async function chooseWeights(
  base: Weights,
  tuned: Weights,
  before: Both,
  mostForgotten: number,
  measure: (weights: Weights) => Promise<Both | null>,
): Promise<Choice | null> {
  const most = before.rehearsed.natsPerNote * (1 + mostForgotten);
  const best = (tried: readonly Choice[]): Choice | null => {
    const keeping = tried.filter(({ rehearsed }) => rehearsed.natsPerNote <= most);
    const least = (a: Choice, b: Choice) => (b.fresh.natsPerNote < a.fresh.natsPerNote ? b : a);
    if (keeping.length > 0) return keeping.reduce(least);
    return tried.length > 0 ? tried.reduce((a, b) => (b.share < a.share ? b : a)) : null;
  };
  const tried: Choice[] = [];
  const attempt = async (share: number): Promise<boolean> => {
    const weights = between(base, tuned, share);
    const measured = await measure(weights);
    if (measured === null) return false;
    tried.push({ ...measured, share, weights });
    // Weights are megabytes: only those that may yet be chosen are held.
    tried.splice(0, tried.length, ...[best(tried)].filter((choice) => choice !== null));
    return true;
  };
  for (const share of SHARES) if (!(await attempt(share))) return null;
  const middle = best(tried)?.share ?? 1;
  for (const share of [middle - FINER, middle + FINER]) {
    const rounded = Math.round(share * 100) / 100;
    if (rounded <= 1 && !(await attempt(rounded))) return null;
  }
  return best(tried);
}
