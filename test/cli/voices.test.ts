import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoppedError, UsageError } from '../../src/cli/errors.ts';
import { runTraining } from '../../src/cli/run-training.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { writePieces } from '../../src/cli/write-pieces.ts';
import { readScore } from '../../src/engine/abc/score-reader.ts';
import { judgePiece } from '../../src/engine/voices/judge.ts';
import { EVENING, NIGHT } from '../support/four-voices.ts';

let folder: string;
let corpus: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-cli-voices-'));
  corpus = ['evening.abc', 'night.abc'].map((name) => join(folder, name));
  for (const [i, text] of [EVENING, NIGHT].entries()) await writeFile(corpus[i] as string, text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a command says; `stopsAt`: Ctrl-C comes when stderr has this in it. */
function terminal(stopsAt?: string): Terminal & { said: { stdout: string; stderr: string } } {
  const said = { stdout: '', stderr: '' };
  let stop: (() => void) | null = null;
  return {
    said,
    stdout: { write: (text) => (said.stdout += text) },
    stderr: {
      write(text) {
        said.stderr += text;
        if (stopsAt === undefined || !said.stderr.includes(stopsAt)) return;
        const listener = stop;
        stop = null; // it writes too
        listener?.();
      },
    },
    readStdin: async () => '',
    env: {},
    cwd: folder,
    clock: () => new Date(),
    randomSeed: () => 7,
    onStopSignal(listener) {
      stop = listener;
      return () => {};
    },
  };
}

const SMALL = {
  ...{ preset: 'voices', batch: 2, window: 32, embedding: 16, hidden: 16, layers: 1, threads: 1 },
  ...{ steps: 6, evaluateEvery: 3, logEvery: 1 },
} as const;

describe('lilt train --preset voices', () => {
  it('leaves a model that lilt tune writes pieces with, each in four voices', async () => {
    const out = join(folder, 'model');
    const training = terminal();
    await runTraining({ ...SMALL, corpus, out }, training);
    expect(training.said.stderr).toContain('read 2 pieces in 4 voices, learning from 2');
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ textForm: 'voices-1', id: training.said.stdout.trim() });
    expect(await readFile(join(out, 'MODEL_CARD.md'), 'utf8')).toContain('train --preset voices');

    const writing = terminal();
    const files = join(folder, 'pieces');
    expect(await writePieces({ count: 2, seed: '3', model: out, out: files }, writing)).toBe(true);
    const pieces = writing.said.stdout.split('\n\n').filter((text) => text !== '');
    expect(pieces).toHaveLength(2);
    for (const piece of pieces) {
      const { score, problems } = readScore(piece);
      expect(problems).toEqual([]);
      expect(score && judgePiece(score).problems).toEqual([]);
      expect(piece).toMatch(/^% again: npm run lilt -- tune --seed \d+ --model /m);
    }
    expect((await readdir(files)).map((name) => name.split('.')[1]).sort()).toEqual([
      'abc',
      'abc',
      'mid',
      'mid',
      'png',
      'png',
    ]);

    const json = terminal();
    await writePieces({ count: 1, seed: '3', model: out, json: true }, json);
    expect(JSON.parse(json.said.stdout)).toMatchObject({
      seed: '3',
      model: manifest.id,
      files: {},
    });
  }, 60_000);

  it('goes on with a run that was stopped, on the same kind of text', async () => {
    const [whole, stopped] = [join(folder, 'whole'), join(folder, 'stopped')];
    await runTraining({ ...SMALL, corpus, out: whole, name: 'same' }, terminal());
    const run = runTraining({ ...SMALL, corpus, out: stopped, name: 'same' }, terminal('step'));
    await expect(run).rejects.toThrow(StoppedError);
    await runTraining({ resume: stopped }, terminal());
    const weights = (out: string) => readFile(join(out, 'weights.safetensors'), 'latin1');
    expect(await weights(stopped)).toBe(await weights(whole));
    const manifest = JSON.parse(await readFile(join(stopped, 'manifest.json'), 'utf8'));
    expect(manifest.textForm).toBe('voices-1');
  }, 60_000);

  it('refuses what belongs to other runs and other models, and says what would work', async () => {
    const out = join(folder, 'nothing');
    const asked = { ...SMALL, corpus, out };
    await expect(runTraining({ ...asked, epochs: 3 }, terminal())).rejects.toThrow(/--steps/);
    const model = join(folder, 'model');
    const ask = (flags: object) => writePieces({ count: 1, model, ...flags }, terminal());
    await expect(ask({ length: '8' })).rejects.toThrow(/leave out --length/);
    await expect(ask({ key: 'Elyd' })).rejects.toThrow(UsageError);
    await expect(ask({ seed: 'K' })).rejects.toThrow(/whole number/);
    await expect(ask({ temperature: 9 })).rejects.toThrow(/0\.1 to 2/);
    expect(
      await writePieces({ count: 1, model: 'models' }, { ...terminal(), cwd: process.cwd() }),
    ).toBe(false);
  }, 60_000);
});
