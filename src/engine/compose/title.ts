/** Titles: several are drawn, and of those that are good the likeliest is taken. */
import { BEGIN, END } from '../abc/notation.ts';
import { shortHash, taughtTitle, titleKey, wordsOf } from '../abc/titles.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { FreshSlot } from './batch-writer.ts';
import { type Chance, chance } from './chance.ts';
import type { Facts } from './facts.ts';
import type { Plan } from './plan.ts';

/** Titles that are drawn to choose from, and how many more until one is good; a tune goes without where none is. */
const CHOICE = 24;
const TRIES = 72;
/** How daringly they are drawn. */
const TEMPERATURE = 0.7;
const LONGEST = 40;
/** Nats a character: a good title that is at least so likely is taken at once. */
const LIKELY = 0.6;

/** What is known of titles: those that stand in the corpus, and the words they are made of. */
export interface KnownTitles {
  readonly titles: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** `rakes of`, `of the`: words that stand side by side in them. Empty: that is not known. */
  readonly pairs: ReadonlySet<string>;
}

/** `printed`: titles of known tunes, as they stand over them. */
export const knownTitles = ({ titles, words }: Facts, printed: readonly string[]): KnownTitles => ({
  titles: new Set(titles),
  words: new Set(words),
  pairs: new Set(printed.flatMap((title) => pairsOf(wordsOf(taughtTitle(title) ?? '')))),
});

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, i) => `${words[i]} ${word}`);

/**
 * Words that hold others together: they may come twice, end no title, and cannot stand beside just any word, as names and
 * things can.
 */
const JOINT =
  /^(the|an?|of|o'|and|to|in|into|on|upon|up|down|out|off|over|under|at|by|for|from|with|without|beside|behind|before|after|between|round|through|away|as|than|but|or|so|no|not|i|me|my|we|us|our|you|your|he|him|his|she|her|it|its|they|their|this|that|all|what|who|where|when|how|is|are|was|be|will|shall|have|had|do|did)$/;

/** Words of nineteenth-century prints that no tune of ours shall be called by. */
const UNSEEMLY = /^(coon|dark(e?y|ie)|nigg\w+|negro\w*|sambo|squaw|injun|slave|savage)('?s)?$/;

/** Whether all are words, and joints stand beside those beside which they stand in a known title: not `Banks of From Mag`. */
const isMadeOf = (words: readonly string[], known: KnownTitles): boolean =>
  words.every((word) => known.words.has(shortHash(word)) && !UNSEEMLY.test(word)) &&
  (known.pairs.size === 0 ||
    pairsOf(words).every(
      (pair) => known.pairs.has(pair) || !pair.split(' ').some((word) => JOINT.test(word)),
    ));

/**
 * A title is good when it is made of words, well joined and none of them twice, is no stub, and stands over no tune of the
 * corpus.
 */
export function isGoodTitle(title: string, known: KnownTitles): boolean {
  const words = wordsOf(title);
  const large = words
    .map((word) => word.replace(/('s|s'?)$/, ''))
    .filter((word) => !JOINT.test(word));
  return (
    /^[A-Z][A-Za-z' -]{3,37}[a-z]$/.test(title) &&
    words.length >= 2 &&
    words.length <= 6 &&
    !JOINT.test(words.at(-1) as string) &&
    new Set(large).size === large.length &&
    isMadeOf(words, known) &&
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

/** A title for a tune of this plan, whatever its notes; null where none of those that came was good. */
export function* titleFor(
  plan: Plan,
  vocabulary: Vocabulary,
  known: KnownTitles,
  slot: FreshSlot,
): Generator<number, string | null, void> {
  const { number, request } = plan;
  const type = request.type.name;
  const taken = request.source?.tune.titles ?? [];
  let best: Drawn | null = null;
  for (let i = 0; i < TRIES && !(best && (i >= CHOICE || best.cost <= LIKELY)); i++) {
    const drawn = yield* drawTitle(chance(number, `title ${i} ${type}`), vocabulary, known, slot);
    const { title, cost } = drawn;
    if (best && cost >= best.cost) continue;
    if (isGoodTitle(title, known) && !namesAnotherDance(title, type) && !taken.includes(title))
      best = drawn;
  }
  return best?.title ?? null;
}

interface Drawn {
  readonly title: string;
  /** Nats a character. */
  readonly cost: number;
}

/** Draws one title. What does not end in time, or goes wrong on its way, is cut off; isGoodTitle refuses it. */
function* drawTitle(
  random: Chance,
  vocabulary: Vocabulary,
  known: KnownTitles,
  slot: FreshSlot,
): Generator<number, Drawn, void> {
  const letters = Uint8Array.from(vocabulary.characters, (c) =>
    /[A-Za-z' -]/.test(c) || c === END ? 1 : 0,
  );
  slot.reset();
  for (const c of `${BEGIN}T:`) {
    const index = vocabulary.indexOf(c);
    if (index !== undefined) yield index;
  }
  let title = '';
  let nats = 0;
  while (title.length <= LONGEST) {
    const drawn = slot.draw(letters, TEMPERATURE, random());
    const c = vocabulary.characters[drawn];
    if (c === undefined) break;
    nats -= slot.logProbability(drawn);
    if (c === END) break;
    if (/[ -]/.test(c) && !isMadeOf(wordsOf(title), known)) break;
    title += c;
    yield drawn;
  }
  return { title, cost: nats / (title.length + 1) };
}
