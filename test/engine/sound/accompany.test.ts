import { describe, expect, test } from 'vitest';
import { playTune } from '../../../src/engine/render/index.ts';
import { accompany } from '../../../src/engine/sound/accompany.ts';
import { chordNotes } from '../../../src/engine/sound/chord-notes.ts';
import { idiomOf } from '../../../src/engine/sound/idioms.ts';

/** [eighth, pitches] of every stroke of the guitar, and [eighth, pitch] of the bass. */
function strokes(abc: string, type: string) {
  const { guitar, bass } = accompany(playTune(abc, type), type);
  const eighth = (ticks: number) => Math.floor(ticks / 240);
  const struck = new Map<number, number[]>();
  for (const { start, pitch } of guitar) {
    struck.set(eighth(start), [...(struck.get(eighth(start)) ?? []), pitch]);
  }
  return {
    guitar: [...struck].sort(([a], [b]) => a - b),
    bass: bass.map(({ start, pitch }) => [eighth(start), pitch]),
  };
}

const jig = (music: string) => `X:1\nR:jig\nM:6/8\nL:1/8\nK:G\n${music}\n`;

describe('a jig', () => {
  test('has the bass on the beats, root and fifth, a chord before each, and all of it at the end', () => {
    expect(strokes(jig('"G"GAB cde|G3 G3|]'), 'jig')).toEqual({
      guitar: [
        [0, [43]],
        [2, [55, 59, 62]],
        [3, [50]],
        [5, [55, 59, 62]],
        [6, [43]],
        [8, [55, 59, 62]],
        [9, [43, 55, 59, 62]],
      ],
      bass: [
        [0, 31],
        [3, 38],
        [6, 31],
        [9, 31],
      ],
    });
  });

  test('takes a chord that changes in the bar from its root', () => {
    const { bass } = strokes(jig('"G"GAB "D7"cde|"Em"e3 "D/F#"d3|]'), 'jig');
    expect(bass.map(([, pitch = 0]) => pitch % 12)).toEqual([7, 2, 4, 6]);
  });

  test('is alone in its pick-up, and counts bars that a repeat divides as one', () => {
    const { bass } = strokes(jig('D|:"G"GAB cde|G3 G2D:|'), 'jig');
    // A pick-up of an eighth, then two bars, twice.
    expect(bass.map(([at]) => at)).toEqual([1, 4, 7, 10, 13, 16, 19, 22]);
    const divided = strokes(jig('|:D|"G"GAB cde|G3 G2:|'), 'jig');
    expect(divided.bass.map(([at]) => at)).toEqual([1, 4, 7, 10, 13, 16, 19, 22]);
  });

  test('is silent before its first chord symbol, and without any', () => {
    expect(strokes(jig('GAB cde|"C"c3 c3|]'), 'jig').bass.map(([at]) => at)).toEqual([6, 9]);
    expect(strokes(jig('GAB cde|c3 c3|]'), 'jig')).toEqual({ guitar: [], bass: [] });
    expect(strokes(jig('"slowly"GAB "^4"cde|c3 c3|]'), 'jig').bass).toEqual([]);
  });

  test('ends with a chord that rings', () => {
    const { guitar, bass } = accompany(playTune(jig('"G"GAB cde|G3 G3|]'), 'jig'), 'jig');
    const end = Math.max(...bass.map((note) => note.end));
    expect(end).toBe(2 * 1440);
    expect(guitar.filter((note) => note.end === end).length).toBeGreaterThanOrEqual(3);
  });
});

test('a hornpipe is struck on its quarters, which do not swing', () => {
  const abc = 'X:1\nR:hornpipe\nM:4/4\nL:1/8\nK:G\n"G"G>AB>c d>ef>g|]\n';
  const { guitar, bass } = accompany(playTune(abc, 'hornpipe'), 'hornpipe');
  const starts = new Set(guitar.map(({ start }) => Math.floor(start / 480) * 480));
  expect([...starts]).toEqual([0, 480, 960]);
  expect(bass.map(({ start }) => start)).toEqual([0, 960]);
});

test('a change of metre changes the pattern', () => {
  const abc = 'X:1\nM:4/4\nL:1/8\nK:G\n"G"GABc defg|[M:3/4]"G"G2 B2 d2|]\n';
  expect(strokes(abc, '').bass.map(([at]) => at)).toEqual([0, 4, 8]);
});

describe('idiomOf', () => {
  test.each([
    ['waltz', 3, 4, 'B.c.c.'],
    ['mazurka', 3, 4, 'B.C.c.'],
    ['Double Jig', 6, 8, 'B.cF.c'],
    ['slip jig', 9, 8, 'B.cF.cB.c'],
    ['slide', 12, 8, 'B.cF.cB.cF.c'],
    ['polka', 2, 4, 'BCFC'],
    ['reel', 4, 4, 'B.C.F.C.'],
    ['reel', 2, 2, 'B.C.F.C.'],
    ['march', 6, 8, 'B.cF.c'],
    ['march', 2, 4, 'BcFc'],
    ['', 3, 4, 'B.c.c.'],
    ['', 3, 2, 'B.c.F.c.F.c.'],
    ['', 7, 8, 'B.cF.c.'],
    ['', 11, 8, 'Bcccccccccc'],
    ['', 1, 4, 'B.'],
  ])('%s in %i/%i', (type, num, den, bar) => {
    expect(idiomOf(type, { num, den })).toBe(bar);
  });
});

describe('chordNotes', () => {
  test.each([
    ['G', 7, [7, 11, 2]],
    ['Am', 9, [9, 0, 4]],
    ['F#m7', 6, [6, 9, 1, 4]],
    ['Bb', 10, [10, 2, 5]],
    ['Ebmaj7', 3, [3, 7, 10, 2]],
    ['D7', 2, [2, 6, 9, 0]],
    ['Bdim', 11, [11, 2, 5]],
    ['Caug', 0, [0, 4, 8]],
    ['Asus4', 9, [9, 4, 2]],
    ['Dmaj', 2, [2, 6, 9]],
    ['Cmin', 0, [0, 3, 7]],
    ['Gadd9', 7, [7, 11, 2]],
  ])('%s', (symbol, bass, tones) => {
    expect(chordNotes(symbol)).toEqual({ root: bass, bass, tones });
  });

  test('a note under the chord', () => {
    expect(chordNotes('D/F#')).toEqual({ root: 2, bass: 6, tones: [2, 6, 9] });
    expect(chordNotes('Am/G')?.bass).toBe(7);
  });

  test.each(['', 'H', 'slowly', 'g', 'N.C.'])('%s is none', (symbol) => {
    expect(chordNotes(symbol)).toBeNull();
  });
});
