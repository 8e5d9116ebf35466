/** Novelty: the longest passage that each tune shares with a corpus, in any key (engine/novelty says what a passage is). */

import type { Tune } from '../abc/tune.ts';
import { type Closest, closestTo, type Known, knownOf } from '../novelty/closest.ts';
import { KnownTunes } from '../novelty/known-tunes.ts';
import type { NoveltyFigures } from './report.ts';

/** A tune as it was read, and its first title. */
export interface TitledTune {
  readonly tune: Tune;
  readonly title: string;
}

export function knownOfCorpus(tunes: readonly TitledTune[]): Known {
  const known = new KnownTunes();
  for (const { tune, title } of tunes) known.add(tune, title);
  return knownOf(known.tunes);
}

/** Parts of a corpus that are held against all others in turn. */
const FOLDS = 10;

/** Each tenth of a corpus against the other nine. */
export function closestAmong(tunes: readonly TitledTune[]): Closest[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const known = knownOfCorpus(tunes.filter((_tune, i) => i % FOLDS !== fold));
    return tunes.filter((_tune, i) => i % FOLDS === fold).map(({ tune }) => closestTo(known, tune));
  }).flat();
}

export function noveltyFigures(found: readonly Pick<Closest, 'notes' | 'bars'>[]): NoveltyFigures {
  const notes = found.map((one) => one.notes).sort((a, b) => a - b);
  const bars = found.map((one) => one.bars).sort((a, b) => a - b);
  const at = (list: readonly number[], share: number) =>
    list[Math.min(list.length - 1, Math.floor(share * list.length))] ?? null;
  return {
    tunes: found.length,
    medianNotes: at(notes, 0.5),
    ninetiethNotes: at(notes, 0.9),
    mostNotes: at(notes, 1),
    medianBars: at(bars, 0.5),
    ninetiethBars: at(bars, 0.9),
    mostBars: at(bars, 1),
  };
}
