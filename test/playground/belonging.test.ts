import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPlayground, type Playground, type Seen } from '../../src/playground/index.ts';
import { byHand } from './support/by-hand.ts';

// Where the bot belongs: guilds that it comes to, direct messages, and people who bring it along.

const HELLO = { type: 4, data: { content: 'hello' } };
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };
const BUTTON = { type: 1, components: [{ type: 2, style: 2, label: 'b', custom_id: 'b' }] };

let discord: Playground;
let bot: ReturnType<typeof byHand>;

beforeEach(async () => {
  // Without limits on requests: these tests are about others.
  discord = await openPlayground({ port: 0, limits: { buckets: [] } });
  bot = byHand(discord);
  await bot.register([
    { name: 'here', description: 'd' },
    { name: 'everywhere', description: 'd', ...EVERYWHERE },
    { name: 'mine', description: 'd', integration_types: [1], contexts: [0, 1, 2] },
    { type: 3, name: 'Look At This', ...EVERYWHERE },
  ]);
});

afterEach(async () => {
  expect(discord.problems).toEqual([]);
  await discord.stop();
});

/** The interaction as the bot would get it. */
function told(seen: Seen) {
  const { interaction } = seen;
  const { owners, channel } = interaction;
  return { owners, guild: channel.guild?.key ?? null };
}
const idOf = (key: string) => discord.people.find((one) => one.key === key)?.id ?? '';
const guild = (key: string) => {
  const found = discord.guilds.find((one) => one.key === key);
  if (!found) throw new Error(`no guild ${key}`);
  return found;
};

describe('whose the bot is', () => {
  test('in a guild that has it, the guild’s', () => {
    const kitchen = guild('kitchen').id;
    expect(told(discord.run('aoife', 'tunes', 'here')).owners).toEqual({ 0: kitchen });
    expect(told(discord.run('aoife', 'tunes', 'everywhere')).owners).toEqual({ 0: kitchen });
    discord.install('aoife');
    expect(told(discord.run('aoife', 'tunes', 'everywhere')).owners).toEqual({
      0: kitchen,
      1: idOf('aoife'),
    });
    expect(told(discord.run('aoife', 'tunes', 'mine')).owners).toEqual({ 1: idOf('aoife') });
    expect(() => discord.run('tadhg', 'tunes', 'mine')).toThrow('no command /mine for Tadhg here');
  });

  test('in a guild that has it not, only who brought it', () => {
    expect(() => discord.run('aoife', 'snug', 'everywhere')).toThrow('There is: none yet');
    discord.install('aoife');
    expect(told(discord.run('aoife', 'snug', 'everywhere'))).toEqual({
      owners: { 1: idOf('aoife') },
      guild: 'cellar',
    });
    expect(() => discord.run('aoife', 'snug', 'here')).toThrow('no command /here');
    discord.install('aoife', false);
    expect(() => discord.run('aoife', 'snug', 'everywhere')).toThrow('no command');
  });

  test('in its own direct messages, everybody’s who shares a guild with it', () => {
    expect(told(discord.run('niamh', 'dm', 'everywhere'))).toEqual({
      owners: { 0: '0' },
      guild: null,
    });
    discord.install('niamh');
    expect(told(discord.run('niamh', 'dm', 'everywhere')).owners).toEqual({
      0: '0',
      1: idOf('niamh'),
    });
    for (const key of ['kitchen', 'ceili']) discord.expel(guild(key).ownerId, key);
    expect(told(discord.run('niamh', 'dm', 'everywhere')).owners).toEqual({ 1: idOf('niamh') });
    expect(() => discord.run('tadhg', 'dm', 'everywhere')).toThrow('no command');
  });

  test('among friends, who brought it', () => {
    expect(() => discord.run('niamh', 'carpool', 'everywhere')).toThrow('no command');
    discord.install('niamh');
    expect(told(discord.run('niamh', 'carpool', 'everywhere')).owners).toEqual({
      1: idOf('niamh'),
    });
    expect(() => discord.run('aoife', 'carpool', 'everywhere')).toThrow('may not use commands');
  });

  test('a button is pressed on behalf of those for whom its message was made', async () => {
    discord.install('aoife');
    const seen = discord.run('aoife', 'snug', 'everywhere');
    await bot.answer(seen, { type: 4, data: { content: 'x', components: [BUTTON] } });
    const pressed = discord.press('tadhg', seen.message?.id ?? '', 'b');
    expect(told(pressed)).toEqual({ owners: { 1: idOf('aoife') }, guild: 'cellar' });
    const home = discord.run('tadhg', 'tunes', 'here');
    await bot.answer(home, { type: 4, data: { content: 'x', components: [BUTTON] } });
    discord.install('niamh');
    const there = discord.press('niamh', home.message?.id ?? '', 'b');
    expect(told(there).owners).toEqual({ 0: guild('kitchen').id });
  });
});

