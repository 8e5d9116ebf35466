import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BATCH,
  type Checkers,
  openCheckers,
} from '../../../src/engine/evaluation/outside-programs.ts';
import { describeWith } from '../../support/programs.ts';

const tune = (music: string) => `X:7\nT:a\nM:4/4\nL:1/8\nK:C\n${music}\n`;
const SOUND = tune('C2D2 E2F2|G2A2 C4|]');
const LONG_BAR = tune('C2D2 E2F2|C2D2 E2F2G2|G2A2 C4|]');
const BAD_TIE = tune('C2D2 E2F2-|z8|]');

let checkers: Checkers;
beforeAll(async () => {
  checkers = await openCheckers(process.env.PATH ?? '');
});
afterAll(() => checkers.close());

describe('without the programs', () => {
  it('says why they are left out, and asks abcjs alone', async () => {
    const alone = await openCheckers('');
    expect(alone.programs).toEqual(['abcjs']);
    expect(alone.skipped.abcm2ps).toContain('not installed');
    expect(await alone.check([SOUND])).toEqual([
      { abc2midi: null, abcm2ps: null, abcjs: 'nothing' },
    ]);
    await alone.close();
  });
});

describeWith('abc2midi')('abc2midi, many tunes in a file', () => {
  it('says of each what it says of it alone', async () => {
    const tunes = [SOUND, LONG_BAR, SOUND, BAD_TIE, SOUND, 'X:1\nM:4/4\nK:C\n', SOUND, LONG_BAR];
    const together = await checkers.check(tunes);
    const alone: Awaited<ReturnType<Checkers['check']>>[number][] = [];
    for (const one of tunes) alone.push(...(await checkers.check([one])));
    expect(together).toEqual(alone);
    const of = together.map(({ abc2midi }) => abc2midi);
    expect(of.slice(0, 5)).toEqual(['nothing', 'warning', 'nothing', 'error', 'nothing']);
  });

  it('is not fooled by what makes it give up half-way', async () => {
    // Behind a key that it cannot make out in a header, abc2midi says nothing of the tunes that follow.
    const junk = 'X:1\nM:4/4\nL:1/8\nCDEF"\n|: ((3 [1 K:\n"';
    const found = await checkers.check([junk, LONG_BAR, SOUND, BAD_TIE]);
    expect(found.slice(1).map(({ abc2midi }) => abc2midi)).toEqual(['warning', 'nothing', 'error']);
  });

  it('takes as many as it says', async () => {
    const found = await checkers.check(Array.from({ length: BATCH }, () => SOUND));
    expect(new Set(found.map(({ abc2midi }) => abc2midi))).toEqual(new Set(['nothing']));
  });
});

describeWith('abcm2ps')('abcm2ps', () => {
  it('finds the tune that has the error', async () => {
    const found = await checkers.check([SOUND, BAD_TIE, SOUND]);
    expect(found.map(({ abcm2ps }) => abcm2ps)).toEqual(['nothing', 'error', 'nothing']);
  });
});

describe('abcjs', () => {
  it('tells a sound tune from one that it stumbles over', async () => {
    const found = await checkers.check([SOUND, tune('C2 @@ D2 |'), 'X:1\nT:nothing\nK:C\n']);
    expect(found.map(({ abcjs }) => abcjs)).toEqual(['nothing', 'warning', 'error']);
  });
});
