import { describe, expect, test } from 'vitest';
import { printTune } from '../../../../src/engine/abc/printer.ts';
import { readTune } from '../../../../src/engine/abc/reader.ts';
import { drawSheet } from '../../../../src/engine/render/engrave-sheet.ts';
import { TABS, type Tab } from '../../../../src/engine/render/tab/instruments.ts';
import { placeNotes, withRoomForTab } from '../../../../src/engine/render/tab/tab-text.ts';
import { seeded } from '../../../support/random.ts';
import { randomTune } from '../../../support/random-tune.ts';

const HEADER = 'X:1\nT:A Try\nR:jig\nM:6/8\nL:1/8\n';
const TUNE = `${HEADER}K:D
|:"D"FAA Bdd|"G"G,2A, {e}B,CD|z3 D-D2 F|[FA]2A c'd'e'|^F=F_F (3GAB c2:|
P:B
=cBA f/g/a/b/ c2 ^A|[1 d3 d3:|[2 D6|]
`;
/** Notes that are struck, in both lines. */
const STRUCK = 6 + 5 + 2 + 5 + 7 + 9 + 3;

/** Figures under the notes, crosses among them. */
function figures(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*fill="#111"[^>]*>([LH]?\d+)<\/text>/g)].map(
    ([, one = '']) => one,
  );
}
const crosses = (svg: string) => svg.split('stroke="#b3261e"').length - 1;

describe('a fingering under the notes', () => {
  test('of a fiddle, in the order of the notes', () => {
    const { svg, altText } = drawSheet(TUNE, { tab: 'fiddle' });
    expect(figures(svg)).toEqual(
      // biome-ignore format: by bars
      ['2','0','0','1','3','3', '0','1','2','H3','0', '0','2', '0','2','0', '2','L2','1','3','0','1','2',
       'L2','1','0','1','L2','3','4','L2','L1', '3','3', '0'],
    );
    expect(crosses(svg)).toBe(3);
    expect(altText).toBe(
      "Sheet music of 'A Try', a jig in D major, 6/8, parts A of 5 bars and B of 2 bars, each repeated. Under the notes stands how a fiddle plays them.",
    );
  });

  test('of a whistle: six holes a note, a plus for those that are blown harder, a cross for those it lacks', () => {
    const { svg } = drawSheet(TUNE, { tab: 'whistle' });
    expect(crosses(svg)).toBe(6);
    expect(svg.split('<circle').length - 1).toBe(6 * (STRUCK - 6));
    expect(svg.match(/m -3 -3 l 0 6/g)).toHaveLength(9);
  });

  test.each(TABS)('%s: a sheet without it is the same as before, and lower', (tab) => {
    const plain = drawSheet(TUNE);
    const fingered = drawSheet(TUNE, { tab });
    expect(fingered.height).toBeGreaterThan(plain.height);
    expect(fingered.svg).not.toContain('>M<');
    expect(drawSheet(TUNE)).toEqual(plain);
  });
});

test('words of a song give way', () => {
  const { svg } = drawSheet(`${HEADER}K:D\nDFA dAF|D6|]\nw: la la la\n`, { tab: 'mandolin' });
  expect(figures(svg)).toEqual(['0', '4', '0', '5', '0', '4', '0']);
  expect(svg).not.toContain('>la<');
});

test('a line that is too long is wrapped, and each note keeps what is its own', () => {
  const body = Array.from({ length: 24 }, () => 'DFA dAF').join('|');
  const { svg } = drawSheet(`${HEADER}K:D\n${body}|]\n`, { tab: 'banjo' });
  expect(figures(svg)).toEqual(
    Array.from({ length: 24 }, () => ['0', '4', '0', '5', '0', '4']).flat(),
  );
});

test('a tune that cannot be read note for note is refused', () => {
  expect(() => withRoomForTab(`${HEADER}K:D\nV:1\nDFA|\nV:2\nDFA dAF|\n`, 'fiddle')).toThrow(
    /note for note/,
  );
});

test('of several voices the first is fingered', () => {
  const body = 'V:1\nDFA dAF|DFA d3|\nDFA d3|]\nV:2\nD,6|D,6|\nD,6|]\n';
  const { svg } = drawSheet(`${HEADER}K:D\n${body}`, { tab: 'banjo' });
  expect(figures(svg)).toEqual([...'04050404050405']);
});

describe('clefs that sound an octave from their looks', () => {
  const first = (tab: Tab, clef: -1 | 0 | 1) => {
    const { tune } = readTune(`${HEADER}K:D\nD|`);
    return JSON.stringify(tune && placeNotes(tune, tab, clef)[0]);
  };
  test('a fiddle is fingered by the sound', () => {
    expect(first('fiddle', 0)).toContain('"string":1,"semitones":0');
    expect(first('fiddle', -1)).toContain('below');
    expect(first('fiddle', 1)).toContain('"string":2,"semitones":5');
  });
  test('a guitar, which always sounds an octave lower, by the looks', () => {
    expect(first('guitar', -1)).toBe(first('guitar', 0));
    expect(first('guitar', 1)).not.toBe(first('guitar', 0));
  });
  test('a whistle, which sounds an octave higher, too', () => {
    expect(first('whistle', 1)).toBe(first('whistle', 0));
    expect(first('whistle', -1)).toContain('below');
  });
});

test('whatever can be engraved can be fingered: no note goes without, none takes another’s', () => {
  const random = seeded(3);
  let drawn = 0;
  for (let n = 0; n < 80; n++) {
    const abc = printTune(randomTune(random));
    // A backslash before a quotation mark makes abcjs lose the notes that follow.
    if (abc.includes('\\"') || !canBeDrawn(abc)) continue;
    const tab = TABS[n % TABS.length] ?? 'fiddle';
    try {
      expect(drawSheet(abc, { tab, width: 400 }).svg).not.toContain('>M<');
      drawn++;
    } catch (error) {
      expect(String(error)).toContain('too wide');
    }
  }
  expect(drawn).toBeGreaterThan(25);
});

function canBeDrawn(abc: string): boolean {
  try {
    drawSheet(abc);
    return true;
  } catch {
    return false;
  }
}
