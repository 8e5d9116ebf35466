import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recipe } from '../../src/engine/fine-tuning/recipe.ts';
import type { Member, TrainingDesk, TrainingJobView } from '../../src/engine/index.ts';
import { type ModelLibrary, openModelLibrary } from '../../src/engine/models/library.ts';
import type { Storage, StoredContribution } from '../../src/engine/ports.ts';
import {
  startTrainingWorker,
  type TrainingWorker,
  type TrainingWorkerOptions,
} from '../../src/engine/training-worker/training-worker.ts';
import { openTrainingDesk } from '../../src/engine/use-cases/training/open-training-desk.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { type KindOfBars, smallTunes } from './small-tunes.ts';

/** Who manages a server. */
export const manager = (guildId: string, personId = 'aoife'): Member => ({
  ...{ guildId, personId, managesGuild: true, roleIds: [] },
});

/** A training of a small network that is short, and has many checkpoints. */
export const SHORT: Partial<Recipe> = {
  ...{ fewestSteps: 120, mostSteps: 120, measureEvery: 60, patience: 100 },
  ...{ fewestRehearsed: 60, mostRehearsed: 60, checkpointSeconds: 0.1 },
};

/** All that training needs, and nothing else: a storage, models, a desk to ask at, and workers that are started by tests. */
export interface TrainingHouse {
  readonly folder: string;
  readonly storage: Storage;
  readonly library: ModelLibrary;
  readonly desk: TrainingDesk;
  /** What workers logged, facts and text in one. */
  readonly log: readonly Record<string, unknown>[];
  startWorker(options?: Partial<TrainingWorkerOptions>): Promise<TrainingWorker>;
  /** Gives a server a set of small tunes. */
  give(
    guildId: string,
    count: number,
    kind: KindOfBars,
    seed?: number,
  ): Promise<StoredContribution>;
  /** Waits until a job is as it is asked for; throws where it ends otherwise. */
  until(
    job: { readonly id: string; readonly guildId: string },
    isSo: (job: TrainingJobView) => boolean,
  ): Promise<TrainingJobView>;
  close(): Promise<void>;
}

export async function openTrainingHouse(
  shippedDir: string,
  parts: { readonly storage?: Storage; readonly folder?: string } = {},
): Promise<TrainingHouse> {
  const folder = parts.folder ?? (await mkdtemp(join(tmpdir(), 'lilt-training-')));
  const storage = parts.storage ?? createMemoryStorage(() => new Date());
  const cacheDir = join(folder, 'models');
  const library = await openModelLibrary({ storage, shippedDir, cacheDir, workers: 1 });
  const workers: TrainingWorker[] = [];
  const log: Record<string, unknown>[] = [];
  const write = (facts: Readonly<Record<string, unknown>>, text: string) =>
    void log.push({ ...facts, text });
  const desk = openTrainingDesk({
    ...{ storage, shippedId: library.shippedId, threads: 1, random: randomBytes },
  });
  return {
    ...{ folder, storage, library, log, desk },
    async startWorker(options = {}) {
      const worker = await startTrainingWorker({
        ...{ storage, library, workDir: join(folder, 'work'), leaseMs: 2000 },
        log: { info: write, warn: write, error: write },
        software: 'lilt test',
        hardware: (threads) => `a test machine, ${threads} threads`,
        recipe: SHORT,
        ...options,
      });
      workers.push(worker);
      return worker;
    },
    give(guildId, count, kind, seed = 1) {
      const tunes = smallTunes(count, kind, seed);
      return storage.contributions.add(
        {
          ...{
            id: `${kind}${seed}`.padEnd(10, 'x').slice(0, 10),
            guildId,
            name: `${kind} ${seed}`,
          },
          ...{ contributorId: 'tadhg', confirmation: 'They are mine.', files: [] },
        },
        tunes.map((tune, i) => ({ ...tune, musicHash: `${kind} ${seed} ${i}` })),
      );
    },
    async until(job, isSo) {
      for (;;) {
        const now = await desk.job(job.id, job.guildId);
        if (isSo(now)) return now;
        if (now.endedAt !== null) throw new Error(`it is ${now.state}: ${now.error}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await library.close();
      await storage.close();
      if (parts.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
