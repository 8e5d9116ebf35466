import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadModelFolder } from '../../../src/engine/model/model-folder.ts';
import { trainSmallModel } from '../../support/small-tunes.ts';
import { manager, openTrainingHouse, type TrainingHouse } from '../../support/training-house.ts';

const KITCHEN = 'kitchen';

let folder: string;
let shippedDir: string;
/** Weights of a training on the tunes below that nothing disturbed. */
let undisturbed: Buffer;
let house: TrainingHouse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-worker-'));
  shippedDir = await trainSmallModel(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  house = await openTrainingHouse(shippedDir);
});
afterEach(() => house.close());

/** A job on twelve tunes of the kitchen's. */
async function begin() {
  await house.give(KITCHEN, 12, 'turns');
  return house.desk.begin({ modelName: 'Kitchen' }, manager(KITCHEN));
}

const isDone = ({ state }: { state: string }) => state === 'done';
const isAtStep = (least: number) => (job: { live: { step: number } | null }) =>
  (job.live?.step ?? 0) >= least;

async function weightsOf(job: { id: string; guildId: string }): Promise<Buffer> {
  const { modelId } = await house.desk.report(job.id, job.guildId);
  return readFile(join(await house.library.folderOf(modelId), 'weights.safetensors'));
}

/** The process that computes, as the log has it. */
async function computing(after = 0): Promise<number> {
  for (;;) {
    const started = house.log.filter(({ text }) => text === 'computing');
    const pid = started[after]?.pid;
    if (typeof pid === 'number') return pid;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const workFiles = () => readdir(join(house.folder, 'work'), { recursive: true });

// In this order: the others are held against the first one's weights.
describe('a training worker', { timeout: 120_000 }, () => {
  test('turns a queued job into a model and a report, and leaves nothing else', async () => {
    const job = await begin();
    expect(job).toMatchObject({ state: 'queued', place: 0, live: null, error: null, threads: 1 });
    const worker = await house.startWorker();
    const live = await house.until(job, isAtStep(20));
    expect(live.live).toMatchObject({
      phase: expect.stringMatching(/training|measuring/),
      steps: 120,
    });
    const done = await house.until(job, isDone);
    await worker.close();

    const report = await house.desk.report(job.id, KITCHEN);
    const model = await house.storage.models.get(report.modelId);
    expect(model).toMatchObject({
      ...{ name: 'Kitchen', parentId: house.library.shippedId, guildId: KITCHEN },
      ...{ authorId: 'aoife', contributionIds: done.contributionIds },
    });
    expect(Buffer.from(report.curve.subarray(1, 4)).toString()).toBe('PNG');
    expect(report).toMatchObject({ modelName: 'Kitchen', baseModelId: house.library.shippedId });
    expect(report.contributed.tunes + report.contributed.heldOut).toBe(12);
    const { manifest } = await loadModelFolder(await house.library.folderOf(report.modelId));
    expect(manifest.training).toMatchObject({
      software: 'lilt test',
      hardware: 'a test machine, 1 threads',
    });

    for (const blob of Object.values(done.checkpoint ?? {})) {
      expect(await house.storage.blobs.get(blob)).toBeNull();
    }
    expect(await workFiles()).toEqual([]);
    undisturbed = await weightsOf(job);
  });

  test('goes on from the checkpoint when the computing is killed, to the same weights', async () => {
    const job = await begin();
    await house.startWorker();
    await house.until(job, ({ checkpoint, live }) => checkpoint !== null && isAtStep(30)({ live }));
    process.kill(await computing(), 'SIGKILL');
    const second = await computing(1);
    expect(second).not.toBe(await computing());
    await house.until(job, isDone);
    expect((await weightsOf(job)).equals(undisturbed)).toBe(true);
    expect(house.log.filter(({ text }) => String(text).includes('broke off'))).toHaveLength(1);
  });

  test('gives up where it is killed again and again before it gets on, and says so', async () => {
    const job = await begin();
    await house.startWorker();
    for (const time of [0, 1, 2]) process.kill(await computing(time), 'SIGKILL');
    const failed = await house.until(job, ({ state }) => state === 'failed');
    expect(failed.error).toContain(`reference ${job.id}`);
    const logged = house.log.find(({ text }) => text === 'training given up');
    expect(logged).toMatchObject({
      reference: job.id,
      err: { message: expect.stringContaining('SIGKILL') },
    });
  });

  test('ends a job that is cancelled, at once', async () => {
    const job = await begin();
    const worker = await house.startWorker();
    await house.until(job, ({ checkpoint }) => Object.keys(checkpoint ?? {}).length > 0);
    const kept = (await house.storage.jobs.get(job.id))?.checkpoint ?? {};
    await house.desk.cancel(job.id, manager(KITCHEN));
    const ended = await house.until(job, ({ state }) => state === 'cancelled');
    expect(ended.error).toBeNull();
    expect(() =>
      process.kill(house.log.find(({ text }) => text === 'computing')?.pid as number, 0),
    ).toThrow();
    await worker.close();
    for (const blob of Object.values(kept)) expect(await house.storage.blobs.get(blob)).toBeNull();
    expect(await workFiles()).toEqual([]);
    expect(await house.storage.models.list({ guildId: KITCHEN })).toHaveLength(1);
  });

  test('ends a job that is cancelled before its first step', async () => {
    const job = await begin();
    await house.startWorker();
    await computing();
    await house.desk.cancel(job.id, manager(KITCHEN));
    const ended = await house.until(job, ({ state }) => state === 'cancelled');
    expect(ended.live?.step ?? 0).toBe(0);
  });

  test('gives the job back with a checkpoint when it is stopped, and another goes on to the same weights', async () => {
    const job = await begin();
    const first = await house.startWorker();
    await house.until(job, isAtStep(30));
    await first.close();
    const between = await house.desk.job(job.id, KITCHEN);
    expect(between).toMatchObject({ state: 'queued', workerId: null });
    expect(Object.keys(between.checkpoint ?? {})).toContain('run/checkpoint/checkpoint.json');
    expect(await workFiles()).toEqual([]);
    const second = await house.startWorker();
    await house.until(job, isDone);
    expect(second.id).not.toBe(first.id);
    expect((await weightsOf(job)).equals(undisturbed)).toBe(true);
  });

  test('leaves a job alone that another worker has taken', async () => {
    const job = await begin();
    // A worker whose machine was asleep for longer than its lease.
    const { jobs } = house.storage;
    let awake = () => {};
    const asleep = new Promise<void>((resolve) => {
      awake = resolve;
    });
    const late: typeof jobs = {
      ...jobs,
      get: (id) => asleep.then(() => jobs.get(id)),
      renew: (...told) => asleep.then(() => jobs.renew(...told)),
    };
    await house.startWorker({ storage: { ...house.storage, jobs: late }, leaseMs: 300 });
    await computing();
    await house.startWorker();
    const done = await house.until(job, isDone);
    const lost = () => house.log.filter(({ text }) => String(text).includes('no longer this'));
    expect(lost()).toEqual([]);
    awake();
    while (lost().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await house.desk.job(job.id, KITCHEN)).toEqual(done);
    expect((await weightsOf(job)).equals(undisturbed)).toBe(true);
    expect(await house.storage.models.list({ guildId: KITCHEN })).toHaveLength(2);
  });

  test('begins anew without a set that was withdrawn while the job waited with a checkpoint', async () => {
    const job = await begin();
    const extra = await house.give(KITCHEN, 10, 'scales');
    const both = await house.desk.begin({ modelName: 'Both' }, manager(KITCHEN));
    await house.desk.cancel(job.id, manager(KITCHEN));
    const first = await house.startWorker();
    await house.until(both, ({ checkpoint }) => checkpoint !== null);
    await first.close();
    const before = (await house.desk.job(both.id, KITCHEN)).checkpoint ?? {};
    await house.desk.withdraw(extra.id, manager(KITCHEN));
    await house.startWorker();
    const done = await house.until(both, isDone);
    const report = await house.desk.report(both.id, KITCHEN);
    expect(report.contributed.tunes + report.contributed.heldOut).toBe(12);
    const model = await house.storage.models.get(report.modelId);
    expect(model?.contributionIds).toEqual(job.contributionIds);
    expect((await weightsOf(both)).equals(undisturbed)).toBe(true);
    for (const blob of [...Object.values(before), ...Object.values(done.checkpoint ?? {})]) {
      expect(await house.storage.blobs.get(blob)).toBeNull();
    }
  });

  test('stops when a set that it learns from is withdrawn, and people are told why', async () => {
    const job = await begin();
    await house.startWorker();
    await house.until(job, isAtStep(1));
    await house.desk.withdraw(job.contributionIds[0] ?? '', manager(KITCHEN));
    const ended = await house.until(job, ({ state }) => state === 'cancelled');
    expect(ended.error).toMatch(/The set "turns 1" was withdrawn/);
    expect(await house.storage.models.list({ guildId: KITCHEN })).toHaveLength(1);
  });

  test('leaves a model without the name of somebody who was forgotten as it was about to be kept', async () => {
    const job = await begin();
    const { contributions, personal } = house.storage;
    let asked = 0;
    const between: typeof contributions = {
      ...contributions,
      async get(id) {
        asked += 1;
        // The sets are looked at before the first step, and again after the last.
        if (asked === 2) await personal.forget('aoife');
        return contributions.get(id);
      },
    };
    const storage = { ...house.storage, contributions: between };
    const worker = await house.startWorker({ storage, leaseMs: 60_000 });
    while (!house.log.some(({ text }) => text === 'model kept')) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await worker.close();
    const models = await house.storage.models.list({ guildId: KITCHEN });
    const model = models.find(({ name }) => name === job.modelName);
    expect(model).toMatchObject({ name: 'Kitchen', authorId: null });
    const left = await personal.everything('aoife');
    expect(Object.entries(left).filter(([, items]) => items.length > 0)).toEqual([]);
  });

  test('fails a job whose sets are all gone, in words for people', async () => {
    const job = await begin();
    await house.desk.withdraw(job.contributionIds[0] ?? '', manager(KITCHEN));
    await house.startWorker();
    const failed = await house.until(job, ({ state }) => state === 'failed');
    expect(failed.error).toMatch(/0 tunes to learn from/);
  });
});
