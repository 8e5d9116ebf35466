import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TrainingJob } from '../../../src/engine/ports.ts';
import { openStorage } from '../../../src/storage/open-storage.ts';
import { createPrivatePostgres, postgresPrograms } from '../../support/private-postgres.ts';
import { trainSmallModel } from '../../support/small-tunes.ts';
import { manager, openTrainingHouse, type TrainingHouse } from '../../support/training-house.ts';

const RUNNER = resolve(import.meta.dirname, '../../support/run-typescript.mjs');
const PROGRAM = resolve(import.meta.dirname, 'programs/work.ts');

let folder: string;
let shippedDir: string;
/** Weights of a training that nothing disturbed, and how long the computing took. */
let undisturbed: Buffer;
let took: number;
const alive = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-killed-'));
  shippedDir = await trainSmallModel(folder);
  const house = await openTrainingHouse(shippedDir);
  const job = await begin(house);
  const begun = performance.now();
  await house.startWorker();
  await house.until(job, ({ state }) => state === 'done');
  took = performance.now() - begun;
  undisturbed = await weightsOf(house, job);
  await house.close();
}, 120_000);
afterAll(async () => {
  for (const child of alive) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Queues a training on twelve tunes. */
async function begin({ give, desk }: TrainingHouse): Promise<TrainingJob> {
  await give('kitchen', 12, 'turns');
  return desk.begin({ modelName: 'Kitchen' }, manager('kitchen'));
}

/** Weights of the model that came of a job. */
async function weightsOf({ desk, library }: TrainingHouse, { id }: TrainingJob): Promise<Buffer> {
  const { modelId } = await desk.report(id, 'kitchen');
  return readFile(join(await library.folderOf(modelId), 'weights.safetensors'));
}

/** Where a database is; an empty URL: in the folder. */
interface Place {
  readonly databaseUrl: string;
  readonly dataDir: string;
}

/** Opens a place for as long as `use` takes: a database in a folder is one process's at a time. */
async function inHouse<T>(place: Place, use: (house: TrainingHouse) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = place;
  const storage = await openStorage({ databaseUrl: databaseUrl || null, dataDir });
  const house = await openTrainingHouse(shippedDir, { storage, folder: dataDir });
  try {
    return await use(house);
  } finally {
    await house.close();
  }
}

/** Starts the program. */
function start({ databaseUrl, dataDir }: Place) {
  const child = spawn(process.execPath, [RUNNER, PROGRAM, databaseUrl, dataDir, shippedDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  alive.add(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return {
    lines,
    /** Waits for a line like that. */
    async until(pattern: RegExp): Promise<string> {
      for (;;) {
        const found = lines.find((line) => pattern.test(line));
        if (found !== undefined) return found;
        const ended = await Promise.race([
          once(reader, 'line').then(() => false),
          once(child, 'exit').then(() => true),
        ]);
        if (ended) throw new Error(`it ended:\n${lines.join('\n')}`);
      }
    },
    async kill(): Promise<void> {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
      alive.delete(child);
    },
  };
}

/** True while a process is there. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Has the program train, kills it so many times at any moment, and lets the last one come to its end. */
async function trainRoughly(place: Place, times: number): Promise<void> {
  const job = await inHouse(place, begin);
  for (let kills = 0; kills < times; kills++) {
    const program = start(place);
    const line = await program.until(/^(computing|training ended)/);
    // On a machine that was busy with other things at first, it may be done before the last kill.
    if (line.startsWith('training')) break;
    await sleep(Math.random() * took * 0.45);
    await program.kill();
    // What computed for it does not outlive it.
    while (isAlive(Number(line.split(' ')[1]))) await sleep(20);
  }
  const last = start(place);
  await last.until(/^training ended/);
  await last.kill();
  expect(last.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  expect((await inHouse(place, (house) => weightsOf(house, job))).equals(undisturbed)).toBe(true);
  // Of the working folders of those that were killed, none is left but the last one's.
  expect(await readdir(join(place.dataDir, 'work'))).toHaveLength(1);
}

describe('a training whose process is killed at any moment', { timeout: 300_000 }, () => {
  test('is gone on with after a restart, to the same weights: a database in a folder', async () => {
    await trainRoughly({ databaseUrl: '', dataDir: join(folder, 'pglite') }, 1);
  });

  const programs = postgresPrograms();
  if (programs === null) process.stderr.write('Skipped: PostgreSQL is not installed.\n');
  test.skipIf(programs === null && process.env.REQUIRE_ALL !== '1')(
    'five times, to the same weights: PostgreSQL',
    async () => {
      if (programs === null) throw new Error('PostgreSQL is not installed (initdb)');
      const server = await createPrivatePostgres(programs);
      server.start();
      try {
        const databaseUrl = await server.createDatabase('killed');
        await trainRoughly({ databaseUrl, dataDir: join(folder, 'postgres') }, 5);
      } finally {
        server.stop();
        server.remove();
      }
    },
  );
});
