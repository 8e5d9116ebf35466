import { describe, expect, it } from 'vitest';
import { readTune, readTunes } from '../../../src/engine/abc/reader.ts';

const HEAD = 'X:1\nM:4/4\nL:1/8\nK:C\n';

/** Problems as `line:column message`. */
function problems(text: string): string[] {
  return readTune(text).problems.map(
    ({ severity, line, column, message }) =>
      `${line}:${column} ${severity === 'error' ? '' : '(remark) '}${message}`,
  );
}

describe('mistakes in the music are told with their place', () => {
  it.each([
    ['AB ^|', '5:4 An accidental (^) must stand directly before its note.'],
    ['A ^/B', '5:3 Quarter tones cannot be read.'],
    ['A ^_B', '5:3 ^_ is no accidental.'],
    ["A c''''''", '5:3 This note is too high or too low to be played.'],
    ['A B0', '5:4 A note cannot have the length 0.'],
    ['A B/0', '5:4 A note cannot have the length 0.'],
    ['A B1000', '5:3 This note is too long: the most is 64 whole notes.'],
    ['A B123456', '5:4 This length is too long a number.'],
    [
      'A B/11',
      '5:3 This length cannot be kept exactly: use halves, quarters and so on, or a tuplet.',
    ],
    ['A B//3', '5:4 This length has too many slashes before its number.'],
    ['A [CE', '5:3 A [ is never closed by a ] on its line.'],
    ['A [C|E]', '5:3 Between [ and ] only notes can stand.'],
    ['A []', '5:3 There is no note between [ and ].'],
    ['A ] B', '5:3 A ] closes nothing.'],
    ['A {cd', '5:3 Grace notes begin with { and are never closed by a } on this line.'],
    ['A {c|d}B', '5:3 Between { and } only notes can stand.'],
    ['A } B', '5:3 A } closes nothing.'],
    ['A "Am B', '5:3 A quote (") is never closed on its line.'],
    ['A [K:D', '5:3 A field in brackets is never closed by a ] on its line.'],
    ['A : B', '5:3 A colon stands alone; did you mean the repeat sign |: or :| ?'],
    ['A (3B', '5:3 This tuplet lacks notes: the tune ends before it is full.'],
    ['A (3B(3cde', '5:6 A tuplet begins before the one before it has all its notes.'],
    [
      'A (1B',
      '5:3 This is no tuplet that can be read: write (2 to (9, or (p:q for p notes in the time of q.',
    ],
    ['A >', '5:3 No note follows this > or <.'],
    ['> A', '5:1 A > must stand between two notes.'],
    ['A > < B', '5:5 A < must stand between two notes.'],
    ['A >>>> B', '5:3 More than three > between two notes.'],
    ['A 3 B', '5:3 A number stands here by itself; it belongs directly behind its note.'],
    ['A |0 B', '5:4 An ending is numbered 1, 2, and so on.'],
    ['A Z99', '5:3 A rest of whole bars (Z) can have 1 to 64 of them.'],
    ['A + B', '5:3 A + stands alone here.'],
    ['A \u0000 B', '5:3 There is a character here that cannot be seen; delete it.'],
    ['A \ud800 B', '5:3 This character means nothing in music.'],
    ['A é B', '5:3 The character é means nothing in music.'],
    ['A\nB & c', '6:3 Two voices in one bar (&) cannot be read: only tunes with a single voice.'],
    [
      'V:1\nA\nV:2\nB',
      '7:1 This tune has several voices (V:); only tunes with a single voice can be read.',
    ],
    ['A\nM:4/5\nB', '6:1 This metre (M:) cannot be read: write 4/4, 6/8, C, C| or none.'],
    ['A [L:1/3] B', '5:3 The unit length (L:) must be 1/1, 1/2, 1/4, 1/8 and so on to 1/256.'],
    [
      'A [K:H] B',
      '5:3 This key (K:) cannot be read: write a letter, # or b, and a mode: G, Em, Edor, Amix, F#m.',
    ],
  ])('%j', (text, said) => {
    expect(problems(HEAD + text)).toEqual([said]);
    expect(readTune(HEAD + text).tune).toBeNull();
  });

  it('goes on to find them all', () =>
    expect(problems(`${HEAD}A ] B }|\nc0 é`).map((text) => text.slice(0, 4))).toEqual([
      '5:3 ',
      '5:7 ',
      '6:2 ',
      '6:4 ',
    ]));
});

