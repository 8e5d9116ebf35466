/**
 * From a server's votes to a ranker, and to the figure that says whether it may be used.
 *
 * A tune with more votes up than down is liked, one with more down than up is not, others are left aside: every tune counts
 * once, however many voted. Features are taken relative to the server's tunes of the same type. The figure is
 * held out: scores of each fifth of the tunes come from a ranker that has not seen it.
 */
import type { Ballot } from '../../ports.ts';
import { type Concordance, concordanceOf, type Scored } from './concordance.ts';
import { featuresOf } from './features.ts';
import { dot, fitLogistic } from './logistic.ts';

/** Tunes with a majority that it takes, and how many of them of the rarer kind. */
export const NEEDED_TUNES = 40;
export const NEEDED_OF_A_KIND = 10;
const FOLDS = 5;
/** The mean of a type is believed as if so many tunes of the server's mean had been seen besides. */
const TYPE_PRIOR = 5;
/** Tunes whose features are found before others get the processor. */
const AT_ONCE = 25;

export interface Ranker {
  /** The greater, the sooner the server would like it; null for a text that is no tune. Comparable within a type. */
  score(abc: string, type: string): number | null;
}

export interface Lesson {
  /** Tunes with a majority. */
  readonly votedTunes: number;
  /** Null where there are too few. */
  readonly heldOut: Concordance | null;
  /** Null unless the held-out interval lies above chance. */
  readonly ranker: Ranker | null;
}

interface VotedTune {
  readonly id: string;
  readonly type: string;
  readonly liked: boolean;
  readonly features: readonly number[];
}

/** Learns from ballots, latest first or in any other order: the result does not depend on it. */
export async function learnFrom(
  ballots: readonly Ballot[],
  pause: () => Promise<void>,
): Promise<Lesson> {
  const tunes: VotedTune[] = [];
  for (const [i, { tune, up, down }] of ballots.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await pause();
    const features = up === down ? null : featuresOf(tune.abc);
    if (features) tunes.push({ id: tune.id, type: tune.request.type, liked: up > down, features });
  }
  tunes.sort((a, b) => hash(a.id) - hash(b.id) || (a.id < b.id ? -1 : 1));
  const kinds = [true, false].map((liked) => tunes.filter((tune) => tune.liked === liked));
  const votedTunes = tunes.length;
  const enough =
    votedTunes >= NEEDED_TUNES && kinds.every(({ length }) => length >= NEEDED_OF_A_KIND);
  if (!enough) return { votedTunes, heldOut: null, ranker: null };
  const scored: Scored[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    await pause();
    // Both kinds are dealt out evenly, in an order that has nothing to do with time.
    const held = new Set(kinds.flatMap((kind) => kind.filter((_, i) => i % FOLDS === fold)));
    const score = scoreFrom(tunes.filter((tune) => !held.has(tune)));
    for (const { type, liked, features } of held)
      scored.push({ type, liked, score: score(features, type) });
  }
  const heldOut = concordanceOf(scored);
  if (!heldOut || heldOut.low <= 0.5) return { votedTunes, heldOut, ranker: null };
  const score = scoreFrom(tunes);
  const ranker: Ranker = {
    score(abc, type) {
      const features = featuresOf(abc);
      return features && score(features, type);
    },
  };
  return { votedTunes, heldOut, ranker };
}

type Score = (features: readonly number[], type: string) => number;

/** Means by type and deviations are learnt too, so that nothing of what is held out gets in. */
function scoreFrom(tunes: readonly VotedTune[]): Score {
  const means = meansOf(tunes.map(({ features }) => features));
  const byType = new Map<string, readonly number[]>();
  for (const type of new Set(tunes.map((tune) => tune.type))) {
    const own = tunes.filter((tune) => tune.type === type).map(({ features }) => features);
    const ownMeans = meansOf(own);
    const trust = own.length / (own.length + TYPE_PRIOR);
    byType.set(
      type,
      means.map((m, i) => m + trust * ((ownMeans[i] ?? m) - m)),
    );
  }
  const centred: Centre = (features, type) => {
    const middle = byType.get(type) ?? means;
    return features.map((x, i) => x - (middle[i] ?? 0));
  };
  const rows = tunes.map(({ features, type }) => centred(features, type));
  const deviations = means.map((_, i) => {
    const square = rows.reduce((sum, row) => sum + (row[i] ?? 0) ** 2, 0) / rows.length;
    return Math.sqrt(square) || 1;
  });
  const scaled = (row: readonly number[]) => row.map((x, i) => x / (deviations[i] ?? 1));
  const weights = fitLogistic(
    tunes.map(({ liked }, n) => ({ liked, features: scaled(rows[n] ?? []) })),
  );
  return (features, type) => dot(weights, scaled(centred(features, type)));
}

type Centre = (features: readonly number[], type: string) => number[];

function meansOf(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map(
    (_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / rows.length,
  );
}

/** FNV-1a. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}
