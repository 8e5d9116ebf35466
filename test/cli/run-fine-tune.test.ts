import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FineTuneFlags, runFineTune } from '../../src/cli/run-fine-tune.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { loadModelFolder } from '../../src/engine/model/model-folder.ts';
import { smallTunes, trainSmallBase } from '../engine/fine-tuning/small-base.ts';

let folder: string;
let base: string;
let corpus: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-from-'));
  base = join(folder, 'base');
  corpus = join(folder, 'leaps.abc');
  await trainSmallBase(base);
  await writeFile(
    corpus,
    smallTunes(14, 'leaping', 2)
      .map(({ abc }) => abc)
      .join('\n'),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command; what it printed. */
async function run(flags: FineTuneFlags): Promise<{ out: string; err: string }> {
  let out = '';
  let err = '';
  await runFineTune(flags, {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    clock: () => new Date(),
    onStopSignal: () => () => {},
  } as unknown as Terminal);
  return { out, err };
}

describe('lilt train --from', () => {
  it('teaches a model the tunes of files, and says before, after and what to think of it', {
    timeout: 120_000,
  }, async () => {
    const flags = { from: base, corpus: [corpus], out: join(folder, 'ours'), threads: 1 };
    const { out, err } = await run(flags);
    const { id, manifest } = await loadModelFolder(flags.out);
    expect(out).toBe(`${id}\n`);
    expect(manifest).toMatchObject({ name: 'ours', parent: (await loadModelFolder(base)).id });
    expect(manifest.extras.contributions).toMatchObject([{ name: 'leaps.abc' }]);
    expect(err).toContain('read 14 tunes: 14 to learn from, 0 refused, 0 there already');
    expect(err).toMatch(/2 of these tunes: [\d.]+ before, [\d.]+ after \(-[\d.]+ %\)/);
    expect(err).toMatch(/tunes of the model it began from: [\d.]+ before, [\d.]+ after/);
    // The same command once more has nothing left to do.
    expect((await run(flags)).out).toBe(out);
  });

  it('says what is missing, what cannot be chosen, and which file cannot be read', async () => {
    const out = join(folder, 'never');
    await expect(run({ from: base, out })).rejects.toThrow(/--corpus our-tunes.abc --out/);
    const chosen = { from: base, corpus: [corpus], out, learningRate: 1 };
    await expect(run(chosen)).rejects.toThrow(/leave out: --learning-rate/);
    const gone = { from: base, corpus: [join(folder, 'gone.abc')], out };
    await expect(run(gone)).rejects.toThrow(/gone.abc is not a file of at most 10 MB/);
  });
});
