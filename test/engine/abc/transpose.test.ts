import { describe, expect, it } from 'vitest';
import { keyWithSharps, parseKey, sharps } from '../../../src/engine/abc/key.ts';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { moveChord, octavesFor, transposeTune } from '../../../src/engine/abc/transpose.ts';
import type { Key, Tune } from '../../../src/engine/abc/tune.ts';
import { withoutPlaces } from '../../../src/engine/abc/without-places.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { seeded } from '../../support/random.ts';
import { randomTune } from '../../support/random-tune.ts';

function key(text: string): Key {
  const parsed = parseKey(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

function tune(body: string, inKey: string): Tune {
  const { tune: read, problems } = readTune(`X:1\nM:4/4\nL:1/8\nK:${inKey}\n${body}`);
  if (!read) throw new Error(JSON.stringify(problems));
  return read;
}

function music(of: Tune): string {
  return printTune(of).split('\n').slice(3).join(' ').trim();
}

describe('transposing', () => {
  it.each([
    ['G', 'A', 'GABc ^d=fga', 'K:A ABcd ^e=gab'],
    ['G', 'C', 'GABc ^d=fga', "K:C cdef ^g_bc'd'"],
    ['D', 'Eb', 'DEFG ABcd', 'K:Eb EFGA Bcde'],
    ['C', 'F#', '_B=B^B__B', 'K:F# =e^e^^e_e'],
    ['Em', 'Am', 'EFG^D', 'K:Am ABc^G'],
    ['Edor', 'Ador', 'EFGA Bcd^d', 'K:Ador ABcd efg^g'],
    ['Amix', 'Dmix', 'A^GFE', 'K:Dmix d^cBA'],
    ['D', 'C', '{c^d}[FA]"A7"e "Bm7/F#"f2-f2', 'K:C {B^c}[EG]"G7"d "Am7/E"e2-e2'],
    ['C', 'D', 'cdef|[K:G]gabf|[K:Am]a4', "K:D defg | [K:A]abc'g | [K:Bm]b4"],
    ['Dphr ^f', 'Ephr ^g', 'DEFG', 'K:Ephr ^g EFGA'],
    ['D =c', 'G', 'DcBA', 'K:G =f Gfed'],
  ])('from %s to %s', (from, to, text, said) =>
    expect(music(transposeTune(tune(text, from), key(to)))).toBe(said),
  );

  it('goes by octaves where asked', () => {
    expect(music(transposeTune(tune('GABc', 'G'), key('G'), 1))).toBe("K:G gabc'");
    expect(music(transposeTune(tune('GABc', 'G'), key('D'), -1))).toBe('K:D D,E,F,G,');
  });

  it('finds the octave in which the tune lies best', () => {
    const low = tune('G,A,B,D', 'G');
    const range = { lowest: -3, highest: 15 };
    expect(octavesFor(low, key('D'), range)).toBe(1);
    expect(octavesFor(low, key('G'), range)).toBe(0);
    expect(octavesFor(tune("g'a'", 'G'), key('G'), range)).toBe(-1);
  });

  it('keeps every note of every mode through every key, there and back', () => {
    const random = seeded(3);
    let moved = 0;
    for (let n = 0; n < 25; n++) {
      const original = withoutPlaces(randomTune(random));
      // Chords at the far ends of the circle of fifths are respelled, which cannot be taken back.
      const plain: Tune = {
        ...original,
        elements: original.elements.map((element) => {
          if (element.kind !== 'note' && element.kind !== 'rest') return element;
          const { chord: _chord, ...rest } = element;
          return rest;
        }),
      };
      for (let count = -7; count <= 7; count++) {
        const to = keyWithSharps(count, plain.key.mode);
        if (!to) continue;
        let there: Tune;
        try {
          there = transposeTune(plain, to);
        } catch (error) {
          expect(error).toBeInstanceOf(EngineError);
          continue;
        }
        moved++;
        expect(sharps(there.key)).toBe(count);
        expect(withoutPlaces(transposeTune(there, plain.key))).toEqual(plain);
      }
    }
    expect(moved).toBeGreaterThan(40);
  });

  it('refuses another mode, a third accidental, and a key inside that would be too far', () => {
    expect(() => transposeTune(tune('A', 'G'), key('Em'))).toThrow(/mode would change/);
    expect(() => transposeTune(tune('^^G', 'C'), key('C#'))).toThrow(/three sharps or flats/);
    expect(() => transposeTune(tune('A[K:E]B', 'C'), key('C#'))).toThrow(/more than seven/);
    expect(() => transposeTune(tune('A', 'G'), key('Em'))).toThrow(EngineError);
  });
});

describe('chord symbols', () => {
  it.each([
    ['G', 2, 'A'],
    ['F#m7b5', -1, 'Bm7b5'],
    ['Bb/D', 2, 'C/E'],
    ['D(A7)', -2, 'C(G7)'],
    ['E', 7, 'E#'],
    ['B#', 2, 'D'],
    ['Fb', -5, 'F'],
    ['C', 0, 'C'],
    ['Gadd9', 1, 'Dadd9'],
  ])('%s by %i sharps is %s', (chord, by, said) =>
    expect(moveChord(chord, { sharps: by })).toBe(said),
  );
});
