import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/program.ts';
import { readTune } from '../../src/engine/abc/reader.ts';

const JIG =
  'X:4\nT:Mine\nC:Me\nR:jig\nM:6/8\nL:1/8\nK:G\n|: GAB AGE | ceg d2B | GAB AGE | cAF G3 :|\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-play-'));
  await writeFile(
    join(folder, 'mine.abc'),
    `%%scale 0.7\n\n${JIG}\n${JIG.replace('Mine', 'Other')}`,
  );
  await writeFile(join(folder, 'short.abc'), JIG.replace('cAF G3', 'cAF G'));
  await writeFile(join(folder, 'empty.abc'), '\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function lilt(line: string, stdin = '') {
  let [stdout, stderr] = ['', ''];
  const code = await runCli(line.split(' '), {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    readStdin: async () => stdin,
    env: { LILT_DATA: join(folder, 'data') },
    cwd: folder,
    clock: () => new Date(0),
    randomSeed: () => 77,
    onStopSignal: () => () => {},
  });
  return { code, stdout, stderr };
}
const music = (abc: string) =>
  (abc.split(/^K:.*\n/m)[1] ?? '').split(/^%/m)[0]?.replace(/\s/g, '') ?? '';

describe('lilt vary, continue, answer, title', () => {
  it('make something of the first tune of a file, and say how to have it again', async () => {
    const { code, stdout, stderr } = await lilt('vary mine.abc --amount 0.25 --seed 5');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('C:Me\nR:jig\nM:6/8\nL:1/8\nK:G\n');
    expect(stdout).toContain('% again: npm run lilt -- vary mine.abc --amount 0.25 --seed 5');
    expect((await lilt('vary mine.abc --amount 0.25 --seed 5')).stdout).toBe(stdout);
    const same = await lilt('vary mine.abc --amount 0 --seed 5');
    expect(music(same.stdout)).toBe(music(JIG));
  }, 30_000);

  it('read what is piped in, and print JSON', async () => {
    const { stdout } = await lilt('continue - --parts 2 --seed 5 --json', JIG);
    const made = JSON.parse(stdout);
    expect(made).toMatchObject({
      ...{ title: 'Mine', type: 'jig', key: 'G', seed: '5', form: 'AABBCC, 4 bars each' },
      from: { how: 'continue', parts: 2 },
      again: 'npm run lilt -- continue - --parts 2 --seed 5',
    });
    expect(music(made.abc).startsWith(music(JIG))).toBe(true);
  }, 30_000);

  it('write several, in files too, and in another key', async () => {
    const { stdout } = await lilt(
      `answer mine.abc --count 2 --seed 5 --key A --out ${join(folder, 'made')}`,
    );
    const keys = stdout.match(/^K:.*$/gm);
    expect(keys).toEqual(['K:A', 'K:A']);
    expect(stdout).toMatch(/% again: npm run lilt -- answer mine.abc --key A --seed 5/);
    expect(
      (await readdir(join(folder, 'made'))).filter((name) => name.endsWith('.mid')),
    ).toHaveLength(2);
  }, 30_000);

  it('find titles', async () => {
    const { stdout } = await lilt('title mine.abc --count 3 --seed 5');
    const titles = stdout.match(/^T:.*$/gm) ?? [];
    expect(new Set(titles).size).toBe(3);
    expect(titles).not.toContain('T:Mine');
  }, 30_000);

  it.each([
    ['vary nowhere.abc', 2, 'There is no file nowhere.abc.'],
    ['vary .', 2, '. is a folder; name an ABC file in it.'],
    ['continue empty.abc', 2, 'There is no tune in empty.abc.'],
    ['continue short.abc', 2, 'has to be put right first: line 8: The bar is too short'],
    ['vary mine.abc --amount 2', 2, 'Give a number from 0 to 1.'],
    ['continue mine.abc --parts 9', 2, 'Give a whole number from 1 to 4.'],
    ['vary mine.abc --seed G2BD', 2, 'let the seed be a number'],
    ['vary mine.abc --key Em', 2, 'whose mode is another'],
    ['answer mine.abc --type waltz', 2, 'A waltz is not written in "6/8"'],
    ['set', 2, "missing required argument 'type' (or --first)"],
    ['set jig --seed K', 2, 'The seed of a set is a whole number.'],
  ])('%s ends with what would work', async (line, code, says) => {
    const outcome = await lilt(line);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(says);
    expect(outcome.stdout).toBe('');
  });
});

describe('lilt harmonise', () => {
  it('puts chords over a tune that has none; others on demand', async () => {
    const { code, stdout } = await lilt('harmonise mine.abc');
    expect(code).toBe(0);
    expect(stdout).toContain('"G"GAB');
    expect(music(stdout.replace(/"[^"]*"/g, ''))).toBe(music(JIG));
    const { abc, chords } = JSON.parse((await lilt('harmonise - --json', JIG)).stdout);
    expect(`${stdout.trimEnd()}\n`).toBe(abc);
    expect(chords[0]).toBe('G');
    const has = JIG.replace('GAB', '"Em"GAB');
    expect((await lilt('harmonise -', has)).stdout.trimEnd()).toBe(has.trimEnd());
    expect((await lilt('harmonise - --anew', has)).stdout).toBe(stdout);
  });
});

describe('lilt set', () => {
  it('prints three tunes of one type in keys that follow each other, the same for the same seed', async () => {
    const { code, stdout } = await lilt('set jig --key G --seed 5');
    expect(code).toBe(0);
    const tunes = stdout.split(/\n\n/).filter((text) => text.trim() !== '');
    expect(tunes.map((text) => /^X:(\d)$/m.exec(text)?.[1])).toEqual(['1', '2', '3']);
    for (const text of tunes) expect(readTune(`${text}\n`).tune?.rhythm).toBe('jig');
    const [second = ''] = tunes.slice(1);
    const again = /^% again: npm run lilt -- (.*)$/m.exec(second)?.[1] ?? '';
    expect(music((await lilt(again)).stdout)).toBe(music(second));
  }, 30_000);

  it('goes on from a tune that is there', async () => {
    const { stdout } = await lilt('set --first mine.abc --seed 5');
    expect(music(stdout.split('\n\n')[0] ?? '')).toBe(music(JIG));
    expect(stdout.match(/^X:.*$/gm)).toEqual(['X:1', 'X:2', 'X:3']);
  }, 30_000);
});