describe('a guest', () => {
  test('answers, but has no hands of its own', async () => {
    discord.install('tadhg');
    const seen = discord.run('tadhg', 'snug', 'everywhere');
    await bot.answer(seen, HELLO);
    expect((await bot.edit(seen, { content: 'edited' })).status).toBe(200);
    const { channel_id: channel, id } = seen.message ?? { channel_id: '', id: '' };
    const requests: [string, string, unknown?][] = [
      ['POST', `/channels/${channel}/messages`, { content: 'x' }],
      ['PATCH', `/channels/${channel}/messages/${id}`, { content: 'x' }],
      ['GET', `/channels/${channel}/messages/${id}`],
      ['GET', `/channels/${channel}`],
    ];
    for (const [method, path, body] of requests) {
      expect((await bot.send(method, path, body)).body.code).toBe(50001);
    }
    expect((await bot.send('GET', `/guilds/${guild('cellar').id}`)).body.code).toBe(10004);
    expect(seen.message?.content).toBe('edited');
    clear(requests.length + 1);
  });

  test('says five things more, and no sixth', async () => {
    discord.install('tadhg');
    const seen = discord.run('tadhg', 'snug', 'everywhere');
    await bot.answer(seen, HELLO);
    for (let i = 0; i < 5; i += 1) {
      expect((await bot.followUp(seen, { content: `${i}` })).status).toBe(200);
    }
    expect((await bot.followUp(seen, { content: 'a sixth' })).body.code).toBe(40094);
    clear(1);
  });

  test('whispers where people may not bring apps for all to see', async () => {
    discord.install('tadhg');
    const seen = discord.run('tadhg', 'library', 'everywhere');
    await bot.answer(seen, HELLO);
    expect(seen.message?.flags).toBe(64);
    expect(discord.messagesIn('library', 'oisin')).toEqual([]);
    // The owner may everything.
    discord.install('oisin');
    const owners = discord.run('oisin', 'library', 'everywhere');
    await bot.answer(owners, HELLO);
    expect(owners.message?.flags).toBe(0);
  });
});

describe('direct messages', () => {
  test('are opened, written to, and read by one person', async () => {
    const opened = await bot.send('POST', '/users/@me/channels', { recipient_id: idOf('oisin') });
    expect(opened.body).toMatchObject({ type: 1, recipients: [{ id: idOf('oisin') }] });
    const path = `/channels/${opened.body.id}/messages`;
    expect((await bot.send('POST', path, { content: 'Evening' })).status).toBe(200);
    expect(discord.messagesIn('dm', 'oisin').map(({ content }) => content)).toEqual(['Evening']);
    expect(discord.messagesIn('dm', 'aoife')).toEqual([]);
    expect((await bot.send('POST', '/users/@me/channels', { recipient_id: '1' })).body.code).toBe(
      10013,
    );
    clear(1);
  });

  test('are closed to a bot that shares nothing with a person', async () => {
    const { body } = await bot.send('POST', '/users/@me/channels', {
      recipient_id: idOf('oisin'),
    });
    discord.expel('aoife', 'kitchen');
    const refused = await bot.send('POST', `/channels/${body.id}/messages`, { content: 'x' });
    expect(refused).toMatchObject({ status: 403, body: { code: 50007 } });
    discord.install('oisin');
    const now = await bot.send('POST', `/channels/${body.id}/messages`, { content: 'x' });
    expect(now.status).toBe(200);
    clear(1);
  });
});

describe('a message’s menu', () => {
  test('has the commands that are for messages', () => {
    const said = discord.say('tadhg', 'tunes', 'X:1');
    const seen = discord.useMessageCommand('aoife', said.id, 'Look At This');
    expect(seen.interaction.data).toMatchObject({
      type: 3,
      name: 'Look At This',
      target_id: said.id,
      resolved: { messages: { [said.id]: { content: 'X:1', author: { username: 'tadhg' } } } },
    });
    expect(() => discord.useMessageCommand('aoife', said.id, 'everywhere')).toThrow(
      'There is: Look At This.',
    );
    expect(() => discord.run('aoife', 'tunes', 'Look At This')).toThrow('no command /Look');
  });

  test('the answer says which message it is about', async () => {
    const said = discord.say('tadhg', 'tunes', 'X:1');
    const seen = discord.useMessageCommand('aoife', said.id, 'Look At This');
    await bot.answer(seen, HELLO);
    expect(seen.message?.interaction_metadata).toMatchObject({
      name: 'Look At This',
      command_type: 3,
      target_message_id: said.id,
    });
  });

  test('is for those who see the message, and for messages that all see', async () => {
    const said = discord.say('aoife', 'committee', 'X:1');
    expect(() => discord.useMessageCommand('tadhg', said.id, 'Look At This')).toThrow('not there');
    const seen = discord.run('aoife', 'tunes', 'here');
    await bot.answer(seen, { type: 4, data: { content: 'x', flags: 64 } });
    expect(() =>
      discord.useMessageCommand('aoife', seen.message?.id ?? '', 'Look At This'),
    ).toThrow('only one person sees');
  });
});

