import { describe, expect, it } from 'vitest';
import {
  keyWithSharps,
  parseKey,
  readKey,
  sharps,
  signatureOf,
  spellKey,
} from '../../../src/engine/abc/key.ts';
import type { Mode } from '../../../src/engine/abc/tune.ts';

describe('reading a key', () => {
  it.each([
    ['G', 'G', 1],
    ['Gmaj', 'G', 1],
    ['G major', 'G', 1],
    ['G Ionian', 'G', 1],
    ['g', 'G', 1],
    ['Em', 'Em', 1],
    ['E min', 'Em', 1],
    ['E Minor', 'Em', 1],
    ['Aeolian', null, 0],
    ['A aeolian', 'Am', 0],
    ['Edor', 'Edor', 2],
    ['E Dorian', 'Edor', 2],
    ['Amix', 'Amix', 2],
    ['AMix', 'Amix', 2],
    ['A mixolydian', 'Amix', 2],
    ['Flyd', 'Flyd', 0],
    ['Aphr', 'Aphr', -1],
    ['Bloc', 'Bloc', 0],
    ['F#m', 'F#m', 3],
    ['Bb', 'Bb', -2],
    ['B♭', 'Bb', -2],
    ['Cb', 'Cb', -7],
    ['C#', 'C#', 7],
    ['Hp', 'Amix', 2],
    ['HP', 'Amix', 2],
    ['none', 'C', 0],
    ['G clef=treble', 'G', 1],
    ['Dm bass', 'Dm', -1],
    ['D treble-8 octave=-1', 'D', 2],
    ['G#', null, 0],
    ['Fb', null, 0],
    ['Bn', null, 0],
    ['H', null, 0],
    ['clef=bass', null, 0],
    ['', null, 0],
    ['G7', null, 0],
    ['G'.repeat(100_000), null, 0],
  ])('%s is %s', (text, spelled, count) => {
    const key = parseKey(text);
    expect(key && spellKey(key)).toBe(spelled);
    if (key) expect(sharps(key)).toBe(count);
  });

  it.each([
    ['D exp _b ^f', 'D =c _b', [0, 0, 0, 1, 0, 0, -1]],
    ['D exp', 'D =c =f', [0, 0, 0, 0, 0, 0, 0]],
    ['Dphr ^f', 'Dphr ^f', [0, 0, -1, 1, 0, 0, -1]],
    ['Dphr^f', 'Dphr ^f', null],
    ['Am^g^f', 'Am ^f ^g', [0, 0, 0, 1, 1, 0, 0]],
    ['A ^g', 'A', [1, 0, 0, 1, 1, 0, 0]],
  ])('%s has the signature of %s', (text, spelled, signature) => {
    const key = parseKey(text);
    expect(key && spellKey(key)).toBe(spelled);
    if (key && signature) expect(signatureOf(key)).toEqual(signature);
  });

  it('says what it left out or took for granted', () => {
    expect(readKey('G clef=bass')?.remarks).toEqual(['Left out of the key line: clef=bass.']);
    expect(readKey('EM')?.remarks).toEqual(['The key EM was read as minor; write E for major.']);
    expect(readKey('G major')?.remarks).toEqual([]);
  });
});

describe('signatures', () => {
  it('come from the circle of fifths', () => {
    const signature = (text: string) => {
      const key = parseKey(text);
      return key && signatureOf(key);
    };
    expect(signature('C')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(signature('D')).toEqual([1, 0, 0, 1, 0, 0, 0]);
    expect(signature('Edor')).toEqual(signature('D'));
    expect(signature('Gm')).toEqual([0, 0, -1, 0, 0, 0, -1]);
    expect(signature('C#')).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(signature('Abm')).toEqual([-1, -1, -1, -1, -1, -1, -1]);
  });

  it('name one key in every mode, which spells and reads as itself', () => {
    const modes: Mode[] = [
      'major',
      'minor',
      'dorian',
      'mixolydian',
      'lydian',
      'phrygian',
      'locrian',
    ];
    for (const mode of modes) {
      for (let count = -7; count <= 7; count++) {
        const key = keyWithSharps(count, mode);
        expect(key && sharps(key)).toBe(count);
        expect(key && parseKey(spellKey(key))).toEqual(key);
      }
    }
  });
});
