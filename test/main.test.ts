import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isSameMusic } from '../src/engine/use-cases/same-music.ts';
import {
  type Message,
  openPlayground,
  type Playground,
  type Seen,
} from '../src/playground/index.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { abcOf, buttonOf, TUNES, textOf, tuneIdOf } from './support/bot-house.ts';
import { cleanUp, startProcess } from './support/bot-process.ts';

/** The built program from outside: what whoever runs it sees. Each start takes seconds, so a test tells a whole story. */
let discord: Playground;
beforeAll(async () => {
  discord = await openPlayground({ port: 0 });
});
afterEach(cleanUp);
afterAll(() => discord.stop());

const onDiscord = () => ({
  ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
  LILT_GALLERY_PORT: 'off',
});
/** For starts that have nothing to remember: quicker. */
const NOTHING_KEPT = { DATABASE_URL: 'memory:' };
/** Picture, ABC and MIDI; the recording comes later. */
const hasContent = (seen: Seen) => (seen.message?.attachments.length ?? 0) >= 3;

/** Asks for tunes from everybody and waits until all are acknowledged. */
async function ask(count: number): Promise<Seen[]> {
  const people = ['aoife', 'tadhg', 'niamh', 'oisin'];
  const asked = Array.from({ length: count }, (_, i) =>
    discord.run(people[i % people.length] ?? '', TUNES, 'tune', { type: 'jig', seed: `${i}` }),
  );
  await discord.waitFor(() => asked.every(({ answer }) => answer), 'acknowledgements', 60_000);
  return asked;
}

test('with a token: ready, answers, finishes what is under way when it is stopped', async () => {
  const bot = await startProcess(onDiscord());
  await bot.until(/"msg":"ready"/);
  await bot.until(/is on Discord.*oauth2/);
  const readyFile = path.join(bot.dataDir, 'ready');
  expect(await readFile(readyFile, 'utf8')).toBe(`${bot.child.pid}\n`);

  const asked = await ask(4);
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
  for (const seen of asked) expect(hasContent(seen)).toBe(true);
  await expect(readFile(readyFile)).rejects.toMatchObject({ code: 'ENOENT' });

  expect(discord.problems).toEqual([]);
  expect(bot.output()).not.toContain('127.0.0.1');
  for (const token of [discord.token, ...asked.map((seen) => seen.token)]) {
    expect(bot.output()).not.toContain(token);
  }
}, 120_000);

