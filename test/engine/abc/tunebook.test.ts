import { expect, test } from 'vitest';
import { readTunes } from '../../../src/engine/abc/reader.ts';
import { numberedAs, tunebookOf } from '../../../src/engine/abc/tunebook.ts';

const ONE = 'X:1\nT:One\nR:jig\nM:6/8\nL:1/8\nK:G\n|:GAB cde|dBG G3:|\n';
const TWO = 'X:1\nT:Two\nR:reel\nM:4/4\nL:1/8\nK:Edor\n|:E2BE dEBE|E2B2 E4:|\n\n';

test('tunes are counted through, with one empty line between them', () => {
  expect(tunebookOf([ONE, TWO])).toBe(`${ONE}\n${TWO.replace('X:1', 'X:2').trimEnd()}\n`);
});

test('tunes that do not end with their line do not run into each other', () => {
  const { tunes, problems } = readTunes(tunebookOf([ONE.trim(), TWO.trim(), ONE.trim()]));
  expect(problems).toEqual([]);
  expect(tunes.map(({ tune }) => tune?.reference)).toEqual([1, 2, 3]);
});

test('a number changes the first X: alone', () => {
  expect(numberedAs(7, 'X:1\nT:a\nK:G\nG4|\nw:X:2\n')).toBe('X:7\nT:a\nK:G\nG4|\nw:X:2');
});
