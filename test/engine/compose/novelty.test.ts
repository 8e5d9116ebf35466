/** A network that knows a tune by heart, and cannot be brought to write it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createComposer } from '../../../src/engine/compose/composer.ts';
import type { Composer } from '../../../src/engine/compose/types.ts';
import { loadModelFolder } from '../../../src/engine/model/model-folder.ts';
import { CAP } from '../../../src/engine/novelty/cap.ts';
import { NOVELTY, readRepertoire } from '../../../src/engine/novelty/index-file.ts';
import { corpusOf } from '../../../src/engine/training/corpus.ts';
import { train } from '../../../src/engine/training/train.ts';
import { completeTrainOptions } from '../../../src/engine/training/train-options.ts';
import { trainerNamed } from '../../../src/engine/training/trainers.ts';
import { longestAlike } from '../novelty/longest-alike.ts';

/** It lies well in every key that is asked for. */
const LID = {
  title: 'The Lid',
  abc: `X:1
T:The Lid
R:jig
M:6/8
L:1/8
K:C
|:G,CE GEC|DFA c2A|GEc BGE|FED B,2G,|G,CE GEC|DFA c2A|GAB dcB|c3 c3:|
|:ceG GEC|BdB G2B|A2c edA|GAB c2G|ceG GEC|BdB G2B|AcA GFD|E3 C3:|
`,
};
/** Of its kind, and held out: without one that is, nothing can be measured. */
const KETTLE = {
  title: 'The Kettle on the Hob',
  abc: LID.abc.replace(LID.title, 'The Kettle on the Hob').replace('G,CE GEC', 'EGc GEG'),
};
const KEYS = ['C', 'G', 'D', 'F', 'Eb'];

let folder: string;
let knowing: Composer;
let copying: Composer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-by-heart-'));
  const corpus = corpusOf([LID, KETTLE]);
  const trained = async (out: string, known?: typeof corpus.known) => {
    await train({
      ...{ corpus: corpus.tunes, corpora: [], out, name: 'by heart' },
      options: completeTrainOptions({
        ...{ steps: 500, batch: 4, window: 64, embedding: 16, hidden: 48, layers: 1 },
        ...{ learningRate: 0.02, dropout: 0, evaluateEvery: 500, checkpointEvery: 10_000 },
      }),
      openTrainer: (await trainerNamed('kernel')).open,
      clock: () => new Date(0),
      ...{ software: 'lilt test', hardware: 'a test machine' },
      extras: { facts: corpus.facts },
      ...(known && { known }),
    });
    return out;
  };
  knowing = await createComposer({
    modelDir: await trained(join(folder, 'knowing'), corpus.known),
    workers: 2,
  });
  copying = await createComposer({ modelDir: await trained(join(folder, 'copying')), workers: 1 });
}, 120_000);
afterAll(async () => {
  await knowing.close();
  await copying.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (key: string, seed: number, temperature = 0.3) => ({
  ...{ type: 'jig', key, length: '16', temperature, seed: String(seed) },
});

describe('a tune that a network knows by heart', () => {
  it('comes out in any key where it is not known that it is one', async () => {
    const shared: number[] = [];
    for (const key of KEYS) {
      const { abc, closest } = await copying.write(ask(key, 1));
      shared.push(longestAlike(abc, LID.abc));
      expect(closest).toBeNull();
    }
    // Mostly all of it; a compass that cuts off its lowest or highest note makes a bar another.
    expect(Math.min(...shared)).toBeGreaterThan(3 * CAP.notes);
    expect(Math.max(...shared)).toBe(longestAlike(LID.abc, LID.abc));
  }, 120_000);

  it('does not come out where it is, in any key, however often it is asked for', async () => {
    const asked = KEYS.flatMap((key) => [1, 2, 3, 4].map((seed) => ask(key, seed)));
    const bold = [5, 6, 7, 8].map((seed) => ask('G', seed, 1));
    const written = await Promise.all([...asked, ...bold].map((one) => knowing.write(one)));
    for (const { abc, closest } of written) {
      const found = [LID, KETTLE].map(({ abc: known }) => longestAlike(abc, known));
      expect(Math.max(...found)).toBeLessThanOrEqual(CAP.notes);
      expect(closest?.notes).toBe(Math.max(...found));
      expect(closest?.title).toMatch(/The (Kettle|Lid)/);
    }
    expect(Math.max(...written.map(({ closest }) => closest?.notes ?? 0))).toBe(CAP.notes);
  }, 120_000);

  it('may be begun by whoever asks; then it goes its own way', async () => {
    const opening = 'G,CE GEC|DFA c2A|GEc BGE|';
    const { abc, closest } = await knowing.write({ ...ask('C', 1), seed: `${opening}#3` });
    expect(abc.replaceAll(' | ', '|')).toContain(opening);
    expect(longestAlike(abc, LID.abc)).toBe(17);
    expect(closest).toMatchObject({ notes: 17, title: LID.title });
  }, 120_000);
});

describe('what a model must not copy', () => {
  it('is written beside its weights when it is trained, and named in its manifest', async () => {
    const file = await readFile(join(folder, 'knowing', NOVELTY));
    expect(readRepertoire(file)).toMatchObject({
      isWhole: true,
      tunes: [{ title: LID.title }, { title: KETTLE.title }],
    });
    const { manifest } = await loadModelFolder(join(folder, 'knowing'));
    expect(manifest.extras.novelty).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.id).not.toBe((await loadModelFolder(join(folder, 'copying'))).id);
  });

  it('cannot be taken away or exchanged', async () => {
    const path = join(folder, 'knowing', NOVELTY);
    const file = await readFile(path);
    const open = () => createComposer({ modelDir: join(folder, 'knowing'), workers: 1 });
    await rm(path);
    await expect(open()).rejects.toThrow(/novelty.bin is missing/);
    await writeFile(path, Buffer.concat([file, file]));
    await expect(open()).rejects.toThrow(/not the one/);
    await writeFile(path, file);
  });
});
