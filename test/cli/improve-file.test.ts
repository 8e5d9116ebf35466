import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImproveFlags, improveFile } from '../../src/cli/improve-file.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

const SOUND = 'X:1\nT:Sound\nR:jig\nM:6/8\nL:1/8\nK:G\n|: GBd dBG | AFD G3 :|\n';
const WRONG = SOUND.replace('X:1\nT:Sound', 'X:2\nT:Wrong').replace('dBG', 'dBGG');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-improve-'));
  await writeFile(join(folder, 'both.abc'), `${SOUND}\n${WRONG}`);
  await writeFile(join(folder, 'words.txt'), 'Who knows the Kesh?\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function improve(file: string, flags: ImproveFlags = {}, stdin = '') {
  const written = { stdout: '', stderr: '' };
  const into = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const terminal: Terminal = {
    ...{ stdout: into('stdout'), stderr: into('stderr'), env: {}, cwd: folder },
    clock: () => new Date(0),
    readStdin: async () => stdin,
    randomSeed: () => 1,
    onStopSignal: () => () => {},
  };
  await improveFile(file, flags, terminal);
  return written;
}

describe('lilt improve', () => {
  it('prints the tunes, and says beside them what was wrong', async () => {
    const { stdout, stderr } = await improve('both.abc');
    expect(stdout.startsWith(SOUND)).toBe(true);
    expect(stdout).toContain('|: GBd dBG | AFD G3 :|\n');
    expect(stderr).toMatch(/Sound \(line 1\)\n {2}Nothing is wrong with it/);
    expect(stderr).toMatch(
      /Wrong \(line 9\)\n {2}Found:\n {4}both\.abc:15:\d+: The bar is too long/,
    );
    expect(stderr).toMatch(/Bars:\n {4}1: GBd dBG G {2}-> {2}GBd dBG\n/);
  });

  it('prints JSON, an object a tune', async () => {
    const { stdout, stderr } = await improve('both.abc', { json: true });
    const [sound, wrong] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(stderr).toBe('');
    expect(sound).toMatchObject({ title: 'Sound', changed: false, abc: SOUND, remaining: [] });
    expect(wrong).toMatchObject({
      ...{ title: 'Wrong', changed: true, type: 'jig', line: 9, remaining: [], files: {} },
      found: [{ line: 15, column: expect.any(Number), message: expect.any(String) }],
      repairs: [expect.stringMatching(/too long/)],
      bars: [{ bar: 1, before: 'GBd dBG G', after: 'GBd dBG' }],
    });
  });

  it('reads the standard input, and writes files', async () => {
    const { stdout } = await improve('-', { out: 'mended', json: true }, WRONG);
    expect(JSON.parse(stdout).files.png).toMatch(/wrong-improved\.png$/);
    expect((await readdir(join(folder, 'mended'))).sort()).toEqual([
      'wrong-improved.abc',
      'wrong-improved.mid',
      'wrong-improved.png',
    ]);
  });

  it.each([
    ['nothing.abc', /There is no file nothing\.abc/],
    ['.', /There is no file \./],
    ['words.txt', /There is no tune in words\.txt: a tune begins with/],
  ])('says what is wrong with %s', async (file, message) => {
    await expect(improve(file)).rejects.toThrow(message);
  });
});
