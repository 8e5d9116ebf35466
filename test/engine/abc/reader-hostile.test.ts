import { describe, expect, it } from 'vitest';
import { READER_LIMITS, readTunes } from '../../../src/engine/abc/reader.ts';
import { pick, seeded } from '../../support/random.ts';

const HEAD = 'X:1\nM:4/4\nL:1/8\nK:C\n';
const MEGABYTE = READER_LIMITS.size - 100;
const filled = (with_: string) => with_.repeat(Math.floor(MEGABYTE / with_.length));

describe('hostile text ends in problems', () => {
  it.each([
    '[',
    ']',
    '{',
    '(',
    ')',
    '"',
    '!',
    '|',
    ':',
    '|:',
    '>',
    '^',
    '=',
    '9',
    'A9',
    '(3',
    '[K:',
    '[K:C]',
    '[C',
    '\\',
    '%',
    '\u0000',
    '\ud800',
    '\u{1D11E}',
    '\n[',
    '\n',
    'X:\n',
    'K:C\n',
    'X:1\nK:C\nA\n',
    'w:a\n',
    '  ',
    '\r',
    '"Am"A',
    'A>',
  ])('a megabyte of %j', (piece) => {
    const { tunes, problems } = readTunes(HEAD + filled(piece));
    const said = [...problems, ...tunes.flatMap((tune) => tune.problems)];
    expect(said.length).toBeLessThan(READER_LIMITS.allProblems + 500);
    expect(Math.max(...tunes.map((tune) => tune.problems.length))).toBeLessThanOrEqual(201);
    // Either it reads, or something says why not.
    const refused = problems.length > 0 || tunes.some(({ tune }) => tune === null);
    expect(said.some(({ severity }) => severity === 'error')).toBe(refused);
    const sizes = tunes.map(({ tune }) => tune?.elements.length ?? 0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(READER_LIMITS.elements);
  });

  it('refuses what is longer', () => {
    const { tunes, problems } = readTunes('A'.repeat(READER_LIMITS.size + 1));
    expect(tunes).toEqual([]);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        message: 'This text is too long: at most 1,000,000 characters are read.',
      },
    ]);
  });

  it('stops at 200 problems of a tune, 20,000 elements, and as many tunes', () => {
    const many = readTunes(`${HEAD}${']'.repeat(1000)}`).tunes[0];
    expect(many?.problems).toHaveLength(201);
    expect(many?.problems.at(-1)?.message).toMatch(/too much here that cannot be read/);
    const long = readTunes(`${HEAD}${'A'.repeat(20_001)}`).tunes[0];
    expect(long?.tune).toBeNull();
    expect(long?.problems).toMatchObject([{ line: 5, column: 20_001, severity: 'error' }]);
    expect(readTunes(`${HEAD}${'A'.repeat(20_000)}`).tunes[0]?.tune?.elements).toHaveLength(20_000);
    const file = readTunes('X:1\nK:C\nA\n'.repeat(20_001));
    expect(file.tunes).toHaveLength(20_000);
    expect(file.problems).toMatchObject([{ line: 60_001, severity: 'error' }]);
    const two = readTunes('X:1\nK:C\nA\n'.repeat(3), { tunes: 2 });
    expect(two.tunes).toHaveLength(2);
    expect(two.problems).toHaveLength(1);
  });

  it('never throws, whatever characters come in whatever order', () => {
    const random = seeded(11);
    const pieces = [
      ...'ABcdefg|:[](){}<>"!+-^_=/,\'0123456789zxZyuvT~.&%\\$*`\n\r \t;#',
      'X:1\n',
      'K:',
      'M:6/8\n',
      '[K:',
      '[1',
      '(3',
      ':|',
      '\u0000',
      '\ud800',
    ];
    for (let n = 0; n < 150; n++) {
      const text = Array.from({ length: 200 }, () => pick(random, pieces)).join('');
      const { tunes } = readTunes(HEAD + text);
      for (const { tune, problems } of tunes) {
        expect(tune === null).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const { line, column, message } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).not.toBe('');
        }
      }
    }
  });
});
