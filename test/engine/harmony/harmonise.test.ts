import { describe, expect, it } from 'vitest';
import { chordSymbol } from '../../../src/engine/abc/chord-symbol.ts';
import { parseKey } from '../../../src/engine/abc/key.ts';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { transposeTune } from '../../../src/engine/abc/transpose.ts';
import type { Tune } from '../../../src/engine/abc/tune.ts';
import { withoutPlaces } from '../../../src/engine/abc/without-places.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import {
  harmonise,
  withChords,
  withoutChords,
  withoutChordsIn,
} from '../../../src/engine/harmony/index.ts';
import { CHANGING, DORIAN, JIG, MINOR, MIXOLYDIAN, ODD } from './tunes.ts';

function read(abc: string): Tune {
  const { tune, problems } = readTune(abc);
  if (!tune) throw new Error(JSON.stringify(problems));
  return tune;
}

/** The symbols bar by bar, as written: `G|D7||C D7`. Pick-ups count as bars. */
const symbols = (abc: string): string =>
  harmonise(read(abc))
    .elements.map((e) =>
      e.kind === 'bar' ? '|' : e.kind === 'note' || e.kind === 'rest' ? `${e.chord ?? ''} ` : '',
    )
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\| ?/g, '|');

describe('the chords of tunes whose plan is known', () => {
  it('finds the three chords of a jig: none over the pick-up, one at each ending, section and line', () => {
    expect(symbols(JIG)).toBe('|G|D7|G|C D7|G|D|C D7|G|G|G|C|G|D7|G|C|D7|G|');
  });

  it('plays a mixolydian tune on the tonic and the chord below it', () => {
    expect(symbols(MIXOLYDIAN)).toBe('|D|C|D|C D|D|C|D|C D|');
  });

  it('plays a dorian tune on the minor tonic and the chord below it', () => {
    expect(symbols(DORIAN)).toBe('|Am|G|Am|G Am|');
  });

  it('gives a raised leading note its dominant seventh', () => {
    expect(symbols(MINOR)).toBe('|Am|E7|Am||Dm|Am|E7|Am|');
  });

  it('goes with a tune into another key', () => {
    expect(symbols(CHANGING)).toBe('G|D7|G||D|A7|D||');
  });

  it('changes no chord while a note is held', () => {
    const abc = 'X:1\nT:Held\nM:4/4\nL:1/8\nK:G\nG2B2d2g2|c4 A4|d8-|d4-d4|G8|]\n';
    expect(symbols(abc)).toBe('G|Am|D7|G D7|G|');
  });
});

const TUNES = { JIG, MIXOLYDIAN, DORIAN, MINOR, CHANGING, ...ODD };

describe.each(Object.entries(TUNES))('%s', (_name, abc) => {
  const tune = read(abc);
  const harmonised = harmonise(tune);

  it('is the same tune but for the chords', () => {
    expect(withoutChordsIn(harmonised)).toEqual(tune);
  });

  it('prints, and is read again as it was', () => {
    const printed = printTune(harmonised);
    const again = read(printed);
    expect(printTune(again)).toBe(printed);
    const plain = withoutPlaces(read(printTune(tune)));
    expect(withoutPlaces(withoutChordsIn(again))).toEqual(plain);
  });

  it('has symbols that are chord symbols, and begins with one where a note begins a bar', () => {
    const notes = harmonised.elements.filter((e) => e.kind === 'note' || e.kind === 'rest');
    const written = notes.flatMap(({ chord }) => chord ?? []);
    for (const symbol of written) expect(chordSymbol(symbol)).toBe(symbol);
    expect(written.length > 0 || notes.length === 0).toBe(true);
  });

  it('is harmonised once: a tune with chords comes back as it is', () => {
    if (harmonised.elements.some((e) => e.kind === 'note' && e.chord !== undefined))
      expect(harmonise(harmonised)).toBe(harmonised);
  });
});

describe('in any key', () => {
  const KEYS: Readonly<Record<string, readonly string[]>> = {
    major: ['C', 'G', 'D', 'A', 'E', 'F', 'Bb', 'Eb', 'F#', 'Gb', 'Db'],
    minor: ['Am', 'Em', 'Bm', 'Dm', 'Gm', 'Cm', 'F#m', 'G#m', 'Ebm'],
    mixolydian: ['Gmix', 'Amix', 'Dmix', 'Emix', 'Cmix', 'Fmix'],
    dorian: ['Ador', 'Edor', 'Ddor', 'Bdor', 'Gdor', 'Cdor'],
  };

  it.each([JIG, MIXOLYDIAN, DORIAN, MINOR])('the same chords are chosen, spelled right', (abc) => {
    const tune = read(abc);
    for (const name of KEYS[tune.key.mode] ?? []) {
      const key = parseKey(name);
      if (!key) throw new Error(name);
      expect(harmonise(transposeTune(tune, key))).toEqual(transposeTune(harmonise(tune), key));
    }
  });

  it('so are those of tunes at random', () => {
    let state = 7;
    const below = (n: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % n;
    };
    for (let i = 0; i < 40; i++) {
      const bar = () => Array.from({ length: 6 }, () => 'DEFGABcdefga'.charAt(below(12))).join('');
      const part = () => `|:${Array.from({ length: 4 }, bar).join('|')}:|`;
      const tune = read(`X:1\nT:Random\nM:6/8\nL:1/8\nK:G\n${part()}${part()}\n`);
      for (const key of [parseKey('Eb'), parseKey('B')])
        if (key)
          expect(harmonise(transposeTune(tune, key))).toEqual(transposeTune(harmonise(tune), key));
    }
  });
});

describe('on text', () => {
  it('writes the symbols, and takes them away', () => {
    const text = withChords(JIG);
    expect(text).toContain('D |: "G"GBd gdB | "D7"FAd dAF |');
    expect(withoutChords(text)).toBe(printTune(read(JIG)));
  });

  it('leaves a text alone that has chords already, or none', () => {
    const text = 'X:1\nT:x\nM:6/8\nL:1/8\nK:G\n"Em"GBd   gdB|]\n';
    expect(withChords(text)).toBe(text);
    expect(withoutChords(JIG)).toBe(JIG);
  });

  it('says what cannot be read', () => {
    expect(() => withChords('hello')).toThrow(EngineError);
    expect(() => withoutChords('X:1\nK:G\nG"')).not.toThrow(TypeError);
  });
});
