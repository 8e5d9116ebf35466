/**
 * How well scores tell liked tunes from others: the share of pairs of one liked and one disliked tune of the same type in
 * which the liked one has the higher score (a tie counts half). Chance is 0.5. It is the area under the ROC curve, taken
 * within types, because candidates for one request are of one type.
 *
 * Its interval is by the jackknife, a tune left out at a time (Arvesen 1969 for statistics of pairs): pairs that share a tune
 * are not independent, tunes are. It is one of 99 %, for scores that come from folds are not quite independent either: with
 * voters at random its lower end lies above chance in about 3 of 100 servers instead of in 1 of 200 (bench/ranking.mjs).
 */
export interface Scored {
  readonly type: string;
  readonly liked: boolean;
  readonly score: number;
}

export interface Concordance {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of 0.995: an interval of 99 %. */
const TWO_SIDED_99 = 2.576;

/** Null where no type has tunes of both kinds. */
export function concordanceOf(tunes: readonly Scored[]): Concordance | null {
  /** For each tune: its pairs, and those in the right order. */
  const own = tunes.map(() => ({ pairs: 0, right: 0 }));
  let pairs = 0;
  let right = 0;
  const byType = new Map<string, number[]>();
  tunes.forEach(({ type }, i) => {
    byType.set(type, [...(byType.get(type) ?? []), i]);
  });
  for (const group of byType.values()) {
    for (const i of group) {
      const a = tunes[i];
      if (!a?.liked) continue;
      for (const j of group) {
        const b = tunes[j];
        if (!b || b.liked) continue;
        const ordered = a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
        pairs++;
        right += ordered;
        for (const k of [i, j]) {
          const sum = own[k];
          if (!sum) continue;
          sum.pairs++;
          sum.right += ordered;
        }
      }
    }
  }
  if (pairs === 0) return null;
  const without = own.filter((o) => o.pairs > 0 && o.pairs < pairs);
  const values = without.map((o) => (right - o.right) / (pairs - o.pairs));
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const spread = values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  const error = Math.sqrt(((values.length - 1) / values.length) * spread);
  const share = right / pairs;
  const reach = values.length > 1 ? TWO_SIDED_99 * error : Number.POSITIVE_INFINITY;
  return { share, low: Math.max(0, share - reach), high: Math.min(1, share + reach) };
}
