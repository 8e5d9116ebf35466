import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatInputCommandInteraction, Events, type Guild } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayground, type Playground } from '../../src/playground/index.ts';
import { BUCKETS } from '../../src/playground/rest/rate-limits.ts';
import {
  COMMANDS,
  type Fiddler,
  PICTURE,
  startFiddler,
  tuneFiles,
  tuneReply,
} from './support/fiddler.ts';

let discord: Playground;
let bot: Fiddler;

beforeAll(async () => {
  // Discord's rules, but webhook buckets that refill quickly: a test should not wait for them.
  const buckets = BUCKETS.map((row) => ({ ...row, windowMs: 300 }));
  discord = await openPlayground({ port: 0, limits: { buckets } });
  bot = await startFiddler(discord);
});

afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

test('registers its commands', () => {
  expect(discord.commands.map((one) => one.name)).toEqual(COMMANDS.map((one) => one.name));
});

test('knows the guilds, channels and its own name', () => {
  expect(bot.client.user.username).toBe('Lilt');
  expect(bot.client.guilds.cache.map((one) => one.name).sort()).toEqual([
    'Céilí House',
    'The Kitchen Session',
  ]);
  const there = discord.guilds.filter((one) => one.members.has(discord.applicationId));
  const channels = there.flatMap((one) => one.channels.map(({ name }) => name));
  const known = bot.client.channels.cache.map((one) => (one.isDMBased() ? 'direct' : one.name));
  expect(known.sort()).toEqual(channels.sort());
});

test('/tune is deferred, then edited into a message with its files, byte for byte', async () => {
  const seen = discord.run('aoife', 'tunes', 'tune', { type: 'jig' });
  const message = await seen.until();
  expect(seen.answer?.type).toBe(5);
  expect(message.attachments.map((one) => one.filename)).toEqual([
    'tune.png',
    'tune.mid',
    'tune.abc',
  ]);
  const picture = message.attachments[0];
  expect(picture).toMatchObject({ width: 640, height: 200, content_type: 'image/png' });
  const bytes = await (await fetch(`${picture?.url}`)).arrayBuffer();
  expect(Buffer.from(bytes)).toEqual(PICTURE);
  expect(message.components[0]).toMatchObject({ type: 17, accent_color: 0x2f6b4f });
  expect(message.flags & 32768).toBe(32768);
  expect(message.interaction_metadata).toMatchObject({ name: 'tune' });
});

test('a button changes the message for everyone', async () => {
  const message = await discord.run('aoife', 'tunes', 'tune', { type: 'reel' }).until();
  await discord.press('tadhg', message.id, 'vote:0').until((seen) => seen.answer);
  await discord.press('niamh', message.id, 'vote:1').until((seen) => seen.answer);
  const now = discord.messagesIn('tunes', 'oisin').find((one) => one.id === message.id);
  expect(JSON.stringify(now?.components)).toContain('"vote:2"');
  // An update that says nothing of attachments keeps them.
  expect(now?.attachments).toHaveLength(3);
});

test('an ephemeral answer is seen by one person', async () => {
  const message = await discord.run('niamh', 'tunes', 'whisper').until();
  expect(message.flags & 64).toBe(64);
  const seenBy = (who: string) =>
    discord.messagesIn('tunes', who).some((one) => one.id === message.id);
  expect(seenBy('niamh')).toBe(true);
  expect(seenBy('aoife')).toBe(false);
  const channel = await bot.client.channels.fetch(message.channel_id);
  if (!channel?.isTextBased()) throw new Error('not a text channel');
  await expect(channel.messages.fetch(message.id)).rejects.toMatchObject({ code: 10008 });
});

test('autocomplete answers as the person types', async () => {
  const choices = await discord.autocomplete('aoife', 'tunes', 'tune', 'type', { type: 'jig' });
  expect(choices.map((one) => one.value)).toEqual(['jig', 'slip jig']);
});

test('a file handed to an option arrives', async () => {
  const file = { name: 'two words.abc', bytes: Buffer.from('X:1') };
  const message = await discord.run('aoife', 'tunes', 'keep', { file }).until();
  expect(message.content).toBe('two_words.abc: X:1');
});

