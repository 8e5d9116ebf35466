import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EngineError } from '../../src/engine/errors.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { someSet, someTunes } from '../contracts/storage-contributions.ts';
import { someJob } from '../contracts/storage-jobs.ts';
import { someTune } from '../contracts/storage-tunes.ts';
import { tuneOf } from './programs/tune-of.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let dataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(join(tmpdir(), 'lilt-durability-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** Runs add-tunes.ts, kills it without warning once it has had `count` tunes accepted, and returns their ids. */
async function acceptedBeforeKill(prefix: string, count: number): Promise<string[]> {
  const program = join(import.meta.dirname, 'programs/add-tunes.ts');
  const runner = join(ROOT, 'test/support/run-typescript.mjs');
  const child = spawn(process.execPath, [runner, program, dataDir, prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((done) => child.once('exit', (_, signal) => done(signal)));
  const ids: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'open') ids.push(line);
    if (line === 'open') {
      // While it lives nobody else gets in, and is told who it is.
      await expect(openStorage({ dataDir })).rejects.toThrow(`in use by process ${child.pid}.`);
    }
    if (ids.length === count) child.kill('SIGKILL');
  }
  expect(await exited).toBe('SIGKILL');
  return ids;
}

// Databases are made, killed and recovered here, which takes some seconds, and many on a busy machine.
describe('PGlite in a folder', { timeout: 300_000 }, () => {
  test('loses nothing that was accepted when the process is killed, time after time', async () => {
    const accepted: string[] = [];
    for (const prefix of ['a', 'b']) {
      accepted.push(...(await acceptedBeforeKill(prefix, 60)));
      const storage = await openStorage({ dataDir });
      expect(accepted.length).toBeGreaterThanOrEqual(60);
      const check = async (id: string) => {
        const tune = await storage.tunes.get(id);
        const png = tune?.blobs.png ?? '';
        expect(tune).toMatchObject(tuneOf(id, png));
        const picture = await storage.blobs.get(png);
        expect(Buffer.from(picture?.bytes ?? []).toString()).toBe(`picture of ${id}`);
      };
      await Promise.all(accepted.map(check));
      await storage.close();
    }
  });

  test('has every accepted write synced, and writers at once share a sync', async () => {
    const storage = await openStorage({ dataDir });
    const sync = vi.spyOn(fs, 'fsyncSync');
    const syncsOf = async (work: () => Promise<unknown>) => {
      const before = sync.mock.calls.length;
      await work();
      return sync.mock.calls.length - before;
    };
    const tune = someTune();
    expect(await syncsOf(() => storage.tunes.add(tune))).toBeGreaterThanOrEqual(1);
    expect(await syncsOf(() => storage.votes.cast(tune.id, 'ann', 1))).toBeGreaterThanOrEqual(1);
    const model = {
      ...{ id: 'm', name: 'm', parentId: null, manifest: '{}' },
      ...{ files: {}, guildId: null, authorId: null, contributionIds: [] },
    };
    expect(await syncsOf(() => storage.models.register(model))).toBeGreaterThanOrEqual(1);
    const { jobs, contributions } = storage;
    await jobs.claim('worker', 60_000);
    expect(await syncsOf(() => jobs.claim('worker', 60_000))).toBe(0);
    const job = someJob();
    expect(await syncsOf(() => jobs.add(job))).toBeGreaterThanOrEqual(1);
    expect(await syncsOf(() => jobs.claim('worker', 60_000))).toBeGreaterThanOrEqual(1);
    const checkpoint = { file: 'a'.repeat(64) };
    const renew = () => jobs.renew(job.id, 'worker', 60_000, { checkpoint });
    expect(await syncsOf(renew)).toBeGreaterThanOrEqual(1);
    const finish = () => jobs.finish(job.id, 'worker', { state: 'done', result: 1 });
    expect(await syncsOf(finish)).toBeGreaterThanOrEqual(1);
    const add = () => contributions.add(someSet(), someTunes(3));
    expect(await syncsOf(add)).toBeGreaterThanOrEqual(1);
    const many = Array.from({ length: 100 }, () => someTune());
    const shared = await syncsOf(() => Promise.all(many.map((one) => storage.tunes.add(one))));
    expect(shared).toBeGreaterThanOrEqual(1);
    expect(shared).toBeLessThan(50);
    expect(await syncsOf(() => storage.tunes.get(tune.id))).toBe(0);
    await storage.close();
  });

  test('nothing keeps a process alive that has used the queue and closed it', async () => {
    const program = join(import.meta.dirname, 'programs/listen-and-close.ts');
    const runner = join(ROOT, 'test/support/run-typescript.mjs');
    const run = promisify(execFile)(process.execPath, [runner, program, dataDir]);
    expect(await run).toEqual({ stdout: 'closed\n', stderr: '' });
  });

  test('accepts nothing after the disk failed, and does not hang', async () => {
    const storage = await openStorage({ dataDir });
    const kept = await storage.tunes.add(someTune());
    const sync = vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
    });
    const attempts = [someTune(), someTune()].map((tune) => storage.tunes.add(tune));
    attempts.push(storage.votes.cast(kept.id, 'ann', 1).then(() => kept));
    for (const result of await Promise.allSettled(attempts)) {
      expect(result.status).toBe('rejected');
    }
    sync.mockRestore();

    const error = await storage.tunes.get(kept.id).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ code: 'storage' });
    expect((error as EngineError).message).toMatch(/has stopped.*start Lilt again/);
    await storage.close();

    const again = await openStorage({ dataDir });
    expect(await again.tunes.get(kept.id)).toEqual(kept);
    await again.close();
  });
});
