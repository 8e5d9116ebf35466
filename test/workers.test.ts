import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Storage, TrainingJob } from '../src/engine/ports.ts';
import type { JobResult } from '../src/engine/training-worker/job-notes.ts';
import {
  type Message,
  openPlayground,
  type Playground,
  type Seen,
} from '../src/playground/index.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { textOf } from './support/bot-house.ts';
import { type BotProcess, cleanUp, startProcess } from './support/bot-process.ts';
import {
  createPrivatePostgres,
  type PrivatePostgres,
  postgresPrograms,
} from './support/private-postgres.ts';
import { type KindOfBars, smallTunes, trainSmallModel } from './support/small-tunes.ts';

/**
 * The built programs as on several machines: a bot that leaves training to others, and two workers, each a process with a
 * folder of its own. They share a PostgreSQL and a folder for files.
 */
const programs = postgresPrograms();
const KITCHEN = { guild: 'kitchen', channel: 'tunes' } as const;
const CEILI = { guild: 'ceili', channel: 'dance-floor' } as const;

let folder: string;
let server: PrivatePostgres | undefined;
let discord: Playground;
let env: Record<string, string>;
let storage: Storage;

beforeAll(async () => {
  if (programs === null) return;
  folder = await mkdtemp(join(tmpdir(), 'lilt-workers-'));
  discord = await openPlayground({ port: 0 });
  server = await createPrivatePostgres(programs);
  server.start();
  const databaseUrl = await server.createDatabase('lilt');
  const blobs = join(folder, 'files');
  env = {
    DATABASE_URL: databaseUrl,
    LILT_BLOBS: blobs,
    LILT_MODEL: await trainSmallModel(folder),
    LILT_TRAINING_THREADS: '0',
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
  };
  storage = await openStorage({
    ...{ databaseUrl, dataDir: join(folder, 'onlooker') },
    blobs: { kind: 'folder', path: blobs },
  });
}, 120_000);
afterAll(async () => {
  await cleanUp();
  await storage?.close();
  server?.stop();
  server?.remove();
  await discord?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const startWorker = () => startProcess(env, undefined, ['cli.js', 'worker', '--lease', '2']);

/** Forty tunes of a kind, given with /train. */
function train(person: string, place: typeof KITCHEN | typeof CEILI, kind: KindOfBars): Seen {
  const text = smallTunes(40, kind)
    .map(({ abc }) => abc)
    .join('\n');
  const file = { name: `${kind}.abc`, bytes: Buffer.from(text) };
  return discord.run(person, place, 'train', { name: kind, confirm: true, file });
}

/** The newest message in a place that says something. */
function says(
  place: typeof KITCHEN | typeof CEILI,
  person: string,
  words: RegExp,
): Message | undefined {
  return discord.messagesIn(place, person).findLast((message) => words.test(textOf(message)));
}

async function jobs(
  isSo: (jobs: readonly TrainingJob[]) => boolean,
): Promise<readonly TrainingJob[]> {
  for (;;) {
    const all = await storage.jobs.list({ limit: 10 });
    if (isSo(all)) return all;
    const failed = all.find(({ state }) => state === 'failed' || state === 'cancelled');
    if (failed) throw new Error(`${failed.state}: ${failed.error}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The worker that has a job; its id has its process in it. */
const workerOf = (workers: readonly BotProcess[], { workerId }: TrainingJob) =>
  workers.find(({ child }) => workerId?.includes(`-${child.pid}-`));

const run = programs === null && process.env.REQUIRE_ALL !== '1' ? test.skip : test;
if (programs === null) process.stderr.write('Skipped: PostgreSQL is not installed.\n');

run(
  'two servers train side by side on two workers; one is killed, and the other finishes its job',
  async () => {
    if (programs === null) throw new Error('PostgreSQL is not installed (initdb)');
    const [bot, ...workers] = await Promise.all([startProcess(env), startWorker(), startWorker()]);
    await Promise.all([bot, ...workers].map(({ until }) => until(/"msg":"ready"/)));

    const [ours, theirs] = [train('aoife', KITCHEN, 'turns'), train('tadhg', CEILI, 'scales')];
    await Promise.all([ours.until(), theirs.until()]);
    const both = await jobs(
      (all) => all.length === 2 && all.every(({ state }) => state === 'running'),
    );
    const [one, two] = both;
    if (one === undefined || two === undefined) throw new Error('no jobs');
    const killed = workerOf(workers, one);
    const other = workerOf(workers, two);
    expect(killed).toBeDefined();
    expect(other).toBeDefined();
    expect(killed).not.toBe(other);

    killed?.child.kill('SIGKILL');
    const done = await jobs((all) => all.every(({ state }) => state === 'done'));
    expect(done.find(({ id }) => id === one.id)?.attempts).toBe(2);
    expect(done.find(({ id }) => id === two.id)?.attempts).toBe(1);
    expect(other?.output()).toContain(`"job":"${one.id}"`);
    expect(new Set(done.map(({ guildId }) => guildId)).size).toBe(2);

    // The bot tells both servers, and writes with a model that another process made.
    await discord.waitFor(() => says(KITCHEN, 'aoife', /turns has learnt/), 'a report', 60_000);
    await discord.waitFor(() => says(CEILI, 'tadhg', /scales has learnt/), 'a report', 60_000);
    const ended = done.find(({ modelName }) => modelName === 'turns');
    const { modelId } = (ended?.result as JobResult | undefined)?.report ?? { modelId: '' };
    await discord.run('aoife', KITCHEN, 'model use', { model: modelId }).until();
    await discord.run('aoife', KITCHEN, 'tune', { type: 'jig' }).until();
    expect((await storage.tunes.list({ limit: 1 }))[0]).toMatchObject({ modelId });
    expect(discord.problems).toEqual([]);

    // One that looks for the files elsewhere would fail every training; it takes none.
    const astray = await startProcess({ ...env, LILT_BLOBS: '' }, undefined, ['cli.js', 'worker']);
    expect(await astray.ended()).toBe(2);
    expect(astray.output()).toMatch(/files are not where this worker looks.*LILT_BLOBS/);

    for (const process of [bot, other]) process?.child.kill('SIGTERM');
    expect(await bot.ended()).toBe(0);
    expect(await other?.ended()).toBe(0);
  },
  300_000,
);