test('a form is shown, filled in and answered', async () => {
  const seen = discord.run('aoife', 'tunes', 'title');
  await discord.waitFor(() => seen.answer?.type === 9);
  expect(() => discord.submit(seen, {})).toThrow('required');
  const message = await discord.submit(seen, { name: 'The Kettle' }).until();
  expect(message.content).toBe('Called The Kettle');
});

test('posts by its own token, where it may', async () => {
  discord.run('aoife', 'tunes', 'post');
  const posted = await discord.waitFor(() =>
    discord.messagesIn('tunes').find((one) => one.content === 'By my own hand'),
  );
  expect(posted.author.id).toBe(discord.applicationId);
  discord.run('aoife', 'notices', 'post');
  const error = await waitForError(50013);
  expect(error.message).toBe('Missing Permissions');
});

test('a message in plain words reaches the bot without its content', async () => {
  const heard = new Promise<string>((resolve) =>
    bot.client.once(Events.MessageCreate, (message) => resolve(message.content)),
  );
  const said = discord.say('tadhg', 'tunes', 'Grand tune!');
  expect(said.content).toBe('Grand tune!');
  expect(await heard).toBe('');
});

test('a 429 is waited for and the request repeated', async () => {
  discord.faults.push({
    match: /^PATCH \/webhooks/,
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: 0.2, global: false },
    headers: { 'Retry-After': '0.2', 'X-RateLimit-Scope': 'user' },
  });
  const before = discord.log.length;
  await discord.run('aoife', 'tunes', 'tune', { type: 'reel' }).until();
  const statuses = discord.log
    .slice(before)
    .flatMap((one) => (one.kind === 'request' && one.method === 'PATCH' ? [one.status] : []));
  expect(statuses).toEqual([429, 200]);
  expect(discord.faults).toEqual([]);
});

test('its own haste is slowed down by the buckets', async () => {
  const before = discord.log.length;
  bot.handlers.set('whisper', async (interaction: ChatInputCommandInteraction) => {
    await interaction.reply('0');
    await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => interaction.editReply(String(n))));
  });
  await discord.run('aoife', 'tunes', 'whisper').until((seen) => seen.message?.content === '7');
  bot.handlers.delete('whisper');
  const patches = discord.log
    .slice(before)
    .flatMap((one) => (one.kind === 'request' && one.method === 'PATCH' ? [one.status] : []));
  // discord.js reads the headers and waits by itself: all get through and none is refused.
  expect(patches).toEqual([200, 200, 200, 200, 200, 200, 200]);
});

test('after a drop the client resumes and gets what it missed', async () => {
  const resumed = new Promise((resolve) => bot.client.once(Events.ShardResume, resolve));
  discord.dropGateway(4000);
  await discord.waitFor(() => !discord.connected);
  // Begun while nobody listens: the event is replayed.
  const seen = discord.run('aoife', 'tunes', 'tune', { type: 'jig' });
  await resumed;
  expect((await seen.until()).attachments).toHaveLength(3);
});

test('after a drop that ends the session the client identifies anew', async () => {
  const before = discord.log.length;
  discord.dropGateway(4009);
  await discord.waitFor(() =>
    discord.log.slice(before).some((one) => one.kind === 'gateway' && one.name === 'READY'),
  );
  await discord.waitFor(() => discord.connected);
  await discord.run('aoife', 'tunes', 'tune', { type: 'jig' }).until();
});

test('attachments not listed again on an edit vanish, and their files with them', async () => {
  bot.handlers.set('whisper', async (interaction: ChatInputCommandInteraction) => {
    await interaction.reply({ ...tuneReply('jig'), files: tuneFiles() });
    await interaction.editReply({ components: [], attachments: [], content: 'gone', flags: [] });
  });
  const seen = discord.run('aoife', 'tunes', 'whisper');
  // Flag 32768 cannot be taken back, so words of the old kind are refused.
  expect((await waitForError(50035)).message).toContain('IS_COMPONENTS_V2');
  bot.handlers.set('whisper', async (interaction: ChatInputCommandInteraction) => {
    const message = await interaction.reply({ content: 'two', files: tuneFiles().slice(0, 2) });
    const first = (await message.fetch()).attachments.first();
    await interaction.editReply({ content: 'one', attachments: first ? [first] : [] });
  });
  expect((await seen.until()).attachments).toHaveLength(3);
  const edited = discord.run('aoife', 'tunes', 'whisper');
  await edited.until((one) => one.message?.content.startsWith('two'));
  const urls = edited.message?.attachments.map((one) => one.url) ?? [];
  await edited.until((one) => one.message?.content === 'one');
  bot.handlers.delete('whisper');
  expect(edited.message?.attachments.map((one) => one.filename)).toEqual(['tune.png']);
  expect((await fetch(`${urls[0]}`)).status).toBe(200);
  expect((await fetch(`${urls[1]}`)).status).toBe(404);
});

