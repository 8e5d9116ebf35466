import { describe, expect, it } from 'vitest';
import { soundnessOf } from '../../../src/engine/evaluation/soundness.ts';

const jig = (music: string, key = 'G') => `X:1\nT:a\nR:jig\nM:6/8\nL:1/8\nK:${key}\n${music}\n`;

describe('whether a tune is whole', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(soundnessOf(jig('|:D|G2B d2B|G3 G2:|'))).toMatchObject({
      ...{ readable: true, bars: true, repeats: true, ties: true, compass: true, atRest: true },
      fault: null,
    });
  });

  it.each([
    ['a bar too long', '|:G2B d2Bc|G3 G3:|', { bars: false, repeats: true }],
    ['a repeat that never closes', '|:G2B d2B|G3 G3|]', { repeats: false }],
    ['a tie to another note', 'G2B d2B-|A3 G3|]', { ties: false, bars: true }],
    ["a note above the b''", "G2B d'2B|A3 G3|]", { compass: false }],
    ['a note below the open G', 'G2B F,2B|A3 G3|]', { compass: false, bars: true }],
    ['an end on the fifth', 'G2B d2B|A3 d3|]', { atRest: false, bars: true }],
    ['an end on a short tonic', 'G2B d2B|ABc dBG|]', { atRest: false }],
    ['an end on the tonic raised', 'G2B d2B|A3 ^G3|]', { atRest: false }],
    ['no music', '', { readable: false, bars: false }],
  ])('finds %s', (_, music, wrong) => {
    const found = soundnessOf(jig(music));
    expect(found).toMatchObject(wrong);
    expect(found.fault).not.toBeNull();
  });

  it('goes by what sounds: a flat on the open string is below it', () => {
    expect(soundnessOf(jig('B,2G, B,2C|E3 E3|]', 'Em')).compass).toBe(true);
    expect(soundnessOf(jig('B,2G, B,2C|E3 E3|]', 'Ebm')).compass).toBe(false);
  });
});
