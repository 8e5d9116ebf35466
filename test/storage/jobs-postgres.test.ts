import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.ts';
import { someJob } from '../contracts/storage-jobs.ts';
import {
  createPrivatePostgres,
  type PrivatePostgres,
  postgresPrograms,
} from '../support/private-postgres.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RUNNER = join(ROOT, 'test/support/run-typescript.mjs');
const LONG = 1_000_000_000;
const programs = postgresPrograms();
const skipped = programs === null && process.env.REQUIRE_ALL !== '1';
if (skipped) console.warn('Skipped: trainings on PostgreSQL, since no server is installed.');

// Processes are started and killed here, which takes some seconds, and many on a busy machine.
describe.skipIf(skipped)('trainings on PostgreSQL', { timeout: 300_000 }, () => {
  let server: PrivatePostgres;
  let dataDir: string;
  let databases = 0;
  const freshDatabase = () => server.createDatabase(`jobs${databases++}`);
  beforeAll(async () => {
    if (programs === null) expect.fail('no PostgreSQL server is installed');
    dataDir = mkdtempSync(join(tmpdir(), 'lilt-jobs-'));
    server = await createPrivatePostgres(programs);
    server.start();
  });
  afterAll(() => {
    // Undefined where beforeAll failed, which is reported already.
    server?.stop();
    server?.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a worker that is killed is followed by another, from its checkpoint, and no job is done twice', async () => {
    const databaseUrl = await freshDatabase();
    const children: ChildProcess[] = [];
    /** Everything that the workers say, in order: name, word, job, step. */
    const said: [name: string, word: string, id: string, step: number][] = [];
    const heard = (name: string, word: string) =>
      said.filter(([by, what]) => by === name && what === word);
    const start = (name: string) => {
      const program = join(import.meta.dirname, 'programs/claim-jobs.ts');
      const child = spawn(process.execPath, [RUNNER, program, databaseUrl, dataDir, name], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(child);
      createInterface({ input: child.stdout }).on('line', (line) => {
        const [word = '', id = '', step = '0'] = line.split(' ');
        said.push([name, word, id, Number(step)]);
      });
      return child;
    };
    try {
      // All three make the queue's tables at once.
      const one = start('one');
      start('two');
      const storage = await openStorage({ databaseUrl, dataDir });
      const guilds = ['a', 'b', 'c', 'a', 'b', 'a'];
      const ids = [];
      for (const guildId of guilds) ids.push((await storage.jobs.add(someJob({ guildId }))).id);

      await vi.waitFor(() => expect(heard('one', 'step').length).toBeGreaterThan(3), 120_000);
      one.kill('SIGKILL');
      await new Promise((done) => one.once('exit', done));
      const jobs = () => storage.jobs.list({ limit: 100 });
      await vi.waitFor(async () => {
        expect((await jobs()).map(({ state }) => state)).toEqual(guilds.map(() => 'done'));
      }, 120_000);

      const ended = said.filter(([, word]) => word === 'ended').map(([, , id]) => id);
      // What it said last may not have come through; that it ended a job is known from the job.
      expect(new Set(ended).size).toBe(ended.length);
      for (const id of ids) {
        // Every step once: whoever goes on begins where the other one's last checkpoint was.
        const steps = said.filter(([, word, of]) => word === 'step' && of === id);
        const begun = said.filter(([, word, of]) => word === 'begun' && of === id);
        const numbers = steps.map(([, , , step]) => step);
        expect([...numbers].sort()).toEqual([...new Set(numbers)].sort());
        expect(numbers.at(-1)).toBe(9);
        for (const [, , , from] of begun.slice(1)) expect(from).toBeGreaterThan(0);
      }
      const orphan = await storage.jobs.get(heard('one', 'begun').at(-1)?.[2] ?? '');
      expect(orphan?.attempts).toBeGreaterThan(1);
      expect(orphan?.result).toEqual({ by: 'two' });
      await storage.close();
    } finally {
      for (const child of children) child.kill('SIGKILL');
    }
  });

  test('what one process does, another hears, even after the server has restarted', async () => {
    const databaseUrl = await freshDatabase();
    // Nothing but the news itself may call back.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const [one, other] = [
      await openStorage({ databaseUrl, dataDir }),
      await openStorage({ databaseUrl, dataDir }),
    ];
    const watcher = new pg.Client(databaseUrl.replace(/\/\w+$/, '/postgres'));
    const listening = async () => {
      const sql = `SELECT FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'LISTEN%'`;
      const { rowCount } = await watcher.query(sql, [databaseUrl.split('/').at(-1)]);
      expect(rowCount).toBe(1);
    };
    await watcher.connect();
    const listener = vi.fn();
    const end = one.jobs.onNews(listener);
    await vi.waitFor(listening, 20_000);
    const hearing = async () => {
      await vi.waitFor(() => expect(listener).toHaveBeenCalled(), 20_000);
      await new Promise((done) => setTimeout(done, 50));
      listener.mockClear();
      await other.jobs.add(someJob());
      await vi.waitFor(() => expect(listener).toHaveBeenCalled(), 20_000);
    };
    await hearing();
    await watcher.end();

    listener.mockClear();
    server.stop();
    server.start();
    // Something may have been missed, so it is called for that alone.
    await hearing();
    end();
    await Promise.all([one.close(), other.close()]);
  });

  test('turns that were lost are made again, and a turn too many does no harm', async () => {
    const databaseUrl = await freshDatabase();
    const storage = await openStorage({ databaseUrl, dataDir });
    const ids = [];
    for (const guildId of ['a', 'a', 'b']) {
      ids.push((await storage.jobs.add(someJob({ guildId }))).id);
    }
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query('DELETE FROM lilt_queue.job');
    expect((await storage.jobs.claim('one', LONG))?.id).toBe(ids[0]);
    // A turn for the server that has a job running, as if one had been added while another one took its turn.
    await client.query(
      `INSERT INTO lilt_queue.job (name, data, singleton_key, policy, priority)
       VALUES ('training', '{"guildId": "a"}', 'a', 'short', 5)`,
    );
    expect((await storage.jobs.claim('two', LONG))?.id).toBe(ids[2]);
    expect(await storage.jobs.claim('three', LONG)).toBeNull();
    await storage.jobs.finish(ids[0] ?? '', 'one', { state: 'done', result: null });
    expect((await storage.jobs.claim('three', LONG))?.id).toBe(ids[1]);
    // Nothing is left behind of turns that are over.
    await storage.jobs.finish(ids[1] ?? '', 'three', { state: 'done', result: null });
    await storage.jobs.finish(ids[2] ?? '', 'two', { state: 'done', result: null });
    expect((await client.query('SELECT FROM lilt_queue.job')).rowCount).toBe(0);
    await client.end();
    await storage.close();
  });

  test('a job and its turn are added together, or not at all', async () => {
    const databaseUrl = await freshDatabase();
    const storage = await openStorage({ databaseUrl, dataDir });
    expect(await storage.jobs.claim('one', LONG)).toBeNull();
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query('ALTER TABLE lilt_queue.queue RENAME TO broken');
    const job = someJob();
    await expect(storage.jobs.add(job)).rejects.toMatchObject({ code: 'storage' });
    expect(await storage.jobs.get(job.id)).toBeNull();
    await client.query('ALTER TABLE lilt_queue.broken RENAME TO queue');
    await storage.jobs.add(job);
    expect((await storage.jobs.claim('one', LONG))?.id).toBe(job.id);
    await client.end();
    await storage.close();
  });

  test('nothing keeps a process alive that has closed it', async () => {
    const program = join(import.meta.dirname, 'programs/listen-and-close.ts');
    const args = [RUNNER, program, dataDir, await freshDatabase()];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect({ stdout, stderr }).toEqual({ stdout: 'closed\n', stderr: '' });
  });
});
