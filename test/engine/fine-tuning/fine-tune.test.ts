import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { factsOf } from '../../../src/engine/compose/facts.ts';
import { type FineTuneNews, fineTune } from '../../../src/engine/fine-tuning/fine-tune.ts';
import type { FineTuneReport } from '../../../src/engine/fine-tuning/report.ts';
import { loadModelFolder, type Model } from '../../../src/engine/model/model-folder.ts';
import { loadRepertoire, type Repertoire } from '../../../src/engine/novelty/index-file.ts';
import { hasCheckpoint } from '../../../src/engine/training/checkpoint-store.ts';
import { smallInput, trainSmallBase } from './small-base.ts';

let folder: string;
let base: string;
let straight: string;
let report: FineTuneReport;
const heard: FineTuneNews[] = [];
const kept: string[][] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-fine-tune-'));
  base = join(folder, 'base');
  straight = join(folder, 'straight');
  await trainSmallBase(base);
  const outcome = await fineTune({
    ...smallInput(base, straight),
    onProgress: (news) => heard.push(news),
    onCheckpoint: async (files) => {
      kept.push([...files]);
      for (const file of files) await readFile(join(straight, file));
    },
  });
  if (outcome.kind !== 'finished') throw new Error(outcome.kind);
  report = outcome.report;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const weightsOf = (out: string) => readFile(join(out, 'weights.safetensors'));

