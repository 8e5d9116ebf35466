import { describe, expect, it } from 'vitest';
import { judgeTune } from '../../../src/engine/abc/judge.ts';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { soundingNotes } from '../../../src/engine/abc/sounding.ts';
import { improveTune } from '../../../src/engine/improve/improve-tune.ts';
import type { ImprovedTune } from '../../../src/engine/improve/improvement.ts';
import { mendSlurs } from '../../../src/engine/improve/mend-slurs.ts';
import { inEnglish } from '../../../src/engine/sentence.ts';
import { findTunes } from '../../../src/engine/uploads/find-tunes.ts';
import { MUTATIONS, mutated, OWN_TUNES } from './mutations.ts';

function improve(text: string): ImprovedTune {
  const [found] = findTunes(text);
  if (!found) throw new Error('no tune');
  return improveTune(found);
}
const bodyOf = (abc: string | null): string =>
  (abc ?? '').slice((abc ?? '').indexOf('\n', (abc ?? '').indexOf('\nK:') + 1) + 1);
const bare = (abc: string | null): string => bodyOf(abc).replace(/\s/g, '');
const said = (sentences: ImprovedTune['repairs']): string => sentences.map(inEnglish).join('\n');
const told = (findings: ImprovedTune['found']): string =>
  findings.map(({ message }) => inEnglish(message)).join('\n');
const isSound = (abc: string | null): boolean => {
  const tune = abc === null ? null : readTune(abc).tune;
  return tune !== null && judgeTune(tune).problems.every(({ severity }) => severity !== 'error');
};

const HEAD = 'X:7\nT:The Lantern\nR:jig\nM:6/8\nL:1/8\nK:G\n';
const BODY = [
  '|: GBd dBG | ABc cAF | GBd gfe | dcB AFD |',
  'GBd dBG | ABc cAF | GBd gfe | dcA G3 :|',
  '|: gfg afd | efe dBG | gfg afd | efg a3 |',
  'gfg afd | efe dBG | ABc cAF | dcA G3 :|',
].join('\n');
const TUNE = `${HEAD}${BODY}\n`;
const changed = (from: string | RegExp, to: string) => TUNE.replace(from, to);

describe('a sound tune', () => {
  it('stays as it was written', () => {
    const spaced = `${HEAD}% mine\n${BODY.replaceAll(' | ', '|')}\nw:la la\n`;
    for (const text of [TUNE, spaced])
      expect(improve(text)).toMatchObject({
        ...{ changed: false, abc: text, title: 'The Lantern', type: 'jig' },
        ...{ found: [], repairs: [], bars: [], remaining: [], advice: [] },
      });
  });

  it.each(OWN_TUNES.map((tune) => [tune.split('\n')[1], tune] as const))(
    'as the model writes it: %s',
    (_, tune) => {
      expect(improve(tune)).toMatchObject({ changed: false, abc: tune, remaining: [] });
    },
  );

  it('is told from what is said around it', () => {
    const { abc, changed: touched } = improve(`Hello all,\n\n${TUNE}\nThanks, Niamh\n`);
    expect(touched).toBe(false);
    expect(abc).toBe(TUNE);
  });

  it('may be worth a second look', () => {
    expect(told(improve(changed('dcA G3 :|\n|: gfg', 'dcA G3 :|\n|: gfg')).advice)).toBe('');
    expect(told(improve(changed(/G3 :\|\n$/, 'B3 :|\n')).advice)).toMatch(/ends on B/);
    expect(told(improve(changed('R:jig', 'R:reel')).advice)).toMatch(
      /R: says reel, which is written in 4\/4, 2\/2; its bars are of 6\/8/,
    );
    expect(told(improve(changed('T:The Lantern\n', '')).advice)).toMatch(/no title/);
  });
});

