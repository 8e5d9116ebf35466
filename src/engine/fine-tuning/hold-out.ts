import { EngineError } from '../errors.ts';
import type { CorpusTune } from '../training/corpus-tune.ts';
import { placeOfTitle, type Split, splitCorpus } from '../training/split.ts';
import type { Recipe } from './recipe.ts';

/** Fewer tunes than this say nothing of what they have in common: what is learnt from them is those tunes. */
export const FEWEST_TUNES = 8;

/**
 * Splits contributed texts by title (training/split.ts) so that a few tunes are held out, however few there are. Titles are
 * taken by their place, lowest first: what was held out before from training on a part of these is held out now.
 * Throws EngineError 'bad-request' for fewer than FEWEST_TUNES.
 */
export function holdOut(corpus: readonly CorpusTune[], recipe: Recipe): Split {
  const named = withNames(corpus);
  const music = named.filter(({ notes }) => notes > 0);
  const titles = new Set(music.map(({ title }) => title));
  if (music.length < FEWEST_TUNES || titles.size < FEWEST_TITLES) {
    throw new EngineError(
      'bad-request',
      `There ${music.length === 1 ? 'is 1 tune' : `are ${music.length} tunes`} to learn from, and at least ` +
        `${FEWEST_TUNES} under different titles are needed; 50 or more of one kind are best. Add some, and try again.`,
      { tunes: music.length, fewest: FEWEST_TUNES },
    );
  }
  const wanted = Math.min(
    recipe.mostHeldOut,
    Math.max(recipe.fewestHeldOut, Math.round(recipe.heldOutShare * music.length)),
  );
  const places = music.map(({ title }) => placeOfTitle(title)).sort((a, b) => a - b);
  // Just above the place of the last that is wanted: all settings of its title go with it.
  const share = (places[wanted - 1] as number) + Number.EPSILON;
  return splitCorpus(named, share);
}

/** With fewer, what is held out could be all that is left of them. */
const FEWEST_TITLES = 4;
/** A title with more settings than this is no name: `Tune 1`, `Tune 2`, and so on. */
const MOST_SETTINGS = 4;

/** Tunes whose title says nothing go by their text instead. */
function withNames(corpus: readonly CorpusTune[]): CorpusTune[] {
  const settings = new Map<string, number>();
  for (const { title, notes } of corpus) {
    if (notes > 0) settings.set(title, (settings.get(title) ?? 0) + 1);
  }
  return corpus.map((tune) =>
    tune.notes > 0 && (settings.get(tune.title) ?? 0) > MOST_SETTINGS
      ? { ...tune, title: tune.text }
      : tune,
  );
}
