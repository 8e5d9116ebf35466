import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground } from '../../src/playground/index.ts';
import { TUNES, textOf, tuneIdOf } from '../support/bot-house.ts';
import { cleanUp, startProcess } from '../support/bot-process.ts';

/** The built program: a server shows what it has, and takes it back. */
let discord: Playground;
beforeAll(async () => {
  discord = await openPlayground({ port: 0 });
});
afterEach(cleanUp);
afterAll(() => discord.stop());

test('a tune that was asked for is in the gallery as soon as its server shows what it has, and no longer', async () => {
  const bot = await startProcess({
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    ...{ DATABASE_URL: 'memory:', LILT_GALLERY_PORT: '0' },
  });
  const [, url = ''] = await bot.until(/gallery\), is at (http:\/\/127\.0\.0\.1:\d+)/);
  await bot.until(/"msg":"ready"/);
  const statusOf = async (path: string) => (await fetch(url + path)).status;

  const jig = await discord
    .run('aoife', TUNES, 'tune', { type: 'jig', seed: '7' })
    .until(undefined, 30_000);
  const path = `/tunes/${tuneIdOf(jig)}`;
  expect(await statusOf(path)).toBe(404);

  const settings = async (options: Record<string, string | boolean>) => {
    const asked = discord.run('aoife', TUNES, 'settings gallery', options);
    return textOf(await asked.until(undefined, 20_000));
  };
  const told = await settings({ open: true, name: 'The Back Room' });
  const [address = ''] = /http:\/\/[^\s)>]+/.exec(told) ?? [];
  expect(address.startsWith(`${url}/communities/`)).toBe(true);
  expect(await (await fetch(address)).text()).toContain('<h1>The Back Room</h1>');
  expect(await (await fetch(url + path)).text()).toContain('Sheet music of');
  const recording = Buffer.from(await (await fetch(`${url}${path}.mp3`)).arrayBuffer());
  expect(recording.length).toBeGreaterThan(100_000);

  await settings({ open: false });
  for (const gone of [path, `${path}.mp3`, `${path}.png`, new URL(address).pathname]) {
    expect([gone, await statusOf(gone)]).toEqual([gone, 404]);
  }
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
  expect(bot.output()).not.toMatch(/"level":(50|60)/);
}, 120_000);
