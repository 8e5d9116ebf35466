/** What a model knows of forms, compasses, keys and titles once it has learnt from more tunes. */
import type { Facts } from '../compose/facts.ts';
import type { CorpusFacts } from '../training/corpus.ts';

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Beyond so many in a group, counts are scaled down: proportions are what plans are drawn by. */
const MOST_IN_GROUP = 20_000;
/** What is counted once is never planned (compose/plan.ts), and a fresh tune is to be heard. */
const LEAST_WEIGHT = 2;
/** Most hashes of titles and of words each, as facts may have (compose/facts.ts). */
const MOST_HASHES = 200_000;

/**
 * The facts of a model and those of fresh tunes, in every group (a type in a metre, a mode) as heavy as each other: a model
 * that knows 700 jigs and is taught 50 plans every other jig as those 50 are.
 */
export function mergeFacts(known: Facts, fresh: CorpusFacts): Facts {
  return {
    forms: mergeCounts(known.forms, fresh.forms),
    compasses: mergeCounts(known.compasses, fresh.compasses),
    keys: mergeCounts(known.keys, fresh.keys),
    titles: mergeHashes(known.titles, fresh.titles),
    words: mergeHashes(known.words, fresh.words),
  };
}

function mergeCounts(known: Counts, fresh: Counts): Record<string, Record<string, number>> {
  const groups = new Set([...Object.keys(known), ...Object.keys(fresh)]);
  return Object.fromEntries(
    [...groups].map((group) => [group, mergeGroup(known[group] ?? {}, fresh[group] ?? {})]),
  );
}

function mergeGroup(
  known: Readonly<Record<string, number>>,
  fresh: Readonly<Record<string, number>>,
): Record<string, number> {
  if (sum(fresh) === 0) return { ...known };
  const weight = Math.max(LEAST_WEIGHT, Math.round(sum(known) / sum(fresh)));
  const merged: Record<string, number> = { ...known };
  for (const [what, n] of Object.entries(fresh)) merged[what] = (merged[what] ?? 0) + n * weight;
  const scale = Math.min(1, MOST_IN_GROUP / sum(merged));
  return Object.fromEntries(
    Object.entries(merged).flatMap(([what, n]) => {
      const scaled = Math.round(n * scale);
      return scaled > 0 ? [[what, scaled]] : [];
    }),
  );
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, n) => all + n, 0);

/** Fresh ones first, should there be too many: a title just contributed must not come out as the model's own. */
const mergeHashes = (known: readonly string[], fresh: readonly string[]): string[] =>
  [...new Set([...fresh, ...known])].slice(0, MOST_HASHES).sort();
