import { describe, expect, test } from 'vitest';
import { incipitOf, incipitOfNotes } from '../../../../src/engine/use-cases/tunes/incipit.ts';

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
    expect(incipitOf(tune('G', 'z G2- | G2 {c}A [GB]2 |'))).toBe(incipitOf(tune('G', 'G3 A B2 |')));
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