test('a tune can be had again, in another key, and another like it', async () => {
  const bot = await startProcess({ ...NOTHING_KEPT, ...onDiscord() });
  await bot.until(/"msg":"ready"/);
  const tune = (options: Record<string, string | number>) =>
    discord.run('aoife', TUNES, 'tune', options).until(undefined, 60_000);
  const press = (message: Message, what: 'again' | 'key') =>
    discord.press('tadhg', message.id, buttonOf(message, what)).until(undefined, 60_000);

  const reel = await tune({ type: 'reel', key: 'Edor', seed: '7' });
  expect(abcOf(reel)).toMatch(/\nR:reel\nM:4\/4\n[\s\S]*\nK:Edor\n/);
  expect(abcOf(await tune({ type: 'reel', key: 'Edor', seed: '7' }))).toBe(abcOf(reel));

  // The command that the reply names gives the same tune, the drawn number included.
  const jig = await tune({ type: 'jig', seed: 'K' });
  const [, command = ''] = /`\/tune (.*?)`/.exec(textOf(jig)) ?? [];
  const options = command.split(' ').map((option) => option.split(/:(.*)/).slice(0, 2));
  expect(options).toContainEqual(['seed', expect.stringMatching(/^K#\d+$/)]);
  expect(abcOf(await tune(Object.fromEntries(options)))).toBe(abcOf(jig));

  const another = await press(reel, 'again');
  expect(abcOf(another)).toMatch(/\nK:Edor\n/);
  expect(abcOf(another)).not.toBe(abcOf(reel));

  const moved = await press(reel, 'key');
  expect(abcOf(moved)).toMatch(/\nK:[A-G]dor\n/);
  expect(abcOf(moved)).not.toMatch(/\nK:Edor\n/);
  expect(isSameMusic(abcOf(reel), abcOf(moved))).toBe(!textOf(moved).includes('another tune'));

  const refused = discord.run('aoife', TUNES, 'tune', { type: 'reel', metre: '9/8' });
  await discord.waitFor(() => refused.message);
  expect(refused.message?.content).toMatch(/4\/4/);
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
  expect(discord.problems).toEqual([]);
}, 120_000);

test('killed while it answers: every tune that was shown is kept, and buttons work again', async () => {
  const bot = await startProcess(onDiscord());
  await bot.until(/"msg":"ready"/);
  const asked = await ask(7);
  await discord.waitFor(() => asked.filter(hasContent).length >= 3, 'some answers', 60_000);
  bot.child.kill('SIGKILL');
  expect(await bot.ended()).toBe('SIGKILL');
  const shown = asked.filter(hasContent).flatMap(({ message }) => (message ? [message] : []));

  const again = await startProcess(onDiscord(), bot.dataDir);
  await again.until(/"msg":"ready"/);
  const [first] = shown;
  if (first === undefined) throw new Error('nothing was shown');
  const pressed = discord.press('tadhg', first.id, `v1:vote:${tuneIdOf(first)}:up`);
  await discord.waitFor(() => JSON.stringify(pressed.message ?? '').includes('"label":"1"'));
  again.child.kill('SIGTERM');
  expect(await again.ended()).toBe(0);

  const storage = await openStorage({ databaseUrl: null, dataDir: bot.dataDir });
  try {
    for (const message of shown) {
      const tune = await storage.tunes.get(tuneIdOf(message));
      expect(textOf(message)).toContain(tune?.abc.trimEnd());
      expect(await storage.blobs.get(tune?.blobs.png ?? '')).not.toBeNull();
    }
  } finally {
    await storage.close();
  }
}, 120_000);

test('a second signal ends it at once', async () => {
  discord.faults.push({ match: /^PATCH \/webhooks/, delayMs: 20_000 });
  const bot = await startProcess({ ...NOTHING_KEPT, ...onDiscord() });
  await bot.until(/"msg":"ready"/);
  await ask(1);
  bot.child.kill('SIGTERM');
  await bot.until(/"msg":"stopping"/);
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(143);
}, 120_000);

test('without a token: a tune, the address of a page, how to connect a real server', async () => {
  const bot = await startProcess({ ...NOTHING_KEPT, PORT: '0', LILT_GALLERY_PORT: '0' });
  const [, origin = ''] = await bot.until(/(http:\/\/127\.0\.0\.1:\d+)/);
  await bot.until(/DISCORD_TOKEN=/);
  expect(bot.output()).toMatch(/X:1\n[\s\S]*K:[\s\S]*\|/);
  expect((await fetch(origin)).status).toBe(200);
  const [, gallery = ''] = await bot.until(/gallery\), is at (http:\/\/127\.0\.0\.1:\d+)/);
  expect(await (await fetch(gallery)).text()).toContain('No community shows its tunes yet.');
  bot.child.kill('SIGINT');
  expect(await bot.ended()).toBe(0);
}, 120_000);

describe('a start that cannot be', () => {
  test.each([
    ['a setting that is none', { LILT_DTA: 'x' }, /LILT_DTA is not a setting/],
    [
      'a model that is not there',
      { ...NOTHING_KEPT, LILT_MODEL: '/nowhere', PORT: '0' },
      /nowhere/,
    ],
  ])(
    '%s: a sentence, and exit code 1',
    async (_, env, says) => {
      const bot = await startProcess(env);
      expect(await bot.ended()).toBe(1);
      expect(bot.output()).toMatch(says);
      expect(bot.output()).not.toMatch(/\n\s+at /);
    },
    120_000,
  );

  test('a token that is refused: the remedy, and nothing of the token', async () => {
    const bot = await startProcess({
      ...NOTHING_KEPT,
      ...onDiscord(),
      DISCORD_TOKEN: 'not.the.token',
    });
    expect(await bot.ended()).toBe(1);
    expect(bot.output()).toMatch(/Reset Token/);
    expect(bot.output()).not.toContain('not.the.token');
  }, 120_000);
});
