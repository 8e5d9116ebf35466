import { describe, expect, it } from 'vitest';
import {
  type CanonicalTune,
  canonicalText,
  readForm,
  spellForm,
  stepsToC,
  textKey,
} from '../../../src/engine/abc/canonical.ts';
import { elementsOfText } from '../../../src/engine/abc/from-text.ts';
import { barTicks } from '../../../src/engine/abc/metre.ts';
import { unitOf } from '../../../src/engine/abc/notation.ts';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { type Key, TICKS, type Tune } from '../../../src/engine/abc/tune.ts';

const tuneOf = (abc: string): Tune => {
  const { tune, problems } = readTune(abc);
  if (!tune) throw new Error(problems.map((p) => p.message).join('; '));
  return tune;
};
const canon = (abc: string): CanonicalTune => {
  const result = canonicalText(tuneOf(abc), 'jig');
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
const head = (metre: string, key: string) => `X:1\nT:x\nM:${metre}\nL:1/8\nK:${key}\n`;

/** Back from the text, in the tune's own key. */
function printedAgain(tune: Tune, text: CanonicalTune): string {
  const body = text.text.slice(text.text.indexOf('\n', text.musicFrom) + 1);
  const elements = elementsOfText(
    body,
    text.form,
    barTicks(tune.metre) as number,
    unitOf(tune.metre),
    {
      key: tune.key,
      shift: -stepsToC(tune.key),
      textKey: textKey(tune.key) as Key,
      join: 1,
    },
  );
  return printTune({ ...tune, elements });
}

describe('the canonical text', () => {
  it.each([
    [
      'a jig with a pick-up',
      head('6/8', 'G'),
      '|:D|GBd gdB|A3 A2:|',
      'K:C\nR:jig\nM:6/8\nF:1+2: G, c ~\n:G,iCEGcGEhD3D2',
    ],
    [
      'a mode',
      head('4/4', 'Edor'),
      'E2GA BcdB|e4 E4|]',
      'K:Cdor\nR:jig\nM:4/4\nF:2| C c\n|iC2EFGABGhc4C4',
    ],
    [
      'accidentals against the signature',
      head('4/4', 'D'),
      'F=FGA ^GABc|d8|]',
      'K:C\nR:jig\nM:4/4\nF:2| E c\n|iE_EFG^FGABhc8',
    ],
    [
      'broken rhythm',
      head('4/4', 'C'),
      'c>de<f g3/2a/b2|c8|]',
      'K:C\nR:jig\nM:4/4\nF:2| c b\n|ic>de<fg>ab2hc8',
    ],
    [
      'a triplet and a tie',
      head('4/4', 'C'),
      '(3cde f2 g4-|g8|]',
      'K:C\nR:jig\nM:4/4\nF:2| c g ~\n|i(cdef2g4-hg8',
    ],
    [
      'endings',
      head('2/4', 'C'),
      '|:CDEF|GABc|1 d4:|2 c4|]',
      'K:C\nR:jig\nM:2/4\nF:3[1] C d\n:jC2D2E2F2iG2A2B2c2[hd8]hc8',
    ],
  ])('spells %s', (_, header, music, expected) => {
    expect(canon(header + music).text).toBe(`\u0002${expected}\u0003`);
  });

  it('says where a tune does not come to rest on its tonic', () => {
    const plan = (music: string) => canon(head('6/8', 'D') + music).text.split('\n')[3];
    expect(plan('DEF A2F|D6|]')).toBe('F:2| C G');
    expect(plan('DEF A2F|A6|]')).toBe('F:2| C G ~');
    expect(plan('DEF A2F|AAA AFD|]')).toBe('F:2| C G ~'); // an eighth is no rest
    expect(plan('DEF A2F|^D6|]')).toBe('F:2| C G ~');
  });

  it('is the same in every key', () => {
    const inG = canon(`${head('6/8', 'G')}|:D|GBd gdB|^G3 A2:|`);
    const inF = canon(`${head('6/8', 'F')}|:C|FAc fcA|^F3 G2:|`);
    expect(inF.text.slice(1)).toBe(inG.text.slice(1));
  });

  it.each([
    ['a short bar', 'CDE FGA|CDE FG|C6|]', /too short: 6\/8 are due, and it has 5\/8/],
    ['a first bar that is too long for a pick-up', 'CDE FG|C6|]', /too long.*to fit the pick-up/],
    ['a long bar', 'CDE FGAB|C6|]', /too long/],
    ['a pick-up that nothing makes up for', '|:G|CDE FGA|C6:|', /too long.*to fit the pick-up/],
    ['an open repeat', '|:CDE FGA|C6|]', /never closed/],
    ['a first ending without a second', '|:CDE FGA|1 C6:|', /no second ending/],
    ['another tuplet', '(5CDEFG ABc|C6|]', /tuplet/],
    ['a change of key', 'CDE FGA|[K:G]C6|]', /change of K/],
  ])('refuses %s', (_, music, why) => {
    const result = canonicalText(tuneOf(head('6/8', 'C') + music), 'jig');
    expect('refused' in result && result.refused).toMatch(why);
  });

  it.each([
    ['G', '^c', '^G'],
    ['D', '=c', '^G'],
    ['Am', '^c', '^G'],
    ['Edor', '=c', '^G'],
    ['Amix', '=c', '^G'],
    ['Bb', '^c', '^G'],
    ['F#m', '=c', '=G'],
    ['Eb', '^c', '_G'],
    ['Bm', '=c', '^G'],
    ['Flyd', '^c', '^G'],
    ['Cphr', '^c', '^G'],
  ])('goes back exactly, in %s', (key, c, g) => {
    const music = `|: G | A2B cde | f>ed ${c}2B | A2B- BAG | E3 E2 :|\n|: d | e2f gfe | dcB A2${g} | (3A/B/c/ d2 z2 d | e3 E2 :|`;
    const tune = tuneOf(head('6/8', key) + music);
    const text = canonicalText(tune, 'jig');
    if ('refused' in text) throw new Error(text.refused);
    expect(printedAgain(tune, text)).toBe(printTune(tune));
  });

  it('cuts ties that lead to another pitch, and drops what it has no words for', () => {
    const plain = canon(`${head('6/8', 'C')}CDE FGA|c6|]`).text;
    expect(canon(`${head('6/8', 'C')}"Am"C-D{g}E (F~G.A)|[Ec]6|]`).text).toBe(plain);
  });

  it.each(['8:8:', '1+8:1+8:', '2+4|2+8|', '3/+8:3/+8[2]', '8:16|=', '12+16|'])(
    'reads the form %s again',
    (text) => {
      const form = readForm(text, TICKS / 8);
      expect(form && spellForm(form, TICKS / 8)).toBe(text);
    },
  );

  it.each(['', ':', '8', '8:x', '8[', '+8:', '8[1:'])('takes %j for no form', (text) => {
    expect(readForm(text, TICKS / 8)).toBeNull();
  });
});
