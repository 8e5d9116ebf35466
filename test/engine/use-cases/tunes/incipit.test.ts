import { describe, expect, test } from 'vitest';
import { printTune } from '../../../../src/engine/abc/printer.ts';
import { readTune } from '../../../../src/engine/abc/reader.ts';
import { transposeTune } from '../../../../src/engine/abc/transpose.ts';
import { keyFor, keysOf } from '../../../../src/engine/arrange/keys.ts';
import {
  beginsAs,
  incipitOf,
  incipitOfNotes,
} from '../../../../src/engine/use-cases/tunes/incipit.ts';
import { ALL_FEATURES, randomAbc } from '../../../support/random-abc.ts';

const tune = (key: string, music: string) => `X:1\nT:A\nM:6/8\nL:1/8\nK:${key}\n${music}\n`;

describe('incipitOf', () => {
  test('spells steps of the scale', () => {
    expect(incipitOf(tune('G', 'GAB G2G | dBG g3 |'))).toBe('nnkmqkkt');
  });

  test('is the same in every key and octave', () => {
    const inG = incipitOf(tune('G', '|: D | G2d dBG | AGA BGE :|'));
    expect(incipitOf(tune('D', '|: A, | D2A AFD | EDE FDB, :|'))).toBe(inG);
    expect(incipitOf(tune('Bb', '|: F | B2f fdB | cBc dBG :|'))).toBe(inG);
  });

  test('passes over rests, graces and ties, and takes the upper of two notes', () => {
    expect(incipitOf(tune('G', 'z3 G3- | G2 {c}A [GB]3 |'))).toBe(incipitOf(tune('G', 'G3 A2B |')));
  });

  test('knows the first 24 notes, and steps of an octave and a half at most', () => {
    expect(incipitOf(tune('G', 'GABGAB | GABGAB | GABGAB | GABGAB | GABGAB |'))).toHaveLength(23);
    expect(incipitOf(tune('G', "C,c''C, c3 |"))).toBe('yay');
  });

  test('of no tune is empty', () => {
    expect(incipitOf('nothing of the kind')).toBe('');
  });
});

describe('incipitOfNotes', () => {
  test.each(['G2d dBG', 'A2e ecA', 'A2e e^cA', '|: G2d | dBG', "g2d' d'bg", ' G2d   dBG '])(
    '%j begins the tune',
    (notes) => {
      const whole = incipitOf(tune('G', '|: G2d dBG | AGA BGE :|'));
      expect(whole.startsWith(incipitOfNotes(notes))).toBe(true);
    },
  );

  test.each(['', 'GA', 'hello', '%', 'K:G', 'T:GABc', 'X:1\nK:C\nCDE', '\u0000'])(
    '%j is not enough to look for',
    (notes) => {
      expect(() => incipitOfNotes(notes)).toThrow('G2d dBG');
    },
  );
});

describe('a pick-up', () => {
  const withPickup = incipitOf(tune('G', '|: D | G2d dBG | AGA BGE :|'));
  const without = incipitOf(tune('G', '|: G2d dBG | AGA BGE :|'));

  test('is in one word of the incipit, and not in the other', () => {
    expect(withPickup).toBe(`p${without} ${without}`);
  });

  test.each(['D|G2d dBG', 'D G2d dBG', 'G2d dBG', 'G2d dBG|AGA', 'A,|D2A AFD', 'DGd|'])(
    '%j finds the tune that has one',
    (notes) => expect(beginsAs(withPickup, incipitOfNotes(notes))).toBe(true),
  );

  test.each(['D|G2d dBG', 'G2d dBG', 'G2d dBG|AGA'])('%j finds the tune without', (notes) =>
    expect(beginsAs(without, incipitOfNotes(notes))).toBe(true),
  );

  test.each(['dBG AGA', 'D|G2d dBA', 'DGB'])('%j finds neither', (notes) => {
    expect(beginsAs(withPickup, incipitOfNotes(notes))).toBe(false);
    expect(beginsAs(without, incipitOfNotes(notes))).toBe(false);
  });

  test('is not what is as long as the bar after it', () => {
    expect(incipitOfNotes('GABc dedB|dedB dedB')).not.toContain(' ');
  });
});

test('a tune that was moved to any key has the incipit that it had', () => {
  // Without accidentals, which some keys have no sign for.
  const features = ALL_FEATURES.filter((feature) => feature !== 'accidentals');
  const lengths: number[] = [];
  for (let seed = 0; seed < 60; seed++) {
    const { tune: made } = readTune(randomAbc(seed, { features }));
    if (made === null) throw new Error(`tune ${seed} cannot be read`);
    const before = incipitOf(printTune(made));
    lengths.push(before.length);
    for (const key of keysOf(made)) {
      expect(incipitOf(printTune(transposeTune(made, keyFor(made, key))))).toBe(before);
    }
  }
  expect(Math.min(...lengths)).toBeGreaterThan(10);
});
