import { describe, expect, it } from 'vitest';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';

/** The music lines of a tune as they are printed. */
function printed(body: string, metre = '4/4', unit = '1/8', barsPerLine = 4): string[] {
  const { tune, problems } = readTune(`X:1\nM:${metre}\nL:${unit}\nK:C\n${body}`);
  if (!tune) throw new Error(JSON.stringify(problems));
  const lines = printTune(tune, { barsPerLine }).trimEnd().split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('K:')) + 1);
}

describe('the header', () => {
  it('has one order and one spelling', () => {
    const { tune } = readTune(
      'X:007\nQ: 1/4=100\nM: 6/8\nZ:them\nT:First & last\nC:me\nR: jig\nT:Other\nL: 1/8\nK: A minor\nABc|',
    );
    expect(tune && printTune(tune)).toBe(
      'X:7\nT:First & last\nT:Other\nZ:them\nC:me\nR:jig\nM:6/8\nL:1/8\nQ:1/4=100\nK:Am\nABc |\n',
    );
  });

  it('leaves out what there is none of, and writes the unit that holds', () => {
    const { tune } = readTune('K:D\nA|');
    expect(tune && printTune(tune)).toBe('X:1\nM:none\nL:1/8\nK:D\nA |\n');
  });

  it('escapes what would be read as something else', () => {
    const { tune } = readTune('X:1\nT:50\\% \\\\o/ &amp;eacute; \\"o\nK:C\nA|');
    expect(tune?.titles).toEqual(['50% \\o/ &eacute; ö']);
    expect(tune && printTune(tune)).toContain('T:50\\% \\\\o/ &amp;eacute; ö\n');
  });
});

describe('lengths', () => {
  it.each([
    ['A1 A2/2 A4/2 A/2 A/4 A// A3/2 A3/ A6/4', 'AAA2A/A/4A/4A3/2A3/2A3/2'],
    ['A3/2B/ A/B3/2', 'A>BA<B'],
    ['A3/4B/4 A/4B3/4', 'A/>B/A/<B/'],
    ['A7/4B/4 A/8B15/8', 'A>>BA<<<B'],
    ['A5/4B3/4', 'A5/4B3/4'],
    ['A3B A3/2-B/ (A3/2)B/', 'A3BA3/2-B/(A3/2)B/'],
    ['[CE]2 [C2E2]', '[CE]2[CE]2'],
    ['(3A2B2c2 (3[CE]2A2B2', '(3A2B2c2(3[C2E2]A2B2'],
    ['(3A3/2B/c', '(3A>Bc'],
    ['(3:2ABC (5:2ABCDE (3:2:2 A2B', '(3ABC(5:2ABCDE(3:2:2A2B'],
  ])('%s is %s', (text, said) =>
    expect(printed(text, 'none').join('').replaceAll(' ', '')).toBe(said),
  );
});

describe('a hornpipe', () => {
  // abc2midi swings it by itself, and fails on a pair between its own.
  it.each([
    ['AB>cd', 'AB3/2c/d'],
    ['A>Bc<d', 'A>Bc<d'],
    ['(3ABcd>e', '(3ABcd>e'],
    ['A2B/>c/d', 'A2B/>c/d'],
    ['A2Bc/>d/', 'A2Bc/>d/'],
    ['A2B/c/>d/e/', 'A2B/c3/4d/4e/'],
  ])('writes dotted pairs off the beat out: %s is %s', (body, said) => {
    const { tune } = readTune(`X:1\nR:hornpipe\nM:4/4\nL:1/8\nK:C\n${body}|`);
    expect(tune && printTune(tune).replaceAll(' ', '')).toContain(`\n${said}|\n`);
  });
});

describe('beams follow the metre', () => {
  it.each([
    ['4/4', 'ABcdefga|A2Bc d2ef|', 'ABcd efga | A2Bc d2ef |'],
    ['4/4', 'A/B/c/d/ ef gaa2|', 'A/B/c/d/ ef gaa2 |'],
    ['4/4', 'A>Bc>de>fg>a|', 'A>Bc>d e>fg>a |'],
    ['C|', '(3ABcde(3fgaed|', '(3ABcde (3fgaed |'],
    ['3/4', 'ABcdef|A3Bcd|', 'AB cd ef | A3 B cd |'],
    ['6/8', 'ABcdef|A2BcBA|', 'ABc def | A2B cBA |'],
    ['9/8', 'ABcdefgab|', 'ABc def gab |'],
    ['2/4', 'ABcd|A/B/c/d/ef|', 'AB cd | A/B/c/d/ ef |'],
    ['7/8', 'ABcdefg|', 'AB cd efg |'],
    ['4/4', 'ABc4de|', 'ABc4 de |'],
  ])('%s: %s', (metre, text, said) => expect(printed(text, metre)).toEqual([said]));

  it('counts a pick-up from the end of its bar', () =>
    expect(printed('ABc|ABcdef|', '6/8')).toEqual(['ABc | ABc def |']));

  it('counts a pick-up that begins within a beat', () =>
    expect(printed('cAB|ABcdefga|', '4/4')).toEqual(['cAB | ABcd efga |']));
});

