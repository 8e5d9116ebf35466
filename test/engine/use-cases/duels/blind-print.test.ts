import { describe, expect, test } from 'vitest';
import { printTune } from '../../../../src/engine/abc/printer.ts';
import { readTune } from '../../../../src/engine/abc/reader.ts';
import { soundingNotes } from '../../../../src/engine/abc/sounding.ts';
import { transposeTune } from '../../../../src/engine/abc/transpose.ts';
import { keyFor, keysOf } from '../../../../src/engine/arrange/keys.ts';
import { blindPrint } from '../../../../src/engine/use-cases/duels/blind-print.ts';
import { fixedComposer } from '../../../support/fixed-composer.ts';
import { randomAbc } from '../../../support/random-abc.ts';
import { smallTunes } from '../../../support/small-tunes.ts';

const HEAD = 'X:17\nT:The Famous One\nT:Also Known\nC:Somebody\nN:from my aunt\nS:a book\n';

describe('blindPrint', () => {
  test('leaves the music of a tune, and nothing that tells whose it is', () => {
    const abc = `${HEAD}R:jig\nM:6/8\nL:1/8\nQ:1/4=120\nP:AABB\nK:Gmaj\n|:"G"~GAB {c}d2e|"D7"(dcB) !trill!A3|\nw:some words here\n[GB]3 .d3|G6:|\n`;
    expect(blindPrint(abc, 'Tune A')).toEqual({
      abc: 'X:1\nT:Tune A\nR:jig\nM:6/8\nL:1/8\nK:G\n|: GAB d2e | dcB A3 | B3 d3 | G6 :|\n',
      ...{ type: 'jig', key: 'G', metre: '6/8', bars: 4 },
    });
  });

  test('spells a tune of a person and the same tune of a model alike', async () => {
    for (const type of ['jig', 'reel', 'slide', 'waltz', 'hornpipe']) {
      const { abc } = await fixedComposer().write({ type, seed: '3' });
      const music = abc.slice(abc.indexOf('K:'));
      const theirs = `${HEAD}R:${type}\n${abc.match(/^M:.*$/m)?.[0]}\nL:1/8\n${music}`;
      expect(blindPrint(theirs, 'x')).toEqual(blindPrint(abc, 'x'));
      expect(blindPrint(abc, 'x')?.type).toBe(type);
    }
  });

  test('keeps every pitch of a melody', () => {
    const midi = (abc: string) =>
      soundingNotes(readTune(abc).tune ?? fail()).map((note) => note.midi);
    let seen = 0;
    for (let seed = 0; seed < 60; seed++) {
      const features = ['pickup', 'endings', 'triplets', 'broken', 'accidentals', 'rests'] as const;
      const abc = randomAbc(seed, { features });
      const blind = blindPrint(abc, 'x');
      if (blind === null) continue;
      seen++;
      expect(midi(blind.abc)).toEqual(midi(abc));
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('is the same for what it has made', () => {
    for (const { abc } of smallTunes(20, 'turns')) {
      const blind = blindPrint(abc, 'x');
      expect(blindPrint(blind?.abc ?? '', 'x')).toEqual(blind);
      const { tune } = readTune(abc);
      for (const key of tune ? keysOf(tune).slice(0, 3) : []) {
        const moved = printTune(transposeTune(tune ?? fail(), keyFor(tune ?? fail(), key)));
        expect(blindPrint(moved, 'x')?.key).toBe(key);
      }
    }
  });

  test.each(['', 'nothing', 'X:1\nK:G\n|:GAB|\n', 'X:1\nM:none\nK:G\nGABc|\n'])(
    'has no words for %j',
    (abc) => expect(blindPrint(abc, 'x')).toBeNull(),
  );
});

function fail(): never {
  throw new Error('a tune that cannot be read');
}