test('a form takes files, ticks and words', async () => {
  const opened = discord.run('aoife', 'tunes', 'gather');
  await discord.waitFor(() => opened.answer);
  const files = ['a.abc', 'b.abc'].map((name) => ({ name, bytes: Buffer.from(`in ${name}`) }));
  const filled = { name: 'Two', files, agreed: ['yes'] };
  expect(() => discord.submit(opened, { ...filled, agreed: [] })).toThrow('"Yours?" is required');
  const message = await discord.submit(opened, filled).until();
  expect(message.content).toBe('Two: a.abc in a.abc,b.abc in b.abc (yes)');
});

test('people use what they may use, where they may', () => {
  expect(() => discord.run('tadhg', 'tunes', 'manage')).toThrow('no command /manage for Tadhg');
  expect(() => discord.run('oisin', 'slow-session', 'whisper')).toThrow('may not use commands');
  expect(() => discord.say('oisin', 'committee', 'hello')).toThrow('may not send messages');
  expect(() => discord.run('aoife', 'tunes', 'list add', { number: 'x' })).toThrow('whole number');
});

test('a command out of a message’s menu gets the message, its words and files', async () => {
  const files = [{ name: 'a.abc', bytes: Buffer.from('X:1') }];
  const said = discord.say('tadhg', 'tunes', 'X:1 and all that', files);
  const seen = discord.useMessageCommand('niamh', said.id, 'Count the Letters');
  expect((await seen.until()).content).toBe('16 letters of Tadhg, 1 files');
  expect(seen.message?.interaction_metadata).toMatchObject({ target_message_id: said.id });
});

test('a menu is picked from; what it does not offer cannot be', async () => {
  const message = await discord.run('aoife', 'tunes', 'menu').until();
  const pick = (id: string, values: string[]) => discord.select('tadhg', message.id, id, values);
  const now = () => discord.messagesIn('tunes').find((one) => one.id === message.id)?.content;
  pick('key', ['Edor']);
  await discord.waitFor(() => now() === 'Picked Edor');
  pick('keys', ['G', 'D']);
  await discord.waitFor(() => now() === 'Picked G and D');
  pick('keys', []);
  await discord.waitFor(() => now() === 'Picked nothing');
  expect(() => pick('key', ['A'])).toThrow('has no "A"');
  expect(() => pick('key', ['D', 'G'])).toThrow('takes 1, not 2');
  expect(() => pick('off', ['D'])).toThrow('switched off');
});

test('forms are opened by buttons and menus, and change the message that they came from', async () => {
  const message = await discord.run('aoife', 'tunes', 'menu').until();
  const now = () => discord.messagesIn('tunes').find((one) => one.id === message.id)?.content;
  const openers = [
    discord.press('tadhg', message.id, 'name'),
    discord.select('tadhg', message.id, 'keys', ['G', 'a form']),
  ];
  for (const [i, opened] of openers.entries()) {
    await discord.waitFor(() => opened.answer?.type === 9);
    discord.submit(opened, { name: `Tune ${i}` });
    await discord.waitFor(() => now() === `Called Tune ${i}`);
  }
});

test('a person is picked by name', async () => {
  const message = await discord.run('aoife', 'tunes', 'greet', { who: 'oisin' }).until();
  expect(message.content).toBe('Hello, Oisín');
});

