import { describe, expect, it } from 'vitest';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { printScore } from '../../../src/engine/abc/score-printer.ts';
import { readMelody, readScore } from '../../../src/engine/abc/score-reader.ts';
import { withoutPlaces } from '../../../src/engine/abc/without-places.ts';
import { randomScore } from '../../support/random-score.ts';

const TWO = `X:1
T:Two
R:jig
M:6/8
L:1/8
%%score [1 2]
V:1 name="Fiddle" clef=treble
V:2 name="Bass" clef=bass-8
K:G
V:1
%%MIDI program 110
%%MIDI gchordoff
D |: "G"GAB cBA |1 G3 G2D :|2 G6 |]
V:2
%%MIDI program 32
z |: G,3 D3 |1 G,3 D,2z :|2 G,6 |]
`;

function scoreOf(text: string) {
  const { score, problems } = readScore(text);
  if (score === null) throw new Error(JSON.stringify(problems));
  return score;
}

/** Line, column and message of all errors. */
const errorsOf = (text: string) =>
  readScore(text)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('a score that we print', () => {
  it('is read as it was, and printed as it was', () => {
    const { voices } = scoreOf(TWO);
    expect(voices.map(({ id, name, clef, program }) => [id, name, clef, program])).toEqual([
      ['1', 'Fiddle', 'treble', 110],
      ['2', 'Bass', 'bass-8', 32],
    ]);
    expect(voices[1]?.tune.titles).toEqual(['Two']);
    expect(printScore({ voices })).toBe(TWO);
  });

  it('has the same notes again, for scores by chance, however long their lines', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const score = randomScore(seed);
      const text = printScore(score, { barsPerLine: 1 + (seed % 5) });
      const again = scoreOf(text);
      expect(again.voices.map(({ tune }) => withoutPlaces(tune))).toEqual(
        score.voices.map(({ tune }) => withoutPlaces(tune)),
      );
      expect(again.voices.map(({ tune: _, ...voice }) => voice)).toEqual(
        score.voices.map(({ tune: _, ...voice }) => voice),
      );
      expect(printScore(again, { barsPerLine: 1 + (seed % 5) })).toBe(text);
    }
  });

  it('is refused where the voices differ', () => {
    const { voices } = scoreOf(TWO);
    const [first, second] = voices;
    if (first === undefined || second === undefined) throw new Error('two voices');
    const elements = second.tune.elements.slice(2);
    const short = { ...second, tune: { ...second.tune, elements } };
    expect(() => printScore({ voices: [first, short] })).toThrow(/^The voice|^Bar|^At bar/);
    expect(() => printScore({ voices: [] })).toThrow();
  });
});

describe('scores as others write them', () => {
  it('voices in turns, by line and in brackets, with bar rests and lines of their own', () => {
    const { voices } = scoreOf(
      `X:1\nM:4/4\nL:1/4\nV:A nm="One \\'e"\nV:B clef=bass octave=-1\nK:C
[V:A] CDEF | GABc |
V:B
Z2 |
[V:A] c4 | d4 |] [V:B] c4 | C4
V:C
%%MIDI channel 10
B4 | B4 | B4 | B4 |
`,
    );
    expect(voices.map(({ id, name, program }) => [id, name, program])).toEqual([
      ['A', 'One é', 40],
      ['B', '', 40],
      ['C', '', null],
    ]);
    const text = printScore({ voices });
    expect(text).toContain('V:A\n%%MIDI program 40\nCD EF | GA Bc | c4 | d4 |]\n');
    expect(text).toContain('V:B\n%%MIDI program 40\nZ | Z | C4 | C,4 |]\n');
    expect(text).toContain('drummap B 41\nB4 | B4 | B4 | B4 |]\n');
  });

  it('one voice is a score of one, and its tune is what the reader reads', () => {
    const text = 'X:1\nM:6/8\nL:1/8\nK:D\nDFA dAF|G6|\n';
    expect(readMelody(text).tune).toEqual(readTune(text).tune);
    expect(scoreOf(text).voices).toHaveLength(1);
  });

  it('a voice with a key of its own keeps it', () => {
    const { voices } = scoreOf('X:1\nM:4/4\nL:1/4\nK:C\nV:1\nCDEF|\nV:2\nK:D\nDEFG|\n');
    expect(voices.map(({ tune }) => tune.key.tonic)).toEqual(['C', 'C']);
    expect(printScore({ voices })).toContain('[K:D]DE FG |');
  });

  it('music before any voice is the first one’s; a voice that is only named has none', () => {
    const { voices } = scoreOf('X:1\nM:4/4\nL:1/4\nV:1\nV:2\nV:3\nK:C\nCDEF|\n[V:2]C4|\n');
    expect(voices.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('the melody of a score is its first voice', () => {
    expect(readMelody(TWO).tune).toEqual(scoreOf(TWO).voices[0]?.tune);
    expect(readTune(TWO).tune).toBeNull();
  });
});

describe('what is wrong with a score', () => {
  const head = 'X:1\nM:4/4\nL:1/4\nK:C\nV:1\nCDEF|GABc|\nV:2\n';
  it.each([
    ['a bar too short', `${head}C4|C3|`, '8:4 Bar 2 of the voice 2 is shorter than'],
    ['a bar too long', `${head}C4|C4D|`, '8:4 Bar 2 of the voice 2 is longer than'],
    [
      'a bar too many',
      `${head}C4|C4|C4|`,
      '8:7 The voice 2 has 3 bars, and the first voice has 2.',
    ],
    ['a repeat of its own', `${head}|:C4|C4:|`, '8:3 At bar 1 the voice 2 has other repeats'],
    ['another metre', `${head}M:3/4\nC3|C3|`, '9:1 The voice 2 has another metre'],
    ['what is no music', `${head}C4|(((|`, ''],
    ['two voices in one', `${head}C4&E4|C4|`, '8:3 Two voices in one bar (&)'],
    ['no tune', 'hello', '1:1 There is no tune in this text'],
    ['no key', 'X:1\nV:1\nV:2\n', '1:1 The key line (K:) is missing'],
  ])('%s', (_, text, begins) => {
    const [first = ''] = errorsOf(text);
    expect(first.startsWith(begins) || begins === '').toBe(true);
    if (begins !== '') expect(readScore(text).score).toBeNull();
  });

  it('too many voices, and too much text', () => {
    const many = Array.from({ length: 40 }, (_, n) => `V:${n}\nC4|\n`).join('');
    expect(errorsOf(`X:1\nM:4/4\nL:1/4\nK:C\n${many}`)[0]).toContain('voices in this tune');
    expect(errorsOf('x'.repeat(1_000_001))[0]).toContain('too long');
  });

  it('anything at all ends in a score or in problems', () => {
    const bits = [
      'V:1\n',
      '[V:2]',
      'K:C\n',
      'X:1\n',
      '|:',
      ':|',
      'C4|',
      '\n',
      'Z3|',
      '%%MIDI program 300\n',
      'V:\n',
      '[V:]',
      '"A',
      '(3',
      '[1',
      'V:1 clef=perc\n',
    ];
    for (let seed = 1; seed <= 300; seed++) {
      let state = seed;
      let text = '';
      for (let n = 0; n < 12; n++) {
        state = (state * 48_271) % 2_147_483_647;
        text += bits[state % bits.length] ?? '';
      }
      const { score, problems } = readScore(text);
      expect(score !== null || problems.some(({ severity }) => severity === 'error')).toBe(true);
      if (score !== null) expect(printScore(score)).toContain('K:');
    }
  });
});
