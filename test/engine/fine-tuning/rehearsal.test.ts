import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEGIN, END } from '../../../src/engine/abc/notation.ts';
import { rehearse } from '../../../src/engine/fine-tuning/rehearsal.ts';
import { loadModelFolder, type Model } from '../../../src/engine/model/model-folder.ts';
import { initialWeights } from '../../../src/engine/model/network.ts';
import { trainSmallBase } from './small-base.ts';

let folder: string;
let model: Model;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-rehearsal-'));
  await trainSmallBase(join(folder, 'base'));
  model = await loadModelFolder(join(folder, 'base'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const musicOf = (texts: Awaited<ReturnType<typeof rehearse>>) =>
  (texts ?? []).filter(({ notes }) => notes > 0);

describe('rehearse', () => {
  it('has the model write so many tunes, and titles as they come', async () => {
    const texts = await rehearse(model, { tunes: 30, seed: 1 });
    const music = musicOf(texts);
    expect(music).toHaveLength(30);
    expect(texts?.length).toBeGreaterThan(music.length);
    for (const { text, musicFrom, notes } of music) {
      expect(text.slice(musicFrom)).toMatch(/^F:/);
      expect(text.slice(0, musicFrom)).toBe(`${BEGIN}K:C\nR:jig\nM:6/8\n`);
      expect(text.endsWith(END)).toBe(true);
      expect(notes).toBeLessThan(text.length - musicFrom);
    }
  });

  it('writes the same again, fewer of the same, and others with another seed', async () => {
    const texts = await rehearse(model, { tunes: 20, seed: 1 });
    expect(await rehearse(model, { tunes: 20, seed: 1 })).toEqual(texts);
    const fewer = await rehearse(model, { tunes: 5, seed: 1 });
    expect(texts?.slice(0, fewer?.length)).toEqual(fewer);
    expect(await rehearse(model, { tunes: 20, seed: 2 })).not.toEqual(texts);
  });

  it('gives up on a model that writes no tunes, and stops when told to', async () => {
    const untaught = { ...model, weights: initialWeights(model.shape, 1) };
    expect(musicOf(await rehearse(untaught, { tunes: 1, seed: 1 }))).toEqual([]);
    const signal = AbortSignal.abort();
    expect(await rehearse(model, { tunes: 20, seed: 1, signal })).toBeNull();
  });
});
