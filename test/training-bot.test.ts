import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground } from '../src/playground/index.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { TUNES, textOf } from './support/bot-house.ts';
import { cleanUp, startProcess } from './support/bot-process.ts';
import { smallTunes, trainSmallModel } from './support/small-tunes.ts';

/** The built bot on its own: it trains itself, in a database in a folder. */
let folder: string;
let discord: Playground;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-training-bot-'));
  discord = await openPlayground({ port: 0 });
  env = {
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    ...{ LILT_MODEL: await trainSmallModel(folder), LILT_TRAINING_THREADS: '2' },
  };
}, 120_000);
afterAll(async () => {
  await cleanUp();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

test('answers people while it trains, is stopped in the middle, and goes on after its restart', async () => {
  const bot = await startProcess(env);
  await bot.until(/"msg":"ready"/);
  const abc = smallTunes(40, 'turns').map((tune) => tune.abc);
  const file = { name: 'turns.abc', bytes: Buffer.from(abc.join('\n')) };
  await discord.run('aoife', TUNES, 'train', { name: 'turns', confirm: true, file }).until();
  await bot.until(/"msg":"computing"/);
  await discord.run('tadhg', TUNES, 'tune', { type: 'jig' }).until();
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
  expect(bot.output()).toContain('"msg":"training given back"');

  const again = await startProcess(env, bot.dataDir);
  const message = () =>
    discord.messagesIn(TUNES, 'aoife').findLast((one) => /turns has learnt/.test(textOf(one)));
  await discord.waitFor(message, 'a report', 120_000);
  again.child.kill('SIGTERM');
  expect(await again.ended()).toBe(0);
  expect(discord.problems).toEqual([]);

  expect(await readdir(join(bot.dataDir, 'work'))).toEqual([]);
  const storage = await openStorage({ dataDir: bot.dataDir });
  const [job] = await storage.jobs.list({ limit: 1 });
  await storage.close();
  expect(job).toMatchObject({ state: 'done', attempts: 2, threads: 2 });
}, 300_000);
