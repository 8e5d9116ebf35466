/** A tune's certificate: the longest passage that it shares with a known one, and where that stands. */
import { barTicks } from '../abc/metre.ts';
import type { Tune } from '../abc/tune.ts';
import type { KnownTune } from './known-tunes.ts';
import { GRAM, gramsOf, heardIn } from './melody.ts';
import { type Passages, passagesOf, positionsOf, runTo, tuneAt } from './passages.ts';

/** The known tune that another comes closest to. */
export interface Closest {
  /** Its title; null where not so much as one gram (GRAM + 1 notes) is shared with any. */
  readonly title: string | null;
  /** How long the shared passage is, in bars of the new tune, to two places. */
  readonly bars: number;
  /** In notes and rests; tied notes are one. */
  readonly notes: number;
}

/** What is known of tunes: their passages, and their titles as printed. */
export interface Known {
  readonly passages: Passages;
  readonly titles: readonly string[];
}

export const knownOf = (tunes: readonly KnownTune[]): Known => ({
  passages: passagesOf(tunes),
  titles: tunes.map(({ title }) => title),
});

/**
 * Of passages that are equally long the first counts, and of tunes that have it the first one of the corpus. `counts` may
 * leave known tunes out, by their number.
 */
export function closestTo(
  { passages, titles }: Known,
  tune: Tune,
  counts?: (tune: number) => boolean,
): Closest {
  const heard = heardIn(tune);
  const grams = gramsOf(heard);
  let best = { run: 0, end: 0, position: 0 };
  for (let end = 1; end <= grams.length; end++) {
    const latest = grams.slice(0, end);
    for (const position of positionsOf(passages, latest[end - 1] as number)) {
      const run = runTo(passages, position, latest);
      if (run > best.run && counts?.(tuneAt(passages, position)) !== false)
        best = { run, end, position };
    }
  }
  if (best.run === 0) return { title: null, bars: 0, notes: 0 };
  // The gram number i (from 0) begins with note i and ends with note i + GRAM.
  const passage = heard.slice(best.end - best.run, best.end + GRAM);
  const ticks = passage.reduce((sum, one) => sum + one.ticks, 0);
  const full = barTicks(tune.metre) ?? ticks;
  return {
    title: titles[tuneAt(passages, best.position)] ?? null,
    bars: Math.round((100 * ticks) / full) / 100,
    notes: passage.length,
  };
}