describe('lines', () => {
  const bar = 'ABc def|';

  it('hold four bars and a pick-up', () =>
    expect(printed(`A|${bar.repeat(8)}`, '6/8')).toEqual([
      `A | ${Array(4).fill('ABc def').join(' | ')} |`,
      `${Array(4).fill('ABc def').join(' | ')} |`,
    ]));

  it('hold as many bars as asked for', () =>
    expect(printed(bar.repeat(9), '6/8', '1/8', 3).map((line) => line.length)).toEqual([
      29, 29, 29,
    ]));

  it('end where a part does, and begin with its repeat sign', () =>
    expect(printed(`|:A|${bar}ABc d2:|:B|${bar}ABc d2||${bar}|:${bar}ABc d3:|`, '6/8')).toEqual([
      '|: A | ABc def | ABc d2 :|',
      '|: B | ABc def | ABc d2 ||',
      'ABc def ||',
      '|: ABc def | ABc d3 :|',
    ]));

  it('keep both endings together', () =>
    expect(printed(`|:${bar.repeat(7)}1 d3 e3:|2 d3 c3||${bar.repeat(2)}`, '6/8')).toEqual([
      '|: ABc def | ABc def | ABc def | ABc def |',
      'ABc def | ABc def | ABc def |1 d3 e3 :|2 d3 c3 ||',
      'ABc def | ABc def |',
    ]));

  it('begin with an ending that is a line of its own', () =>
    expect(printed(`|:${bar.repeat(4)}1${bar}d3 e3:|2 ${bar}d3 c3|]`, '6/8')).toEqual([
      '|: ABc def | ABc def | ABc def | ABc def |',
      '[1 ABc def | d3 e3 :|2 ABc def | d3 c3 |]',
    ]));

  it('hold a second ending of several bars', () =>
    expect(printed(`|: A | ${bar.repeat(2)}1${bar}d3 e3:|2 ${bar}d3 c3|]`, '6/8')).toEqual([
      '|: A | ABc def | ABc def |',
      '[1 ABc def | d3 e3 :|2 ABc def | d3 c3 |]',
    ]));

  it.each([
    [
      'are joined where one would have too few notes to fill the page',
      '3/4',
      '|: A2 A2 A2 | B4 e2 | e2 d2 c2 | B4 E2 | c3 B A2 | B4 A2 | A6- | A4 :|',
      ['|: A2 A2 A2 | B4 e2 | e2 d2 c2 | B4 E2 | c3 B A2 | B4 A2 | A6- | A4 :|'],
    ],
    [
      'are filled alike where two are too full for one and one is too thin',
      '4/4',
      `|: ${'AABB ccdd | '.repeat(4)} ABcd d4 :|`,
      ['|: AABB ccdd | AABB ccdd |', 'AABB ccdd | AABB ccdd | ABcd d4 :|'],
    ],
    [
      'are left thin where the neighbour is of another part',
      '2/4',
      '|: A2 B2 | A2 B2 | A2 B2 | A4 :| c2 d2 | c2 d2 | c2 B2 | A4 |]',
      ['|: A2 B2 | A2 B2 | A2 B2 | A4 :|', 'c2 d2 | c2 d2 | c2 B2 | A4 |]'],
    ],
  ])('%s', (_, metre, music, lines) => expect(printed(music, metre)).toEqual(lines));

  it('do not grow beyond what can be engraved', () => {
    const lines = printed(`${'ABcdefga'.repeat(40)}|`, 'none');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.replace(/[^A-Ga-g]/g, '').length).toBeLessThan(64);
  });
});

describe('bar lines and what hangs on notes', () => {
  it.each([
    'A | B || c |] d |',
    'A .| B [|] c |',
    'A [1 B :|2 c ||',
    '~A .B uc vd !ppp!e | Hf Ta |',
    '"Am"A "^text"B "G""_x"c "Dm"(d {e}f) | ({/g}a b) |',
    '[K:Em]A [M:3/4]B | [P:B]A [Q:1/4=80]B |',
    '"^D.C."| A H|] B',
    'z x2 Z4 | A- A |',
  ])('%s', (text) => {
    // Without its first bar line, which says nothing.
    const lines = printed(`c ${text}`, 'none').join(' ');
    expect(lines.replaceAll(' ', '')).toBe(`c${text}`.replaceAll(' ', ''));
  });
});

describe('a dotted pair with staccato on one note', () => {
  it('is written out, since abc2midi takes staccato for another length', () => {
    expect(printed('c>.d c4 z2 |]')).toEqual(['c3/2.d/c4 z2 |]']);
    expect(printed('.c>.d c4 z2 |]')).toEqual(['.c>.dc4 z2 |]']);
  });
});
