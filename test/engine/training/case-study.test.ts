import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModelFolder } from '../../../src/engine/model/model-folder.ts';
import { type CaseStudyInput, trainCaseStudy } from '../../../src/engine/training/case-study.ts';
import { readCaseStudyCheckpoint } from '../../../src/engine/training/case-study-checkpoint.ts';
import { caseStudyOptionsSchema } from '../../../src/engine/training/case-study-options.ts';
import { readCheckpoint } from '../../../src/engine/training/checkpoint.ts';
import { kindOfCheckpoint } from '../../../src/engine/training/checkpoint-store.ts';
import { type EpochRow, epochLog } from '../../../src/engine/training/epoch-log.ts';
import type { EpochProgress } from '../../../src/engine/training/progress.ts';
import type { Batch, StepOptions } from '../../../src/engine/training/trainer.ts';
import { trainerNamed } from '../../../src/engine/training/trainers.ts';

/** Twenty tunes of scales; 4 rows of windows of 8 make 28 windows of the whole, and 22 of 16 tunes. */
const TEXT = Array.from({ length: 20 }, (_, i) => {
  const bars = Array.from({ length: 5 }, (__, bar) =>
    'CDEFGABc'.repeat(2).slice((i + bar) % 8, 6 + ((i + bar) % 8)),
  );
  return `X:${i}\nK:C\n${bars.join('|')}|\n\n`;
}).join('');