describe('fineTune', () => {
  it('leaves a model that foretells the contributed manner better and still knows its own', async () => {
    expect(report.contributed).toMatchObject({ tunes: 12, heldOut: 2 });
    expect(report.contributed.after).toBeLessThan(0.9 * report.contributed.before);
    expect(report.base.after).toBeLessThan(1.5 * report.base.before);
    expect(report.verdict).toContain('better');
    const model = await loadModelFolder(straight);
    const before = await loadModelFolder(base);
    expect(model.id).toBe(report.modelId);
    expect(model.manifest).toMatchObject({ parent: before.id, name: 'Small leaps' });
    expect(model.manifest.extras.contributions).toEqual([{ id: 'c1', name: 'Leaps' }]);
    expect(model.manifest.extras.calibration).toBe(before.manifest.extras.calibration);
    expect(model.manifest.training.corpora).toMatchObject([{ name: 'Leaps', tunes: 14 }]);
    const old = before.vocabulary.characters;
    expect(model.vocabulary.characters.slice(0, old.length)).toEqual(old);
    expect(model.vocabulary.indexOf('X')).toBeGreaterThanOrEqual(old.length);
    const facts = factsOf(model.manifest.extras);
    expect(facts.keys['jig 6/8']?.C).toBeGreaterThan(60);
    const knows = async (folder: string, { manifest }: Model) =>
      (await loadRepertoire(folder, manifest.extras)) as Repertoire;
    const [known, all] = [await knows(base, before), await knows(straight, model)];
    expect(all.isWhole).toBe(true);
    expect(all.tunes.slice(0, known.tunes.length)).toEqual(known.tunes);
    expect(all.tunes.slice(known.tunes.length)).toHaveLength(14);
    expect((await readdir(straight)).sort()).toEqual(
      [
        ...['MODEL_CARD.md', 'curve.png', 'curve.svg', 'log.csv', 'manifest.json', 'report.json'],
        ...['novelty.bin', 'weights.safetensors'],
      ].sort(),
    );
    expect(await readFile(join(straight, 'MODEL_CARD.md'), 'utf8')).toContain('Small base');
    const log = (await readFile(join(straight, 'log.csv'), 'utf8')).trim().split('\n');
    expect(log.map((line) => line.split(',')[0])).toEqual(['step', '0', '10', '20', '30', '40']);
  });

  it('shows tunes of both models for the same requests, each of them sound', () => {
    expect(report.samples).toHaveLength(3);
    for (const { request, before, after } of report.samples) {
      expect(request).toBe('jig in C, 6/8');
      for (const { abc, title } of [before, after]) {
        expect(readTune(abc)).toMatchObject({ problems: [], tune: { titles: [title] } });
      }
    }
    expect(report.samples.some(({ before, after }) => before.abc !== after.abc)).toBe(true);
  });

  it('tells how far it is', () => {
    const phases = heard.map(({ phase }) => phase);
    expect(phases[0]).toBe('preparing');
    expect(phases.at(-1)).toBe('writing');
    expect(new Set(phases).size).toBe(4);
    expect(heard.filter(({ phase }) => phase === 'training').map(({ step }) => step)).toEqual(
      Array.from({ length: 41 }, (_, i) => i),
    );
    expect(kept.length).toBeGreaterThan(3);
    expect(kept[0]).toContain(join('checkpoint', 'checkpoint.json'));
    expect(kept[0]).toContain('log.csv');
  });

  it('returns the report of a finished run again', async () => {
    expect(await fineTune(smallInput(base, straight))).toEqual({ kind: 'finished', report });
  });

  it('stopped at any step and called again, ends with the same weights and the same log', async () => {
    const log = async (out: string) =>
      (await readFile(join(out, 'log.csv'), 'utf8')).replace(/,[^,]*$/gm, '');
    for (const at of [0, 1, 10, 23, 40]) {
      const out = join(folder, `stopped-${at}`);
      const stop = new AbortController();
      const stopped = await fineTune({
        ...smallInput(base, out),
        signal: stop.signal,
        onProgress: ({ phase, step }) => {
          if (phase === 'training' && step === at) stop.abort();
        },
      });
      expect(stopped).toEqual({ kind: 'stopped', step: at });
      expect(await hasCheckpoint(out)).toBe(true);
      const finished = await fineTune(smallInput(base, out));
      expect(finished.kind).toBe('finished');
      expect((await weightsOf(out)).equals(await weightsOf(straight)), `at ${at}`).toBe(true);
      expect(await log(out)).toBe(await log(straight));
      expect(await hasCheckpoint(out)).toBe(false);
    }
  });

  it('killed five times at random moments and begun again, ends with the same weights', {
    timeout: 240_000,
  }, async () => {
    const start = (out: string): ChildProcess =>
      spawn(
        process.execPath,
        [join(import.meta.dirname, 'run-fine-tune.mjs'), JSON.stringify(smallInput(base, out))],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
    const undisturbed = join(folder, 'undisturbed');
    const begun = Date.now();
    expect(await once(start(undisturbed), 'exit')).toEqual([0, null]);
    const took = Date.now() - begun;
    const out = join(folder, 'killed');
    const moments = Array.from({ length: 5 }, () => Math.round(took * (0.2 + 0.8 * Math.random())));
    for (const moment of moments) {
      const child = start(out);
      const timer = setTimeout(() => child.kill('SIGKILL'), moment);
      await once(child, 'exit');
      clearTimeout(timer);
    }
    const [code] = await once(start(out), 'exit');
    expect(code, `killed after ${moments.join(', ')} of ${took} ms`).toBe(0);
    for (const one of [out, undisturbed]) {
      expect((await weightsOf(one)).equals(await weightsOf(straight)), one).toBe(true);
    }
  });

  it('refuses too few tunes, another lesson in the same folder, and a folder of another model', async () => {
    const few = { ...smallInput(base, join(folder, 'few')) };
    await expect(fineTune({ ...few, tunes: few.tunes.slice(0, 5) })).rejects.toMatchObject({
      code: 'bad-request',
    });
    const out = join(folder, 'other');
    const stop = new AbortController();
    await fineTune({
      ...smallInput(base, out),
      signal: stop.signal,
      onProgress: ({ step }) => {
        if (step === 2) stop.abort();
      },
    });
    const input = smallInput(base, out);
    await expect(fineTune({ ...input, tunes: input.tunes.slice(1) })).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('other tunes'),
    });
    await expect(fineTune(smallInput(base, base))).rejects.toMatchObject({ code: 'bad-model' });
  });
});