describe('what is mended', () => {
  it.each<readonly [what: string, text: string, mended: string | RegExp, said: RegExp]>([
    ['a length too long', changed('ABc cAF', 'ABc2 cAF'), BODY, /1\/8 too long; .* as one like it/],
    ['a note that is missing', changed('gfg afd', 'gfg fd'), BODY, /1\/8 too short/],
    ['an end that is short', changed(/G3 :\|\n$/, 'G2 :|\n'), BODY, /too short/],
    ['a note that is there twice', changed('efe dBG', 'efee dBG'), BODY, /too long/],
    ['a bar line that is missing', changed('dBG | ABc', 'dBG ABc'), BODY, /bar line was missing/],
    [
      'a bar line too many',
      changed('ABc cAF | GBd', 'ABc | cAF | GBd'),
      BODY,
      /bar line in the middle of a bar/,
    ],
    ['a repeat that is not closed', changed(':|\n|:', '|\n|:'), BODY, /repeat .* never closed/],
    ['a tie to nowhere', changed('gfe', 'gf-e'), /g\(fe\)/, /written as a slur/],
    ['a tie over the end', changed(/G3 :\|\n$/, 'G3- :|\n'), BODY, /tie .* was left out/],
    ['a quote that is not closed', changed('GBd gfe', '"G GBd gfe'), /"G"GBd gfe/, /quote/],
    ['a sign that means nothing', changed('GBd gfe', 'GBd¿ gfe'), BODY, /¿ cannot be read there/],
    ['a key that is missing', changed('K:G\n', ''), /^X:7[\s\S]*K:[A-G]/, /No key \(K:\)/],
    ['a metre that is missing', changed('M:6/8\n', ''), /M:6\/8/, /No metre \(M:\)/],
    ['a metre that is another', changed('M:6/8', 'M:4/4'), /M:6\/8/, /were believed/],
    ['a note out of reach', changed('efg a3', "efg a'''3"), /a'?3/, /no instrument reaches/],
  ])('%s', (_, text, mended, repairs) => {
    const improved = improve(text);
    expect(improved.changed).toBe(true);
    if (typeof mended === 'string') expect(bare(improved.abc)).toBe(mended.replace(/\s/g, ''));
    else expect(improved.abc).toMatch(mended);
    expect(said(improved.repairs)).toMatch(repairs);
    expect(improved.remaining).toEqual([]);
    expect(isSound(improved.abc)).toBe(true);
  });

  it('says where it is wrong, and how the bar was and is', () => {
    const { found, bars } = improve(changed('ABc cAF', 'ABc2 cAF'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ line: 7, column: expect.any(Number) });
    expect(told(found)).toMatch(/6\/8 are due/);
    expect(bars).toEqual([{ bar: 2, before: 'ABc2 cA F', after: 'ABc cAF' }]);
  });

  it('writes it in the key that it is in, to the same sound', () => {
    const inC = TUNE.replace('K:G', 'K:C').replace(/[Ff]/g, (f) => `^${f}`);
    const { abc, repairs } = improve(inC);
    expect(abc).toMatch(/^K:G$/m);
    expect(bare(abc)).toBe(BODY.replace(/\s/g, ''));
    expect(said(repairs)).toMatch(/Written in G in place of C: that needs 0 accidentals/);
  });

  it('writes notes by the names that the key has', () => {
    const { abc, repairs, bars } = improve(changed('gfe | dcB', 'g_ge | dcB'));
    expect(bare(abc)).toBe(BODY.replace(/\s/g, ''));
    expect(said(repairs)).toMatch(/by the name that the key has/);
    expect(bars).toEqual([{ bar: 3, before: 'GBd g_ge', after: 'GBd gfe' }]);
  });

  it('leaves no slur open', () => {
    const text = changed('GBd dBG | ABc cAF', '((GB)d dB)G | (ABc cAF').replace('gfg', 'g)fg');
    const { tune } = readTune(text.replace('efg a3', 'efg a3)'));
    if (!tune) throw new Error('no tune');
    const mended = bodyOf(printTune(mendSlurs(tune)));
    expect(mended).toContain('((GB)d dB)G | (ABc cAF');
    expect(mended.split('(').length).toBe(mended.split(')').length);
  });

  it('says what of the text is not in the print', () => {
    const { advice } = improve(
      changed('dBG | ABc', 'dBG ABc').replace(':|\n|:', ':|\nw:la la\n|:'),
    );
    expect(told(advice)).toMatch(/^Words under the notes/);
    expect(improve(changed('dBG | ABc', 'dBG ABc')).advice).toEqual([]);
  });

  it('adds the X: that other programs need', () => {
    expect(improve(TUNE.replace('X:7\n', '')).abc).toBe(TUNE.replace('X:7', 'X:1'));
  });
});

describe('what is left', () => {
  it('is told: several voices', () => {
    const { changed: touched, remaining } = improve(changed('GBd dBG', '[V:1] GBd dBG [V:2]'));
    expect(touched).toBe(false);
    expect(remaining.length).toBeGreaterThan(0);
  });
  it('is told: bars that are far off', () => {
    const { remaining, abc } = improve(changed('GBd gfe', 'G2'));
    expect(isSound(abc) || remaining.length > 0).toBe(true);
  });
  it('is told: a tune without notes', () => {
    expect(improve('X:1\nT:Empty\nK:G\n').remaining.length).toBeGreaterThan(0);
  });
});

describe('220 tunes with something wrong', () => {
  it.each(Object.entries(MUTATIONS))('%s', (_, mutation) => {
    let sound = 0;
    for (const seed of Array.from({ length: 20 }, (_, i) => i)) {
      const tune = OWN_TUNES[(seed * 7) % OWN_TUNES.length] as string;
      const improved = improve(mutated(tune, mutation, seed + 1));
      if (isSound(improved.abc)) sound++;
      else expect(improved.remaining.length).toBeGreaterThan(0);
      // Whatever was not wrong is what it was: one thing went wrong, and few bars changed.
      expect(improved.bars.length).toBeLessThanOrEqual(4);
    }
    expect(sound).toBeGreaterThanOrEqual(18);
  });

  it('sound as they did, where only bar lines were lost', () => {
    const { 'a bar line dropped': dropped } = MUTATIONS;
    if (!dropped) throw new Error('no such mutation');
    for (const [i, tune] of OWN_TUNES.slice(0, 20).entries()) {
      const { abc } = improve(mutated(tune, dropped, i));
      const notes = (text: string | null) => {
        const read = readTune(text ?? '').tune;
        return read ? soundingNotes(read).map(({ midi }) => midi) : null;
      };
      expect(notes(abc)).toEqual(notes(tune));
    }
  });
});

describe('hostile text', () => {
  it.each([
    ['brackets', `${HEAD}${'['.repeat(5000)}\n`],
    ['rubbish', `${HEAD}${';$&?'.repeat(2000)}\n`],
    ['one endless bar', `${HEAD}${'GAB'.repeat(1500)}\n`],
    ['bars of one note', `${HEAD}${'G|'.repeat(1400)}\n`],
    ['wrong bars alone', `${HEAD}${'GABcd|'.repeat(400)}\n`],
    ['quotes', `${HEAD}${'"'.repeat(999)}\n`],
  ])('%s', (_, text) => {
    const improved = improve(text);
    expect(isSound(improved.abc) || improved.remaining.length > 0).toBe(true);
  });
});
