import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createComposer } from '../../../src/engine/compose/composer.ts';
import { TUNE_TYPES } from '../../../src/engine/compose/tune-types.ts';
import type { Composer } from '../../../src/engine/compose/types.ts';
import { trainSmallModel } from '../../support/small-tunes.ts';

let folder: string;
let composer: Composer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-small-model-'));
  composer = await createComposer({ modelDir: await trainSmallModel(folder), workers: 1 });
}, 120_000);
afterAll(async () => {
  await composer.close();
  await rm(folder, { recursive: true, force: true });
});

it('writes every type and length, though it has seen nothing but short jigs in G', async () => {
  for (const { name } of TUNE_TYPES) {
    for (const length of ['1', '3', '16', '32']) {
      const { abc } = await composer.write({ type: name, length, seed: '1' });
      expect(abc).toMatch(/^X:1\n/);
    }
  }
}, 60_000);
