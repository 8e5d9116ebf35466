import { describe, expect, test } from 'vitest';
import { FEATURES, featuresOf } from '../../../../src/engine/use-cases/ranking/features.ts';
import { randomAbc } from '../../../support/random-abc.ts';

const TUNE = `X:1
T:Small
M:6/8
L:1/8
K:Em
|:E3 GFE|E3 GFE:|
|:e2^d z3|(3ede B2 B2:|
`;

const named = (abc: string) =>
  Object.fromEntries(FEATURES.map(({ name }, i) => [name, featuresOf(abc)?.[i]]));

describe('features', () => {
  test('of a tune that is counted by hand', () => {
    // E G F# E E G F# E | e d# e d e B B, in semitones above middle C:
    // 4 7 6 4 4 7 6 4 16 15 16 14 16 11 11; steps 3 -1 -2 0 3 -1 -2 12 -1 1 -2 2 -5 0.
    const found = named(TUNE);
    const close = (name: string, value: number) => expect(found[name], name).toBeCloseTo(value, 9);
    close('dark', 1);
    close('bars', 4);
    close('length', 21 / 15);
    close('dotted', 3 / 15);
    close('tuplets', 3 / 15);
    close('silence', 3 / 24);
    close('height', 141 / 15);
    close('compass', 12);
    close('steps', 35 / 14);
    close('leaps', 1 / 14);
    close('same note', 2 / 14);
    close('turns', 8 / 13);
    close('outside', 1 / 15);
    close('again', 1 / 4);
    close('lift', 99 / 7 - 42 / 8);
  });

  test('measure height from middle C, accidentals to the end of their bar', () => {
    expect(named('X:1\nM:6/8\nL:1/8\nK:G\nGAB|]\n').height).toBe(9);
    expect(named('X:1\nM:6/8\nL:1/8\nK:G\ngab|]\n').height).toBe(21);
    expect(named('X:1\nM:6/8\nL:1/8\nK:C\n^FfF|F3|]\n')).toMatchObject({
      height: (6 + 18 + 6 + 5) / 4,
      outside: 3 / 4,
    });
  });

  test('are numbers for whatever is a tune, and null for what is none', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const values = featuresOf(randomAbc(seed));
      expect(values).toHaveLength(FEATURES.length);
      for (const value of values ?? []) expect(Number.isFinite(value)).toBe(true);
    }
    for (const text of [
      '',
      'hello',
      'X:1\nK:C\n',
      'X:1\nM:4/4\nL:1/8\nK:C\nz8|]\n',
      'X:1\nK:C\nC|]\n',
    ])
      expect(featuresOf(text)).toBeNull();
  });

  test('have names of their own', () => {
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
  });
});
