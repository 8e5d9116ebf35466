import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/engine/abc/grammar.ts';
import { shortHash, titleKey } from '../../../src/engine/abc/titles.ts';
import { checkRequest } from '../../../src/engine/compose/check-request.ts';
import { planTune } from '../../../src/engine/compose/plan.ts';
import { isGoodTitle, knownTitles, namesAnotherDance } from '../../../src/engine/compose/title.ts';
import { Grammars } from '../../../src/engine/compose/writer.ts';
import { createVocabulary } from '../../../src/engine/model/vocabulary.ts';

const VOCABULARY = createVocabulary([
  ..."\u0002\u0003:|[]hijklmnopqrstuvwABCDEFGabcdefgz^_=,'23468/-><(",
]);
const NO_FACTS = { forms: {}, compasses: {}, keys: {}, titles: [], words: [] };

/** Lengths that may follow the first note of a tune of the type. */
function lengthsOf(type: string): string {
  const plan = planTune(checkRequest({ type, key: 'D' }), '1', NO_FACTS);
  const walk = new Grammars(VOCABULARY).walkFor(plan);
  let state = walk.start;
  for (let c = walk.forced(state); c !== null; c = walk.forced(state))
    state = walk.step(state, c) as State;
  const mask = walk.mask(walk.step(state, 'c') as State);
  return VOCABULARY.characters.filter((c, i) => mask[i] && /[0-9/]/.test(c)).join('');
}

describe('the grammar of a plan', () => {
  it.each([
    ['jig', '23/'],
    ['reel', '2346/'],
    ['polka', '23468/'],
    ['slide', '23/'],
  ])('offers the lengths that a %s uses: %s', (type, lengths) => {
    expect(lengthsOf(type)).toBe(lengths);
  });
});

describe('a title', () => {
  const known = {
    titles: new Set([shortHash(titleKey('The Rolling Wave'))]),
    words: new Set(['the', 'rolling', 'wave', 'maid', 'maids', 'of'].map(shortHash)),
    pairs: new Set<string>(),
  };
  it.each([
    ['The Rolling Maid', true],
    ['Maid of the Wave', true],
    ['The Rolling Wave', false], // stands in the corpus
    ['The Rolling Wavve', false], // no word
    ['Wave', false], // a stub
    ['The Maid of', false], // a fragment
    ['The Maid of the Maids', false], // a word twice
    ['The Wave of the Maid', true],
    ['The  Maid', false],
    ['', false],
  ])('%j: %s', (title, good) => expect(isGoodTitle(title, known)).toBe(good));

  const printed = ['Rakes of Mallow, The', "O'Neill's Return from the Wars", 'Sweet Maids'];
  const words = ['the', 'of', 'from', 'rakes', 'mallow', 'sweet', "o'neill's", 'coon'].map(
    shortHash,
  );
  const taught = knownTitles({ ...NO_FACTS, words }, printed);
  it.each([
    ['Sweet Mallow', true], // things stand beside any other
    ["Sweet O'Neill's Mallow", true],
    ['Sweet Rakes of Mallow', true],
    ['The Rakes of the Mallow', false], // "of the" and "the mallow" are not known
    ['The Rakes from of Mallow', false],
    ['Rakes The Mallow', false],
    ['Sweet Coon', false], // an old print may say it, Lilt does not
  ])('%j, beside known ones: %s', (title, good) => expect(isGoodTitle(title, taught)).toBe(good));

  it.each([
    ["Miss Day's Strathspey", 'jig', true],
    ["Miss Day's Jig", 'slip jig', false],
    ['The Reels of Day', 'reel', false],
    ['The Marching Maid', 'jig', false],
  ])('%j over a %s: another dance %s', (title, type, another) =>
    expect(namesAnotherDance(title, type)).toBe(another),
  );
});
