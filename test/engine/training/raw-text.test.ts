import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, readRawText, splitByPlace } from '../../../src/engine/training/raw-text.ts';

const tune = (i: number) => `X: ${i}\nT:Number ${i}\nK:C\nCDE|X:|\n\n`;
const tunes = (count: number) => Array.from({ length: count }, (_, i) => tune(i)).join('');

describe('splitByPlace', () => {
  it('holds out numbers 8 and 9 of every ten, counted from 0, and loses no character', () => {
    const { training, validation, test } = splitByPlace(tunes(21));
    expect(validation).toBe(tune(8) + tune(18));
    expect(test).toBe(tune(9) + tune(19));
    expect(training).toBe(
      [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17, 20].map(tune).join(''),
    );
  });

  it('begins a block at a line with X: only, and gives what stands before the first to it', () => {
    expect(blocksOf(`% a file\n\n${tunes(3)}`)).toEqual([
      `% a file\n\n${tune(0)}`,
      tune(1),
      tune(2),
    ]);
    expect(blocksOf('no tune X: here')).toEqual([]);
  });

  it('says what to do with fewer than ten tunes', () => {
    expect(() => splitByPlace(tunes(9))).toThrow('leave out --held-out');
  });
});

describe('readRawText', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lilt-raw-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads every character as it stands, line ends and all', async () => {
    const path = join(folder, 'some.abc');
    await writeFile(path, '\ufeffX:1\r\nT:Crèche\r\n');
    expect(await readRawText(path)).toMatchObject({
      ...{ text: '\ufeffX:1\r\nT:Crèche\r\n', name: 'some.abc', tunes: 0 },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('refuses what is not there, no file, no UTF-8 or one character over and over', async () => {
    const latin = join(folder, 'latin.abc');
    await writeFile(latin, Buffer.from([0x58, 0xe8, 0x0a]));
    const dull = join(folder, 'dull.abc');
    await writeFile(dull, 'aaaa');
    for (const [path, why] of [
      [join(folder, 'nowhere.abc'), 'cannot be read'],
      [folder, 'is not a file'],
      [latin, 'is not UTF-8'],
      [dull, 'less than two different'],
    ] as const) {
      await expect(readRawText(path)).rejects.toMatchObject({
        code: 'bad-request',
        message: expect.stringContaining(why),
      });
    }
  });
});
