/** A whole tune: its music, then a title of its own. */
import { shortHash, titleKey, wordsOf } from '../abc/titles.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { FreshSlot } from './batch-writer.ts';
import { chance } from './chance.ts';
import { DeadEnd, type DraftOptions } from './draft.ts';
import type { Facts } from './facts.ts';
import type { Plan } from './plan.ts';
import { type Grammars, writeTitle, writeTune } from './writer.ts';

/** Titles that are tried before a tune goes without one. */
const TRIES = 16;

/** What is known of titles: those that stand in the corpus, and the words they are made of. */
export interface KnownTitles {
  readonly titles: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

export const knownTitles = ({ titles, words }: Facts): KnownTitles => ({
  titles: new Set(titles),
  words: new Set(words),
});

/** A title is good when it is made of words, is no stub, and stands over no tune of the corpus. */
export function isGoodTitle(title: string, known: KnownTitles): boolean {
  const words = wordsOf(title);
  return (
    /^[A-Z][A-Za-z' -]{3,37}[a-z]$/.test(title) &&
    words.length >= 2 &&
    words.length <= 6 &&
    !/^(the|a|an|of|and|to|in|o'|my|his|her)$/.test(words.at(-1) as string) &&
    words.every((word) => known.words.has(shortHash(word))) &&
    !known.titles.has(shortHash(titleKey(title)))
  );
}

const DANCES =
  /\b(jig|reel|hornpipe|polka|slide|waltz|strathspey|march|quickstep|barndance|mazurka|clog|fling)s?\b/gi;

/** `Miss Day's Strathspey` is no title for a jig. */
export const namesAnotherDance = (title: string, type: string): boolean =>
  (title.match(DANCES) ?? []).some(
    (dance) => !type.includes(dance.toLowerCase().replace(/s$/, '')),
  );

/**
 * What is given may itself be a known tune, and its skeleton leave no way past it: then novelty gives way, and the tune's
 * certificate says how close it is.
 */
function* writeBody(
  plan: Plan,
  vocabulary: Vocabulary,
  grammars: Grammars,
  slot: FreshSlot,
  options: DraftOptions,
): Generator<number, string, void> {
  try {
    return yield* writeTune(plan, vocabulary, grammars, slot, options);
  } catch (error) {
    if (!(error instanceof DeadEnd) || plan.cells === null) throw error;
    slot.reset();
    const { constraints: _, ...rest } = options;
    return yield* writeTune(plan, vocabulary, grammars, slot, rest);
  }
}

export function* writeTuneAndTitle(
  plan: Plan,
  vocabulary: Vocabulary,
  grammars: Grammars,
  known: KnownTitles,
  slot: FreshSlot,
  options: DraftOptions = {},
): Generator<number, { body: string; title: string | null }, void> {
  const { source } = plan.request;
  const taken = source?.tune.titles ?? [];
  const body =
    source?.how === 'title' ? '' : yield* writeBody(plan, vocabulary, grammars, slot, options);
  for (let i = 0; i < TRIES; i++) {
    slot.reset();
    const title = yield* writeTitle(chance(plan.number, `title ${i}`), vocabulary, slot);
    if (taken.includes(title)) continue;
    if (isGoodTitle(title, known) && !namesAnotherDance(title, plan.request.type.name))
      return { body, title };
  }
  return { body, title: null };
}