describe('who and what is picked', () => {
  const options = [
    { type: 6, name: 'who', description: 'd' },
    { type: 8, name: 'role', description: 'd' },
  ];

  test('people are named as one likes, and arrive whole', async () => {
    await bot.register([{ name: 'ask', description: 'd', options }]);
    const byName = discord.run('aoife', 'tunes', 'ask', { who: 'Oisín', role: 'leader' });
    const leader = guild('kitchen').roles.find(({ key }) => key === 'leader')?.id ?? '';
    expect(byName.interaction.data).toMatchObject({
      options: [
        { name: 'who', type: 6, value: idOf('oisin') },
        { name: 'role', type: 8, value: leader },
      ],
      resolved: {
        users: { [idOf('oisin')]: { username: 'oisin' } },
        members: { [idOf('oisin')]: { roles: [expect.any(String)] } },
        roles: { [leader]: { name: 'Session leader' } },
      },
    });
    const byId = discord.run('aoife', 'dance-floor', 'ask', { who: idOf('oisin') });
    // No member of that guild, but known by the id.
    expect(byId.interaction.data.resolved).toEqual({
      users: { [idOf('oisin')]: expect.objectContaining({ username: 'oisin' }) },
    });
    expect(() => discord.run('aoife', 'tunes', 'ask', { who: 'nobody' })).toThrow('no "nobody"');
  });

  test('in menus of words, people, roles and channels', async () => {
    const seen = discord.run('aoife', 'tunes', 'here');
    const menus = [
      { type: 3, custom_id: 'words', options: [{ label: 'One', value: '1' }] },
      { type: 5, custom_id: 'people', max_values: 2 },
      { type: 8, custom_id: 'places', disabled: true },
    ];
    const components = menus.map((one) => ({ type: 1, components: [one] }));
    await bot.answer(seen, { type: 4, data: { content: 'x', components } });
    const pick = (id: string, values: string[]) =>
      discord.select('tadhg', seen.message?.id ?? '', id, values).interaction.data;
    expect(pick('words', ['1'])).toMatchObject({ component_type: 3, values: ['1'] });
    expect(pick('people', ['aoife', 'niamh'])).toMatchObject({
      component_type: 5,
      values: [idOf('aoife'), idOf('niamh')],
      resolved: { users: { [idOf('aoife')]: { global_name: 'Aoife' } } },
    });
    expect(() => pick('words', ['2'])).toThrow('has no "2"');
    expect(() => pick('people', ['aoife', 'niamh', 'tadhg'])).toThrow('takes 1 to 2, not 3');
    expect(() => pick('places', ['tunes'])).toThrow('switched off');
    expect(() => pick('nothing', ['1'])).toThrow('no button or menu');
  });
});

describe('languages', () => {
  test('a list of commands has translations where they are asked for', async () => {
    const description_localizations = { de: 'Ein Stück' };
    await bot.register([{ name: 'tune', description: 'A tune', description_localizations }]);
    const path = `/applications/${discord.applicationId}/commands`;
    const [plain] = (await bot.send('GET', path)).body;
    expect(plain).not.toHaveProperty('description_localizations');
    const [whole] = (await bot.send('GET', `${path}?with_localizations=true`)).body;
    expect(whole).toMatchObject({ description_localizations });
  });

  test('people and guilds have those that Discord has', () => {
    discord.speak('niamh', 'de');
    discord.translate('kitchen', 'fr');
    expect(discord.people.find(({ key }) => key === 'niamh')?.locale).toBe('de');
    expect(() => discord.speak('niamh', 'ga')).toThrow('does not come in "ga"');
    expect(() => discord.translate('kitchen', 'Irish')).toThrow('does not come in "Irish"');
  });
});

describe('who may have the bot come and go', () => {
  test('those who manage the guild', () => {
    expect(() => discord.invite('tadhg', 'cellar')).toThrow('Tadhg does not manage The Cellar');
    discord.invite('oisin', 'cellar');
    expect(() => discord.invite('oisin', 'cellar')).toThrow('is in The Cellar already');
    expect(told(discord.run('tadhg', 'snug', 'here')).owners).toEqual({ 0: guild('cellar').id });
    discord.expel('oisin', 'cellar');
    expect(() => discord.run('tadhg', 'snug', 'here')).toThrow('no command');
  });
});

/** So many refusals were meant. */
function clear(count: number): void {
  const refused = discord.problems.length;
  expect(refused).toBe(count);
  (discord.log as unknown[]).splice(0);
}