describe('where a command is used', () => {
  const where = async (person: string, place: string) =>
    JSON.parse((await discord.run(person, place, 'where').until()).content);
  const idOf = (key: string) =>
    [...discord.people, ...discord.guilds].find((one) => one.key === key)?.id;

  test('in a guild that has the bot, in somebody’s language', async () => {
    discord.speak('niamh', 'de');
    discord.translate('kitchen', 'fr');
    expect(await where('niamh', 'tunes')).toEqual({
      context: 0,
      guild: idOf('kitchen'),
      knowsGuild: true,
      owners: { 0: idOf('kitchen') },
      locales: ['de', 'fr'],
      person: 'niamh',
      isMember: true,
      mayAttach: true,
      largest: 10 * 1024 * 1024,
    });
    // The bot hears of a guild's language, too.
    const known = () => bot.client.guilds.cache.get(idOf('kitchen') ?? '')?.preferredLocale;
    expect(known()).toBe('fr');
  });

  test('in direct messages with the bot', async () => {
    expect(await where('tadhg', 'dm')).toMatchObject({
      ...{ context: 1, guild: null, owners: { 0: '0' }, isMember: false, person: 'tadhg' },
      ...{ locales: ['en-GB', null], mayAttach: true },
    });
  });

  test('in a guild that has it not, and among friends, by somebody’s own installation', async () => {
    discord.install('tadhg');
    const owners = { 1: idOf('tadhg') };
    expect(await where('tadhg', 'snug')).toMatchObject({
      ...{ context: 0, guild: idOf('cellar'), knowsGuild: false, owners, isMember: true },
    });
    expect(await where('tadhg', 'carpool')).toMatchObject({ context: 2, guild: null, owners });
    const message = await discord.run('tadhg', 'snug', 'menu').until();
    discord.select('aoife', message.id, 'key', ['D']);
    await discord.waitFor(() => discord.messagesIn('snug').at(-1)?.content === 'Picked D');
    discord.install('tadhg', false);
  });
});

test('comes to a guild while it runs, greets it where it greets, and leaves', async () => {
  const joined = new Promise<Guild>((resolve) => bot.client.once(Events.GuildCreate, resolve));
  discord.invite('oisin', 'cellar');
  const guild = await joined;
  expect(guild.name).toBe('The Cellar');
  expect(Date.now() - guild.joinedTimestamp).toBeLessThan(60_000);
  await guild.systemChannel?.send('Good evening');
  expect(discord.messagesIn('snug').at(-1)?.content).toBe('Good evening');
  const left = new Promise<Guild>((resolve) => bot.client.once(Events.GuildDelete, resolve));
  discord.expel('oisin', 'cellar');
  expect((await left).id).toBe(guild.id);
});

test('writes to a person who shares a server with it', async () => {
  const person = await bot.client.users.fetch(discord.people[3]?.id ?? '');
  await person.send('By the way');
  expect(discord.messagesIn('dm', 'oisin').at(-1)?.content).toBe('By the way');
});

test('a connection that answers no heartbeats is given up, and resumed', async () => {
  const slow = await openPlayground({ port: 0, limits: { heartbeatMs: 150 } });
  const patient = await startFiddler(slow);
  const resumed = new Promise((resolve) => patient.client.once(Events.ShardResume, resolve));
  slow.gatewayFaults.deaf = true;
  await slow.waitFor(() => !slow.connected, 'the client to hang up');
  slow.gatewayFaults.deaf = false;
  await resumed;
  expect((await slow.run('aoife', 'tunes', 'whisper').until()).content).toBe('Just between us');
  await patient.stop();
  await slow.stop();
});

test('nobody answers: the person is told, and the bot is refused later', async () => {
  await expect(discord.run('aoife', 'tunes', 'sleep').until(undefined, 300)).rejects.toThrow(
    'did not come',
  );
});

test('nothing that went over the wire breaks a rule or a published schema', async () => {
  await sleep(20);
  expect(discord.schemas).toBe(true);
  const provoked = /50013|50035|10008|IS_COMPONENTS_V2/;
  expect(discord.problems.filter((one) => !provoked.test(one))).toEqual([]);
});

function waitForError(code: number) {
  return discord.waitFor(() => bot.errors.find((one) => one.code === code), `error ${code}`);
}
