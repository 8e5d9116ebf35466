import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPlayground, type Playground } from '../../../src/playground/index.ts';
import { byHand } from '../support/by-hand.ts';
import { HandClock } from '../support/hand-clock.ts';

let discord: Playground;
let bot: ReturnType<typeof byHand>;
let clock: HandClock;

const HELLO = { type: 4, data: { content: 'hello' } };

beforeEach(async () => {
  clock = new HandClock();
  discord = await openPlayground({ port: 0, clock });
  bot = byHand(discord);
  await bot.register([{ name: 'hi', description: 'd' }]);
});

afterEach(() => discord.stop());

const hi = () => discord.run('aoife', 'tunes', 'hi');

test('an answer after three seconds is refused, and the person is told', async () => {
  const seen = hi();
  clock.advance(3_000);
  expect(seen.interaction.state).toBe('waiting');
  clock.advance(1);
  expect(seen.interaction.state).toBe('failed');
  expect(await bot.answer(seen, HELLO)).toMatchObject({ status: 404, body: { code: 10062 } });
  await expect(seen.until()).rejects.toThrow('nobody answered /hi');
});

test('a second answer is refused', async () => {
  const seen = hi();
  expect((await bot.answer(seen, HELLO)).status).toBe(204);
  expect(await bot.answer(seen, HELLO)).toMatchObject({ status: 400, body: { code: 40060 } });
});

test('a refused answer does not count: it can be given again', async () => {
  const seen = hi();
  const refused = await bot.answer(seen, { type: 4, data: { content: 'x'.repeat(2001) } });
  expect(refused).toMatchObject({
    status: 400,
    body: {
      code: 50035,
      errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } },
    },
  });
  expect((await bot.answer(seen, HELLO)).status).toBe(204);
});

test('an answer of the wrong kind is refused', async () => {
  for (const type of [6, 7, 8, 12, undefined]) {
    expect(await bot.answer(hi(), { type, data: {} })).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { type: {} } },
    });
  }
});

test('a token lives for fifteen minutes', async () => {
  const seen = hi();
  await bot.answer(seen, { type: 5 });
  expect(seen.message?.flags).toBe(128);
  clock.advance(15 * 60_000);
  expect((await bot.edit(seen, { content: 'just in time' })).status).toBe(200);
  clock.advance(1);
  expect(await bot.edit(seen, { content: 'late' })).toMatchObject({
    status: 401,
    body: { code: 50027 },
  });
  expect(seen.message?.content).toBe('just in time');
});

test('unknown things are unknown', async () => {
  const seen = hi();
  const app = discord.applicationId;
  expect(await bot.edit(seen, { content: 'too soon' })).toMatchObject({ body: { code: 10015 } });
  await bot.answer(seen, HELLO);
  const cases: [string, string, number][] = [
    ['PATCH', `/webhooks/${app}/nonsense/messages/@original`, 10015],
    ['GET', `/webhooks/${app}/${seen.token}/messages/123`, 10008],
    ['GET', '/channels/1', 10003],
    ['GET', '/guilds/1', 10004],
    ['GET', `/channels/${discord.channels[0]?.id}/messages/1`, 10008],
    ['GET', `/applications/${app}/commands/1`, 10063],
    ['GET', '/applications/1/commands', 20012],
    ['GET', '/nowhere', 0],
  ];
  for (const [method, path, code] of cases) {
    const body = method === 'PATCH' ? { content: 'x' } : undefined;
    expect([path, (await bot.send(method, path, body)).body.code]).toEqual([path, code]);
  }
});

test('without the bot’s token nothing but interactions is answered', async () => {
  const response = await fetch(`${discord.apiUrl}/v10/users/@me`, {
    headers: { authorization: 'Bot wrong' },
  });
  expect(response.status).toBe(401);
});

test('a follow-up takes the place of "thinking", later ones stand for themselves', async () => {
  const seen = hi();
  await bot.answer(seen, { type: 5, data: { flags: 64 } });
  const first = await bot.followUp(seen, { content: 'first' });
  expect(first.body.id).toBe(seen.message?.id);
  expect(seen.message).toMatchObject({ content: 'first', flags: 64 });
  const second = await bot.followUp(seen, { content: 'second' });
  expect(second.body.id).not.toBe(first.body.id);
  expect(seen.followUps.map((one) => one.content)).toEqual(['second']);
});

test('with_response says which message was made', async () => {
  const seen = hi();
  const path = `/interactions/${seen.id}/${seen.token}/callback?with_response=true`;
  const reply = await bot.send('POST', path, HELLO);
  expect(reply.body).toMatchObject({
    interaction: { id: seen.id, type: 2, response_message_id: seen.message?.id },
    resource: { type: 4, message: { content: 'hello' } },
  });
  expect(discord.problems).toEqual([]);
});

test('a deleted answer is gone', async () => {
  const seen = hi();
  await bot.answer(seen, HELLO);
  const path = `/webhooks/${discord.applicationId}/${seen.token}/messages/@original`;
  expect((await bot.send('DELETE', path)).status).toBe(204);
  expect(seen.message).toBeUndefined();
  expect((await bot.send('GET', path)).body.code).toBe(10008);
});

test('broken JSON and forms are refused, not fatal', async () => {
  expect(
    (await bot.send('PUT', `/applications/${discord.applicationId}/commands`, '{')).body.code,
  ).toBe(50109);
  const response = await fetch(`${discord.apiUrl}/v10/interactions/1/x/callback`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data' },
    body: 'no boundary',
  });
  expect(response.status).toBe(400);
  expect((await bot.send('GET', '/users/@me')).status).toBe(200);
});
