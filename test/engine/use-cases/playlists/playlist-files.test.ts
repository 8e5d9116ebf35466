import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTunes } from '../../../../src/engine/abc/reader.ts';
import { tunebookText } from '../../../../src/engine/use-cases/playlists/playlist-files.ts';
import { describeWith } from '../../../support/programs.ts';

const ONE = 'X:1\nT:One\nR:jig\nM:6/8\nL:1/8\nK:G\n|:GAB cde|dBG G3:|\n';
const TWO = 'X:7\nT:Two\nR:reel\nM:C|\nL:1/8\nK:Edor\n|:E2BE dEBE|E2B2 E4:|\n\n';
const TEXT = tunebookText([
  { abc: ONE, joined: false },
  { abc: TWO, joined: true },
  { abc: ONE, joined: false },
]);

test('a tunebook of ABC is numbered, says what is one set, and is the tunes as they are', () => {
  expect(TEXT).toBe(
    [
      '%abc-2.1\n\n',
      `${ONE}\n`,
      `% one set with the tune before it\n${TWO.replace('X:7', 'X:2').trimEnd()}\n\n`,
      ONE.replace('X:1', 'X:3'),
    ].join(''),
  );
});

test('our own reader takes it without a remark', () => {
  const { tunes, problems } = readTunes(TEXT);
  expect(problems).toEqual([]);
  expect(tunes.map(({ tune, problems }) => [tune?.reference, problems])).toEqual([
    ...[
      [1, []],
      [2, []],
      [3, []],
    ],
  ]);
});

const FOLDER = mkdtempSync(join(tmpdir(), 'lilt-tunebook-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describeWith('abc2midi')('abc2midi', () => {
  test('plays each of it without a remark', () => {
    writeFileSync(join(FOLDER, 'book.abc'), TEXT);
    const { stdout } = spawnSync('abc2midi', ['book.abc'], { cwd: FOLDER, encoding: 'utf8' });
    expect(stdout.match(/writing MIDI file \S+/g)).toHaveLength(3);
    expect(stdout).not.toMatch(/warning|error/i);
  });
});

describeWith('abcm2ps')('abcm2ps', () => {
  test('engraves it without a remark', () => {
    writeFileSync(join(FOLDER, 'book.abc'), TEXT);
    const run = spawnSync('abcm2ps', ['-O', 'book.ps', 'book.abc'], {
      ...{ cwd: FOLDER, encoding: 'utf8' },
    });
    expect(run.status).toBe(0);
    expect(`${run.stdout}${run.stderr}`).not.toMatch(/warning|error/i);
  });
});
