import { setImmediate } from 'node:timers/promises';
import type { Composer, TuneRequest, WrittenTune } from '../../compose/types.ts';
import type { Storage } from '../../ports.ts';
import { type Lesson, learnFrom, NEEDED_TUNES, type Ranker } from './learn.ts';
import type { RankingDesk } from './ranking-desk.ts';

/** Tunes with votes that are learnt from, the latest. */
const MOST_BALLOTS = 2000;
/** Tunes that are written for one that is asked for. */
const CANDIDATES = 6;
/**
 * A ranker is learnt anew after as many votes as a fifth of the tunes that it was learnt from: each time is one more chance
 * of taking noise for taste. Before there are enough votes, every vote counts.
 */
const OLD_AFTER_SHARE = 0.2;
const OLD_AFTER_VOTES = 5;
/** Servers whose lessons are kept in memory. */
const MOST_GUILDS = 500;

/** A lesson that is there or on its way, and the votes that came since it was begun. */
interface Known {
  readonly lesson: Promise<Lesson>;
  votesSince: number;
  /** Votes after which it is old. */
  oldAfter: number;
}

/** Learns when it is asked for, once at a time for a server, and again when enough votes came since. */
export function openRankingDesk({ votes }: Pick<Storage, 'votes'>): RankingDesk {
  const known = new Map<string, Known>();

  function lessonOf(guildId: string): Promise<Lesson> {
    const before = known.get(guildId);
    if (before && before.votesSince < before.oldAfter) return before.lesson;
    const lesson = votes
      .ballots({ guildId, limit: MOST_BALLOTS })
      .then((ballots) => learnFrom(ballots, setImmediate));
    const now: Known = { lesson, votesSince: 0, oldAfter: 1 };
    known.delete(guildId); // so that the last in the map is the one asked for last
    known.set(guildId, now);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_GUILDS) break;
      known.delete(oldest);
    }
    lesson.then(
      ({ votedTunes, heldOut }) => {
        if (heldOut) now.oldAfter = Math.max(OLD_AFTER_VOTES, votedTunes * OLD_AFTER_SHARE);
      },
      () => {
        if (known.get(guildId) === now) known.delete(guildId); // whoever waits hears of it; others try again
      },
    );
    return lesson;
  }

  return {
    async standing(guildId) {
      const { votedTunes, heldOut, ranker } = await lessonOf(guildId);
      return {
        on: ranker !== null,
        votedTunes,
        needed: NEEDED_TUNES,
        accuracy: heldOut?.share ?? null,
        low: heldOut?.low ?? null,
        high: heldOut?.high ?? null,
      };
    },
    async write(composer, request, guildId) {
      if (guildId === null || request.seed !== undefined) return composer.write(request);
      const { ranker } = await lessonOf(guildId);
      return ranker ? writeBest(composer, request, ranker) : composer.write(request);
    },
    heardVote(guildId) {
      const lesson = guildId === null ? undefined : known.get(guildId);
      if (lesson) lesson.votesSince++;
    },
  };
}

/** The first of the best. What cannot be written is left out, unless nothing can. */
async function writeBest(
  composer: Composer,
  request: TuneRequest,
  ranker: Ranker,
): Promise<WrittenTune> {
  const first = composer.write(request);
  const others = Array.from({ length: CANDIDATES - 1 }, () => composer.write(request));
  const settled = await Promise.allSettled([first, ...others]);
  let best: { written: WrittenTune; score: number } | null = null;
  for (const result of settled) {
    if (result.status === 'rejected') continue;
    const written = result.value;
    const score = ranker.score(written.abc, written.type) ?? Number.NEGATIVE_INFINITY;
    if (best === null || score > best.score) best = { written, score };
  }
  return best?.written ?? first;
}
