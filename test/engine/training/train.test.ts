import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModelFolder } from '../../../src/engine/model/model-folder.ts';
import { readCheckpoint } from '../../../src/engine/training/checkpoint.ts';
import type { TrainProgress } from '../../../src/engine/training/progress.ts';
import { parseLog } from '../../../src/engine/training/run-log.ts';
import { type TrainInput, train } from '../../../src/engine/training/train.ts';
import { completeTrainOptions } from '../../../src/engine/training/train-options.ts';
import { trainerNamed } from '../../../src/engine/training/trainers.ts';
import { smallCorpus } from './small-corpus.ts';

let folder: string;
let base: Omit<TrainInput, 'out'>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-train-'));
  const backend = await trainerNamed('kernel');
  let milliseconds = 0;
  base = {
    corpus: smallCorpus(),
    corpora: [
      { path: '/somewhere/small.abc', name: 'small.abc', sha256: 'a'.repeat(64), tunes: 40 },
    ],
    name: 'Small',
    options: completeTrainOptions({
      ...{
        steps: 6,
        batch: 4,
        window: 16,
        embedding: 16,
        hidden: 16,
        layers: 2,
        learningRate: 0.02,
      },
      ...{ evaluateEvery: 2, checkpointEvery: 100, logEvery: 3, validShare: 0.15 },
    }),
    openTrainer: backend.open,
    clock: () => {
      milliseconds += 5;
      return new Date(milliseconds);
    },
    software: 'lilt test',
    hardware: 'a test machine',
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Stops a run after a step, as Ctrl-C would. */
function stopAfter(step: number): Pick<TrainInput, 'onProgress' | 'signal'> {
  const stop = new AbortController();
  return {
    signal: stop.signal,
    onProgress: (progress: TrainProgress) => {
      if (progress.step === step) stop.abort();
    },
  };
}

const bytesOf = (out: string, name: string) => readFile(join(out, name));

describe('train', () => {
  it('stopped and resumed is bit for bit the run that was never stopped', async () => {
    const straight = join(folder, 'straight');
    const finished = await train({ ...base, out: straight });
    expect(finished.kind).toBe('finished');

    // At every step, measurement steps and the very first included.
    for (const at of [0, 1, 2, 3, 5]) {
      const out = join(folder, `stopped-${at}`);
      const stopped = await train({ ...base, out, ...stopAfter(at) });
      expect(stopped).toEqual({ kind: 'stopped', step: at });
      const resumed = await train({ ...base, out, resume: await readCheckpoint(out) });
      expect(resumed.kind).toBe('finished');
      const name = 'weights.safetensors';
      expect((await bytesOf(out, name)).equals(await bytesOf(straight, name))).toBe(true);
      const rows = async (from: string) =>
        parseLog(String(await bytesOf(from, 'log.csv'))).map(
          ({ seconds: _, charactersPerSecond: __, ...row }) => row,
        );
      expect(await rows(out)).toEqual(await rows(straight));
    }
  });

  it('also with dropout masks, moments and rows in the middle of texts: 3 + 4 + 5 steps', async () => {
    const options = { ...base.options, steps: 12 };
    const straight = join(folder, 'straight-12');
    await train({ ...base, options, out: straight });
    const out = join(folder, 'thrice');
    await train({ ...base, options, out, ...stopAfter(3) });
    await train({ ...base, options, out, resume: await readCheckpoint(out), ...stopAfter(7) });
    await train({ ...base, options, out, resume: await readCheckpoint(out) });
    const name = 'weights.safetensors';
    expect((await bytesOf(out, name)).equals(await bytesOf(straight, name))).toBe(true);
  });

  it('leaves a model that loads, with its figures, its curve and its card', async () => {
    const out = join(folder, 'whole');
    const progress: TrainProgress[] = [];
    const onProgress = (one: TrainProgress) => progress.push(one);
    const options = { ...base.options, steps: 60, evaluateEvery: 20 };
    const outcome = await train({ ...base, options, out, onProgress });
    const model = await loadModelFolder(out);
    expect(outcome).toMatchObject({ kind: 'finished', modelId: model.id });
    expect(model.manifest.name).toBe('Small');
    expect(model.shape).toEqual({
      vocabulary: model.vocabulary.size,
      embedding: 16,
      hidden: 16,
      layers: 2,
    });
    expect(model.manifest.training.corpora).toEqual([
      { name: 'small.abc', sha256: 'a'.repeat(64), tunes: 40 },
    ]);
    const { heldOut, bestStep } = model.manifest.training;
    if (heldOut === null) throw new Error('nothing was measured');
    expect(heldOut.natsPerCharacter).toBeCloseTo(heldOut.nats / heldOut.characters, 12);
    expect(heldOut.natsPerNote).toBeCloseTo(heldOut.nats / heldOut.notes, 12);

    const rows = parseLog(String(await bytesOf(out, 'log.csv')));
    expect(rows.map(({ step }) => step)).toEqual(
      Array.from({ length: 20 }, (_, i) => 3 * (i + 1))
        .concat([20, 40])
        .sort((a, b) => a - b),
    );
    const [first, last] = [rows[0], rows.at(-1)];
    expect(last?.loss).toBeLessThan((first?.loss ?? 0) * 0.8);
    const best = Math.min(...rows.flatMap(({ natsPerNote }) => natsPerNote ?? []));
    // Calibration comes after the best step, and only ever helps.
    expect(heldOut.natsPerNote).toBeLessThanOrEqual(best + 1e-4);
    expect(rows.find(({ step }) => step === bestStep)?.natsPerNote).toBeCloseTo(best, 4);

    expect((await bytesOf(out, 'curve.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(String(await bytesOf(out, 'MODEL_CARD.md'))).toContain(model.id);
    expect(String(await bytesOf(out, 'manifest.json'))).not.toContain('/somewhere');
    expect(progress.at(-1)).toMatchObject({ step: 60, steps: 60, secondsLeft: 0 });
    await expect(readCheckpoint(out)).rejects.toThrow('is finished');
  });

  it('overwrites neither a model nor a stopped run', async () => {
    const model = join(folder, 'model-there');
    await train({ ...base, out: model });
    await expect(train({ ...base, out: model })).rejects.toThrow('holds a model already');
    const run = join(folder, 'run-there');
    await train({ ...base, out: run, ...stopAfter(1) });
    await expect(train({ ...base, out: run })).rejects.toThrow('--resume');
    const resume = await readCheckpoint(run);
    await expect(train({ ...base, out: model, resume })).rejects.toThrow('finished');
  });

  it('does not resume on another corpus', async () => {
    const out = join(folder, 'another-corpus');
    await train({ ...base, out, ...stopAfter(2) });
    const resume = await readCheckpoint(out);
    const other = base.corpus.with(7, { ...base.corpus[7], notes: 3 } as (typeof base.corpus)[0]);
    for (const corpus of [base.corpus.slice(1), base.corpus.toReversed(), other]) {
      await expect(train({ ...base, corpus, out, resume })).rejects.toMatchObject({
        code: 'bad-request',
        message: expect.stringContaining('/somewhere/small.abc'),
      });
    }
    expect((await train({ ...base, out, resume })).kind).toBe('finished');
  });

  it('says so when the loss is no number any more, and keeps the last checkpoint', async () => {
    const out = join(folder, 'diverged');
    const options = { ...base.options, checkpointEvery: 2 };
    const backend = await trainerNamed('kernel');
    const openTrainer: TrainInput['openTrainer'] = async (setup) => {
      const trainer = await backend.open(setup);
      return {
        step: async (batch, step) => {
          const result = await trainer.step(batch, step);
          return step.learningRate < options.learningRate * 0.7
            ? { ...result, loss: Number.NaN }
            : result;
        },
        evaluate: (batch) => trainer.evaluate(batch),
        save: () => trainer.save(),
        restore: (state) => trainer.restore(state),
        close: () => trainer.close(),
      };
    };
    await expect(train({ ...base, options, out, openTrainer })).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('--learning-rate'),
    });
    expect((await readCheckpoint(out)).run.step % 2).toBe(0);
  });
});

describe('readCheckpoint', () => {
  it('refuses files that are not those it wrote', async () => {
    const out = join(folder, 'sound');
    await train({ ...base, out, ...stopAfter(3) });
    const spoil = async (name: string, change: (bytes: Buffer) => Uint8Array | string) => {
      const copy = join(folder, `spoilt-${Math.random()}`);
      await cp(out, copy, { recursive: true });
      const path = join(copy, 'checkpoint', name);
      await writeFile(path, change(await readFile(path)));
      return readCheckpoint(copy);
    };
    const bad = { code: 'bad-model' };
    await expect(spoil('state-3.safetensors', (b) => b.subarray(1))).rejects.toMatchObject(bad);
    await expect(
      spoil('state-3.safetensors', (b) => b.fill(1, b.length - 4)),
    ).rejects.toMatchObject(bad);
    await expect(spoil('best-2.safetensors', () => '')).rejects.toMatchObject(bad);
    await expect(spoil('checkpoint.json', (b) => b.subarray(9))).rejects.toMatchObject(bad);
    await expect(
      spoil('checkpoint.json', (b) => String(b).replace('state-3', '../../state-3')),
    ).rejects.toMatchObject(bad);
    await expect(spoil('checkpoint.json', () => ' '.repeat(5 * 2 ** 20))).rejects.toMatchObject(
      bad,
    );
    await expect(spoil('checkpoint.json', (b) => b)).resolves.toMatchObject({ run: { step: 3 } });
    await expect(readCheckpoint(folder)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('no stopped run'),
    });
  });
});
