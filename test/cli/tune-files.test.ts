import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeTuneFiles } from '../../src/cli/tune-files.ts';
import type { WrittenTune } from '../../src/engine/compose/types.ts';

const tune = (abc: string): WrittenTune => ({
  ...{ abc, title: "The Piper's Élan", type: 'jig', key: 'G', metre: '6/8', seed: 'G2B#42' },
  ...{
    temperature: 1,
    length: null,
    form: 'AABB, 8 bars each',
    modelId: '0123456789ab',
    closest: null,
  },
});
const first = "X:1\nT:The Piper's Élan\nR:jig\nM:6/8\nL:1/8\nK:G\n|:G2B d2B|c2A G3:|\n";
const second = first.replace('c2A G3', 'A2F G3');

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'lilt-files-')), 'deep', 'down');
});
afterEach(() => rm(join(folder, '..', '..'), { recursive: true }));

it('writes text, engraving and MIDI, named by title and seed', async () => {
  const files = await writeTuneFiles(folder, tune(first));
  const stem = join(folder, 'the-pipers-elan-g2b-42');
  expect(files).toEqual({ abc: `${stem}.abc`, png: `${stem}.png`, midi: `${stem}.mid` });
  expect(await readFile(files.abc, 'utf8')).toBe(first);
  expect((await readFile(files.png)).subarray(1, 4).toString()).toBe('PNG');
  expect((await readFile(files.midi)).subarray(0, 4).toString()).toBe('MThd');
});

it('gives the same tune the same files, and never overwrites those of another', async () => {
  const files = await writeTuneFiles(folder, tune(first));
  const before = await readFile(files.png);
  const other = await writeTuneFiles(folder, tune(second));
  expect(other.abc).toMatch(/-2\.abc$/);
  expect(await writeTuneFiles(folder, tune(first))).toEqual(files);
  expect(await writeTuneFiles(folder, tune(second))).toEqual(other);
  expect(await readFile(files.abc, 'utf8')).toBe(first);
  expect(await readFile(files.png)).toEqual(before);
  expect(await readdir(folder)).toHaveLength(6);
});
