import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPlayground, type Playground } from '../../../src/playground/index.ts';
import { byHand } from '../support/by-hand.ts';
import { HandClock } from '../support/hand-clock.ts';

let discord: Playground;
let bot: ReturnType<typeof byHand>;
let clock: HandClock;

beforeEach(async () => {
  clock = new HandClock();
  discord = await openPlayground({ port: 0, clock });
  bot = byHand(discord);
});

afterEach(() => discord.stop());

const post = (key: string) =>
  bot.send('POST', `/channels/${discord.channels.find((one) => one.key === key)?.id}/messages`, {
    content: 'x',
  });

test('a bucket says what is left, refuses what is too much, and fills again', async () => {
  const first = await post('tunes');
  expect(first.headers.get('x-ratelimit-limit')).toBe('5');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
  expect(first.headers.get('x-ratelimit-reset-after')).toBe('5.000');
  for (let i = 0; i < 4; i += 1) expect((await post('tunes')).status).toBe(200);
  clock.advance(1_500);
  const refused = await post('tunes');
  expect(refused.status).toBe(429);
  expect(refused.body).toMatchObject({ retry_after: 3.5, global: false });
  expect(refused.headers.get('retry-after')).toBe('3.5');
  expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
  // Another channel has a bucket of its own.
  expect((await post('committee')).status).toBe(200);
  clock.advance(3_500);
  expect((await post('tunes')).status).toBe(200);
});

test('fifty requests a second in all, answers to interactions not counted', async () => {
  await bot.register([{ name: 'hi', description: 'd' }]);
  for (let i = 0; i < 49; i += 1) await bot.send('GET', '/users/@me');
  const refused = await bot.send('GET', '/users/@me');
  expect(refused).toMatchObject({ status: 429, body: { global: true, retry_after: 1 } });
  expect(refused.headers.get('x-ratelimit-global')).toBe('true');
  const seen = discord.run('aoife', 'tunes', 'hi');
  expect((await bot.answer(seen, { type: 4, data: { content: 'x' } })).status).toBe(204);
});

test('faults are met once, or as often as asked for', async () => {
  discord.faults.push({ match: /users/, status: 503, body: { message: 'down' }, times: 2 });
  const statuses = [];
  for (let i = 0; i < 3; i += 1) statuses.push((await bot.send('GET', '/users/@me')).status);
  expect(statuses).toEqual([503, 503, 200]);
  discord.faults.push({ match: /users/, hangUp: true });
  await expect(bot.send('GET', '/users/@me')).rejects.toThrow('fetch failed');
});