describe('what was read in spite of its spelling is remarked on', () => {
  it.each([
    ['A !wobble!B', '5:3 (remark) The decoration !wobble! is not known; it was left out.'],
    ['A kB', '5:3 (remark) The letter k is no note and no decoration; it was left out.'],
    ['A z-B', '5:4 (remark) A tie stands behind no note; it was left out.'],
    [') A', '5:1 (remark) A slur ends before any note; it was left out.'],
    ['A {} B', '5:3 (remark) There are no notes between { and }.'],
    ['A "G""C"B', '5:6 (remark) Two chords before one note; C was left out.'],
    ['A "G"', '5:3 (remark) No note follows, so this was left out: G.'],
    ['A (', '5:3 (remark) No note follows, so this was left out: a slur.'],
    ['A u|B', '5:3 (remark) A decoration for a note stands before a bar line; it was left out.'],
    ['A>|B', '5:2 (remark) The > or < here reaches over a bar line.'],
    ['(3AB|c', '5:1 (remark) This tuplet goes on behind a bar line.'],
    ['A\nT:Part two\nB', '6:1 (remark) A title inside the tune was left out.'],
    [
      'AB|=20\nA',
      "5:4 (remark) The =20 at the end of this line is a mail program's; it was left out.",
    ],
  ])('%j', (text, said) => {
    expect(problems(HEAD + text)).toEqual([said]);
    expect(readTune(HEAD + text).tune).not.toBeNull();
  });
});

describe('mistakes in the header', () => {
  it.each([
    [
      'X:1\nT:No key\nABc|\n',
      '1:1 The key line (K:) is missing; a header ends with it, and the music follows.',
    ],
    ['X:1\nK:C\n', '1:1 There is no music behind the header.'],
    ['X:1\nK:C\nT:Only a title\n|\n', '1:1 There is no music behind the header.'],
    ['X:1\nT:a\u0001b\nK:C\nA', '2:4 There is a character here that cannot be shown; delete it.'],
    ['X:1\nT:a\udc00b\nK:C\nA', '2:4 There is a character here that cannot be shown; delete it.'],
    [`X:1\nT:${'x'.repeat(2000)}\nK:C\nA`, '2:1 The header is too long.'],
    ['X:1\nM:7\nK:C\nA', '2:1 This metre (M:) cannot be read: write 4/4, 6/8, C, C| or none.'],
  ])('%j', (text, said) => {
    expect(problems(text)).toContain(said);
    expect(readTune(text).tune).toBeNull();
  });

  it('remarks on lines that are no fields', () =>
    expect(problems('X:zero\nsome words\nK:C\nA')).toEqual([
      '1:1 (remark) X: should be a number; 1 was taken.',
      '2:1 (remark) This line of the header is no field; it was left out.',
    ]));

  it('says what is missing where there is no tune at all', () => {
    for (const text of ['', '\n\n', 'hello', 'M:4/4\n']) {
      expect(problems(text)).toEqual([
        '1:1 There is no tune in this text: a tune begins with X:1 and has a K: line.',
      ]);
    }
  });

  it('blames only the tune that has the mistake', () => {
    const { tunes } = readTunes('X:1\nK:C\nA|\n\nX:2\nK:C\nA]|\n\nX:3\nK:C\nA|\n');
    expect(tunes.map(({ tune }) => tune?.reference ?? null)).toEqual([1, null, 3]);
    expect(tunes[1]?.problems).toMatchObject([{ line: 7, column: 2, rule: 'reader' }]);
  });
});
