import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openPlayground, type Playground } from '../../../src/playground/index.ts';
import { byHand } from '../support/by-hand.ts';
import { HandClock } from '../support/hand-clock.ts';

interface Payload {
  op: number;
  t: string | null;
  s: number | null;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says, tests pick from it
  d: any;
}

let discord: Playground;
let clock: HandClock;
const open: WebSocket[] = [];

beforeEach(async () => {
  clock = new HandClock();
  discord = await openPlayground({ port: 0, clock });
  await byHand(discord).register([
    {
      name: 'pick',
      description: 'd',
      options: [{ type: 4, name: 'one', description: 'd', autocomplete: true }],
    },
  ]);
});

afterEach(async () => {
  for (const socket of open.splice(0)) socket.terminate();
  await discord.stop();
});

/** A gateway client that only remembers what it hears. */
function connect(query = 'v=10&encoding=json', headers = {}) {
  const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/?${query}`, { headers });
  open.push(socket);
  const heard: Payload[] = [];
  let closed: number | undefined;
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  socket.on('close', (code) => {
    closed = code;
  });
  socket.on('error', () => {});
  const until = <T>(look: () => T | undefined) =>
    discord.waitFor(look, 'the gateway’s word', 20_000);
  return {
    socket,
    heard,
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    hears: (name: string | number) =>
      until(() =>
        heard.find((one) => (typeof name === 'string' ? one.t === name : one.op === name)),
      ),
    closes: () => until(() => closed),
  };
}

const identity = (more = {}) => ({ token: discord.token, intents: 513, properties: {}, ...more });

async function login(more = {}) {
  const client = connect();
  await client.hears(10);
  client.send(2, identity(more));
  const ready = await client.hears('READY');
  return { ...client, session: ready.d.session_id as string };
}

test('greets, knows the token, tells of the guilds', async () => {
  const client = await login();
  expect(client.heard[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  await client.hears('GUILD_CREATE');
  await discord.waitFor(() => client.heard.filter((one) => one.t === 'GUILD_CREATE').length === 2);
  expect(discord.connected).toBe(true);
});

test.each<[string, (client: ReturnType<typeof connect>) => void, number]>([
  ['a wrong token', (client) => client.send(2, { token: 'wrong', intents: 1 }), 4004],
  ['no login at all', (client) => client.send(3, {}), 4003],
  ['no JSON', (client) => client.socket.send('{'), 4002],
  ['intents that do not exist', (client) => client.send(2, identity({ intents: 2 ** 30 })), 4013],
  ['a shard that does not exist', (client) => client.send(2, identity({ shard: [2, 2] })), 4010],
])('closes on %s', async (_, act, code) => {
  const client = connect();
  await client.hears(10);
  act(client);
  expect(await client.closes()).toBe(code);
});

test('closes on a second login, an unknown opcode, another version', async () => {
  const twice = await login();
  twice.send(2, identity());
  expect(await twice.closes()).toBe(4005);
  const odd = await login();
  odd.send(99, {});
  expect(await odd.closes()).toBe(4001);
  expect(await connect('v=6&encoding=json').closes()).toBe(4012);
});

test('answers heartbeats, and gives up on a client that sends none', async () => {
  const client = await login();
  client.send(1, null);
  await client.hears(11);
  clock.advance(41_250 * 2);
  expect(await client.closes()).toBe(4009);
  expect(discord.connected).toBe(false);
});

test('more than 120 payloads in a minute are too many', async () => {
  const client = await login();
  for (let i = 0; i < 120; i += 1) client.send(1, null);
  expect(await client.closes()).toBe(4008);
});

test('a client that comes back gets just what it missed', async () => {
  const before = await login();
  const last = (await before.hears('GUILD_CREATE')).s;
  await discord.waitFor(() => before.heard.filter((one) => one.t === 'GUILD_CREATE').length === 2);
  discord.dropGateway(4000);
  await before.closes();
  discord.say('tadhg', 'tunes', 'meanwhile');
  const after = connect();
  await after.hears(10);
  after.send(6, { token: discord.token, session_id: before.session, seq: (last ?? 0) + 1 });
  await after.hears('RESUMED');
  expect(after.heard.map((one) => one.t)).toEqual([null, 'MESSAGE_CREATE', 'RESUMED']);
});

test('a session that ended, or never was, is invalid', async () => {
  const before = await login();
  discord.dropGateway(4009);
  await before.closes();
  for (const session_id of [before.session, 'nonsense']) {
    const client = connect();
    await client.hears(10);
    client.send(6, { token: discord.token, session_id, seq: 1 });
    expect((await client.hears(9)).d).toBe(false);
  }
});

test('each guild belongs to one of the shards', async () => {
  const shards = await Promise.all([0, 1, 2].map((n) => login({ shard: [n, 3] })));
  const guilds = () =>
    shards.flatMap(({ heard }) =>
      heard.filter((one) => one.t === 'GUILD_CREATE').map((x) => x.d.id),
    );
  await discord.waitFor(() => guilds().length === 2);
  const there = discord.guilds.filter((one) => one.members.has(discord.applicationId));
  expect(guilds().sort()).toEqual(there.map((one) => one.id).sort());
  discord.run('aoife', 'tunes', 'pick');
  await discord.waitFor(() =>
    shards.some(({ heard }) => heard.some((one) => one.t === 'INTERACTION_CREATE')),
  );
  const told = shards.filter(({ heard }) => heard.some((one) => one.t === 'INTERACTION_CREATE'));
  expect(told).toHaveLength(1);
});

test('events need their intents, and content one more', async () => {
  const deaf = await login({ intents: 1 });
  const half = await login({ intents: 513 });
  const full = await login({ intents: 513 + 32768 });
  discord.say('tadhg', 'tunes', 'hello');
  expect((await full.hears('MESSAGE_CREATE')).d.content).toBe('hello');
  expect((await half.hears('MESSAGE_CREATE')).d.content).toBe('');
  expect(deaf.heard.some((one) => one.t === 'MESSAGE_CREATE')).toBe(false);
});

test('autocomplete: half-typed numbers, at most 25 choices of the option’s type', async () => {
  const client = await login();
  const bot = byHand(discord);
  const asked = discord.autocomplete('aoife', 'tunes', 'pick', 'one', { one: '4' });
  const { d } = await client.hears('INTERACTION_CREATE');
  expect(d.data.options).toEqual([{ name: 'one', type: 4, value: 4, focused: true }]);
  const answer = (choices: unknown) =>
    bot.send('POST', `/interactions/${d.id}/${d.token}/callback`, { type: 8, data: { choices } });
  const many = Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: i }));
  expect((await answer(many)).body).toMatchObject({
    code: 50035,
    errors: { data: { choices: {} } },
  });
  expect((await answer([{ name: 'x', value: 'x' }])).body.code).toBe(50035);
  expect((await answer([{ name: 'forty', value: 40 }])).status).toBe(204);
  expect(await asked).toEqual([{ name: 'forty', value: 40 }]);
});

test('no web page gets onto the gateway, whatever it knows', async () => {
  const page = connect('v=10&encoding=json', { origin: discord.origin });
  expect(await page.closes()).toBe(1006);
});

test('tokens are blotted out of the log', async () => {
  await login();
  expect(JSON.stringify(discord.log)).not.toContain(discord.token);
});

test('of guilds that it comes to, that change or go, those are told who asked for guilds', async () => {
  const told = await login({ intents: 1 });
  const untold = await login({ intents: 512 + 4096 });
  const cellar = discord.guilds.find(({ key }) => key === 'cellar');
  discord.invite('oisin', 'cellar');
  discord.translate('cellar', 'de');
  discord.expel('oisin', 'cellar');
  // Nobody is told of a guild that the bot is not in.
  discord.translate('cellar', 'fr');
  // What everybody is told, so that nothing is on its way any more.
  discord.say('oisin', 'dm', 'done');
  await untold.hears('MESSAGE_CREATE');
  await told.hears('GUILD_DELETE');
  const news = told.heard.filter((one) => one.d?.id === cellar?.id);
  expect(news.map((one) => one.t)).toEqual(['GUILD_CREATE', 'GUILD_UPDATE', 'GUILD_DELETE']);
  expect(news[0]?.d).toMatchObject({
    name: 'The Cellar',
    system_channel_id: cellar?.systemChannel?.id,
    members: [{ user: { id: discord.applicationId } }],
    unavailable: false,
  });
  expect(news[1]?.d).toMatchObject({ preferred_locale: 'de' });
  expect(untold.heard.map((one) => one.t)).toEqual([null, 'READY', 'MESSAGE_CREATE']);
});

test('what is said directly goes to the first shard, with its content, if that asks for it', async () => {
  const first = await login({ intents: 4096, shard: [0, 2] });
  const second = await login({ intents: 4096, shard: [1, 2] });
  const other = await login({ intents: 513, shard: [0, 2] });
  discord.say('niamh', 'carpool', 'between us');
  discord.say('niamh', 'dm', 'to you');
  const { d } = await first.hears('MESSAGE_CREATE');
  expect(d).toMatchObject({ content: 'to you', author: { username: 'niamh' } });
  expect(d).not.toHaveProperty('guild_id');
  for (const { heard } of [second, other]) {
    expect(heard.some((one) => one.t === 'MESSAGE_CREATE')).toBe(false);
  }
  expect(first.heard.filter((one) => one.t === 'MESSAGE_CREATE')).toHaveLength(1);
});