let folder: string;
let base: Omit<CaseStudyInput, 'out'>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-case-study-'));
  const backend = await trainerNamed('kernel');
  let milliseconds = 0;
  base = {
    corpus: {
      text: TEXT,
      path: '/somewhere/t.abc',
      name: 't.abc',
      sha256: 'a'.repeat(64),
      tunes: 20,
    },
    name: 'Small',
    options: caseStudyOptionsSchema.parse({
      ...{ epochs: 4, keepEvery: 2, heldOut: true, learningRate: 0.01 },
      ...{ batch: 4, window: 8, embedding: 16, hidden: 16, layers: 2 },
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
function stopAfter(step: number, phase: EpochProgress['phase'] = 'training') {
  const stop = new AbortController();
  return {
    signal: stop.signal,
    onProgress: (progress: EpochProgress) => {
      if (progress.step === step && progress.phase === phase) stop.abort();
    },
  };
}

const rowsOf = async (out: string) =>
  epochLog.parse(await readFile(join(out, 'log.csv'), 'utf8')).map(({ seconds: _, ...row }) => row);
const weightsOf = (out: string) => readFile(join(out, 'weights.safetensors'));

describe('trainCaseStudy', () => {
  it('logs every epoch, keeps weights on the way, and tests the best epoch', async () => {
    const out = join(folder, 'whole');
    const outcome = await trainCaseStudy({ ...base, out });
    if (outcome.kind !== 'finished' || outcome.heldOut === null) throw new Error('not finished');
    const text = await readFile(join(out, 'log.csv'), 'utf8');
    expect(text.split('\n')[0]).toBe(
      'epoch,loss,accuracy,last_loss,last_accuracy,valid_loss,valid_accuracy,seconds',
    );
    const rows = epochLog.parse(text);
    expect(rows.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
    expect(rows.at(-1)?.loss).toBeLessThan((rows[0]?.loss ?? 0) * 0.9);
    const best = rows.reduce((a, b) => ((b.validLoss ?? 9) < (a.validLoss ?? 9) ? b : a));
    expect(outcome.epoch).toBe(best.epoch);
    expect(outcome.heldOut.validation.natsPerCharacter).toBeCloseTo(best.validLoss ?? 0, 5);
    expect(outcome.heldOut.test.natsPerCharacter).toBeLessThan(Math.log(15));

    const model = await loadModelFolder(out);
    expect(model).toMatchObject({
      id: outcome.modelId,
      manifest: { name: 'Small', textForm: 'raw' },
    });
    expect(model.manifest.training).toMatchObject({
      ...{ steps: 88, bestStep: 22 * best.epoch, heldOut: null, rawHeldOut: outcome.heldOut },
      texts: { training: 16, heldOut: 4 },
    });
    // The vocabulary is the whole text's, X:8 and X:9 with it.
    expect(model.vocabulary.characters.join('')).toBe('\n0123456789:ABCDEFGKXc|');
    expect((await loadModelFolder(join(out, 'epoch-002'))).manifest.training.steps).toBe(44);
    expect(await readdir(out)).toEqual(expect.arrayContaining(['epoch-004', 'curve.png']));
    expect(await readFile(join(out, 'MODEL_CARD.md'), 'utf8')).toContain('number 9 tests them');
    expect(await readFile(join(out, 'curve.svg'), 'utf8')).not.toMatch(/NaN|Infinity/);
    await expect(trainCaseStudy({ ...base, out })).rejects.toThrow('holds a model already');
  });

  it('has empty cells and the last weights where nothing is held out', async () => {
    const out = join(folder, 'plain');
    const options = { ...base.options, heldOut: false, epochs: 2 };
    const outcome = await trainCaseStudy({ ...base, options, out });
    expect(outcome).toMatchObject({ kind: 'finished', epoch: 2, heldOut: null });
    const lines = (await readFile(join(out, 'log.csv'), 'utf8')).trimEnd().split('\n').slice(1);
    for (const line of lines) expect(line).toMatch(/^\d,\d\.\d{6},0\.\d{6},\d\.\d{6},0\.\d{6},,,/);
    expect(lines).toHaveLength(2);
    const { manifest, weights } = await loadModelFolder(out);
    expect(manifest.training).toMatchObject({ bestStep: 56, texts: { training: 20, heldOut: 0 } });
    expect(weights).toEqual((await loadModelFolder(join(out, 'epoch-002'))).weights);
  });

  it('stopped anywhere and resumed is bit for bit the run that was never stopped', async () => {
    const straight = join(folder, 'straight');
    await trainCaseStudy({ ...base, out: straight });
    const rows = await rowsOf(straight);
    // Before the first step, within an epoch, while an epoch is measured, at its end, and in the test at the very end.
    for (const [step, phase] of [
      [0, 'training'],
      [30, 'training'],
      [44, 'evaluating'],
      [44, 'training'],
      [88, 'evaluating'],
    ] as const) {
      const out = join(folder, `stopped-${step}-${phase}`);
      const stopped = await trainCaseStudy({ ...base, out, ...stopAfter(step, phase) });
      expect(stopped).toEqual({ kind: 'stopped', step });
      const { name, options, corpus } = (await readCaseStudyCheckpoint(out)).run;
      expect({ name, options, corpus: corpus.name }).toEqual({
        name: 'Small',
        options: base.options,
        corpus: 't.abc',
      });
      await trainCaseStudy({ ...base, out, resume: await readCaseStudyCheckpoint(out) });
      expect((await weightsOf(out)).equals(await weightsOf(straight))).toBe(true);
      expect(await rowsOf(out)).toEqual(rows);
    }
  });

  it('killed, goes on from the end of the last epoch, and forgets rows of a future not seen yet', async () => {
    const out = join(folder, 'killed');
    const killed = async (setup: Parameters<CaseStudyInput['openTrainer']>[0]) => {
      const trainer = await base.openTrainer(setup);
      let steps = 0;
      const step = (batch: Batch, options: StepOptions) => {
        steps += 1;
        return steps > 55 ? Promise.reject(new Error('killed')) : trainer.step(batch, options);
      };
      return {
        step,
        evaluate: trainer.evaluate.bind(trainer),
        save: trainer.save.bind(trainer),
        restore: trainer.restore.bind(trainer),
        close: trainer.close.bind(trainer),
      };
    };
    await expect(trainCaseStudy({ ...base, out, openTrainer: killed })).rejects.toThrow('killed');
    expect((await readCaseStudyCheckpoint(out)).run.step).toBe(44);
    // As if it had been killed between a row and its checkpoint.
    const row: EpochRow = {
      ...{ epoch: 3, loss: 9, accuracy: 0, lastLoss: 9, lastAccuracy: 0 },
      ...{ validLoss: 9, validAccuracy: 0, seconds: 9 },
    };
    await epochLog.append(join(out, 'log.csv'), row);
    await trainCaseStudy({ ...base, out, resume: await readCaseStudyCheckpoint(out) });
    const straight = join(folder, 'straight');
    expect((await weightsOf(out)).equals(await weightsOf(straight))).toBe(true);
    expect(await rowsOf(out)).toEqual(await rowsOf(straight));
  });

  it('does not resume on another text, nor as a run of another kind', async () => {
    const out = join(folder, 'another');
    await trainCaseStudy({ ...base, out, ...stopAfter(2) });
    const resume = await readCaseStudyCheckpoint(out);
    const corpus = { ...base.corpus, sha256: 'b'.repeat(64) };
    await expect(trainCaseStudy({ ...base, corpus, out, resume })).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('/somewhere/t.abc'),
    });
    await expect(trainCaseStudy({ ...base, out })).rejects.toThrow('--resume');
    expect(await kindOfCheckpoint(out)).toBe('case-study');
    await expect(readCheckpoint(out)).rejects.toThrow('of another kind');
  });
});
