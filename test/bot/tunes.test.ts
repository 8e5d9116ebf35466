import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { NewTune } from '../../src/engine/ports.ts';
import { incipitOf } from '../../src/engine/use-cases/tunes/incipit.ts';
import type { Message } from '../../src/playground/index.ts';
import {
  type BotHouse,
  buttonOf,
  componentsOf,
  openBotHouse,
  privateAnswer,
  TUNES,
  textOf,
} from '../support/bot-house.ts';

const FLOOR = { guild: 'ceili', channel: 'dance-floor' } as const;

let house: BotHouse;
const kept: string[] = [];
beforeAll(async () => {
  house = await openBotHouse();
  for (let i = 0; i < 12; i++) await keep(i, {});
  await keep(12, { title: 'The [Kesh](x) *Jig*', abc: abcOf('jig', 'G', 'D|G3 GAB|A3 ABd|') });
  await keep(13, { title: 'Elsewhere', guildId: guildId(FLOOR.guild) });
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const person = (key: string) => house.discord.people.find((one) => one.key === key)?.id ?? '';
const guildId = (key: string) => house.discord.guilds.find((one) => one.key === key)?.id ?? '';
const abcOf = (type: string, key: string, music: string) =>
  `X:1\nT:T\nR:${type}\nM:6/8\nL:1/8\nK:${key}\n${music}\n`;

async function keep(i: number, change: Partial<NewTune>): Promise<void> {
  const id = `tune00000${String.fromCharCode(97 + i)}`;
  const key = i % 2 ? 'G' : 'Edor';
  const abc = change.abc ?? abcOf('jig', key, `|:GAB cde|${'GABcdef'.charAt(i % 7)}3 d3:|`);
  await house.storage.tunes.add({
    ...{ id, title: `Number ${i}`, abc, modelId: '0123456789ab', blobs: {} },
    request: { type: 'jig', key, metre: '6/8', seed: '1', temperature: 1, length: null },
    authorId: person(i % 3 ? 'tadhg' : 'niamh'),
    guildId: guildId(TUNES.guild),
    incipit: incipitOf(abc),
    closest: null,
    ...change,
  });
  kept.push(id);
  // Newest first is by the clock.
  await new Promise((resolve) => setTimeout(resolve, 2));
}

const find = (
  options: Record<string, string> = {},
  who = 'aoife',
  place: typeof TUNES | typeof FLOOR = TUNES,
) => house.discord.run(who, place, 'tunes', options);
/** Numbers of the tunes that a list shows, in its order. */
const shownIn = (message: Message) =>
  [...textOf(message).matchAll(/`tune00000(\w)`/g)].map(([, letter = '']) => letter).join('');
const now = (message: Message, who = 'aoife') =>
  house.discord.messagesIn(TUNES, who).find(({ id }) => id === message.id) ?? message;
const turned = async (message: Message, to: string, who = 'aoife', what = 'tunes') => {
  const buttons = componentsOf(now(message, who)).filter(({ custom_id }) =>
    custom_id?.startsWith(`v1:${what}:${to}:`),
  );
  house.discord.press(who, message.id, buttons[0]?.custom_id ?? 'none');
};

describe('/tunes', () => {
  test('lists what there is, newest first, with the first bars of each; pages turn after a restart', async () => {
    const list = await find().until();
    expect(list.flags & 64).toBe(64);
    expect(textOf(list)).toContain('## 13 tunes, page 1 of 3');
    expect(shownIn(list)).toBe('mlkji');
    expect(list.attachments.map(({ filename }) => filename)).toContain('number-11-tune00000l.png');
    const described = componentsOf(list).flatMap(({ items = [] }) => items);
    expect(described.map(({ description }) => description)).toEqual(
      Array.from({ length: 5 }, () => expect.stringMatching(/^Sheet music\. .+ begins \|?:?[A-G]/)),
    );
    expect(textOf(list)).toContain('**The \\[Kesh](x) \\*Jig\\*** `tune00000m`');
    expect(textOf(list)).toContain(
      `-# jig in Edor · no votes yet · asked for by <@${person('niamh')}>`,
    );
    await house.restart();
    await turned(list, '1');
    await house.discord.waitFor(() => shownIn(now(list)) === 'hgfed', 'page 2');
    expect(now(list).attachments).toHaveLength(5);
    await turned(list, '2');
    await house.discord.waitFor(() => shownIn(now(list)) === 'cba', 'page 3');
    await turned(list, '1');
    await house.discord.waitFor(() => shownIn(now(list)) === 'hgfed', 'page 2 again');
  });

  test('by all that can be said of a tune, over a restart too', async () => {
    const options = { key: 'e dorian', author: person('tadhg'), notes: 'A,B,C DEF|' };
    const list = await find({ ...options, type: 'Jigs', title: 'number' }).until();
    expect(textOf(list)).toContain(
      `-# “number” in the title · jig · In Edor · asked for by <@${person('tadhg')}> · begins \`A,B,C DEF|\``,
    );
    // The last of the notes differs from tune to tune.
    expect(shownIn(list)).toBe('kiec');
    const many = await find({ author: person('tadhg'), notes: 'GAB|:cde' }).until();
    expect(shownIn(many)).toBe('lkihf');
    await house.restart();
    await turned(many, '1');
    await house.discord.waitFor(() => shownIn(now(many)) === 'ecb', 'the rest of them');
    expect(textOf(now(many))).toContain('begins `GAB|cde`');
  });

  test.each(['D|G3 GAB', 'G3GAB|A3ABd', 'A,D3 DEF', 'C3 CDE|D3 DEG'])(
    '%s is found in any key, with its pick-up and without',
    async (notes) => expect(shownIn(await find({ notes }).until())).toBe('m'),
  );

  test('in a playlist, by its name', async () => {
    const { playlists } = house.storage;
    const list = { id: 'playlist01', guildId: guildId(TUNES.guild), ownerId: person('niamh') };
    await playlists.create({ ...list, name: 'Sunday', sharing: 'personal', editing: 'owner' });
    await playlists.add(list.id, 'tune00000c', person('niamh'), 10);
    const found = await find({ playlist: 'sunday' }, 'niamh').until();
    expect(shownIn(found)).toBe('c');
    expect(textOf(found)).toContain('in the playlist Sunday');
    const typed = { playlist: 'sun' };
    expect(await house.discord.autocomplete('niamh', TUNES, 'tunes', 'playlist', typed)).toEqual([
      { name: 'Sunday (1)', value: list.id },
    ]);
    expect(await privateAnswer(house, find({ playlist: 'sunday' }, 'aoife'))).toBe(
      'There is no playlist here yet. `/playlist create` begins one.',
    );
  });

  test('a tune that is picked is shown to everybody', async () => {
    const list = await find({ title: 'number 3' }).until();
    const shown = await house.discord.press('aoife', list.id, 'v1:open', ['tune00000d']).until();
    expect(shown.flags & 64).toBe(0);
    expect(textOf(shown)).toContain('## Number 3');
  });

  test('nothing found, and what to try', async () => {
    expect(textOf(await find({ title: 'no such' }).until())).toMatch(
      /## No tunes found\n-# “no such” in the title\nLeave something out/,
    );
    expect(textOf(await find({ notes: 'Ga,G' }).until())).toContain('Fewer notes may find it');
    expect(textOf(await find({}, 'aoife', FLOOR).until())).toContain('Elsewhere');
  });

  test('in a direct message each has their own, and nobody another’s', async () => {
    await keep(14, { title: 'Hers alone', guildId: null, authorId: person('aoife') });
    const own = await house.discord.run('aoife', 'dm-aoife', 'tunes', {}).until();
    expect(shownIn(own)).toBe('o');
    expect(textOf(await house.discord.run('tadhg', 'dm-tadhg', 'tunes', {}).until())).toContain(
      'No tunes found',
    );
    expect(textOf(await find({ title: 'hers alone' }).until())).toContain('No tunes found');
    const top = await house.discord.run('aoife', 'dm-aoife', 'top', {}).until();
    expect(textOf(top)).toContain('Nobody has voted');
    expect(textOf(top)).not.toContain('Votes do not choose');
  });

  test.each([
    [{ notes: 'hello' }, /^Write at least 3 notes as ABC has them, such as G2d dBG\.$/],
    [{ key: 'H' }, /^There is no key "H"\./],
    [{ type: 'tango' }, /^There is no tune type "tango"\. Choose one of these: jig,/],
  ])('%j is told to the asker alone', async (options, expected) => {
    expect(await privateAnswer(house, find(options as Record<string, string>))).toMatch(expected);
  });

  test('what does not fit into a button is said, and the first page is shown all the same', async () => {
    const tune = await house.storage.tunes.get('tune00000b');
    for (let i = 0; tune !== null && i < 6; i++) {
      await house.storage.tunes.add({ ...tune, id: `longtitle${i}`, title: 'N'.repeat(60) });
    }
    const options = { title: 'N'.repeat(60), author: person('tadhg') };
    const fitting = await find(options).until();
    expect(buttonOf(fitting, 'tunes')).toContain(options.title);
    const list = await find({ ...options, notes: 'GABcde', key: 'G', type: 'jig' }).until();
    expect(textOf(list)).toContain('## 6 tunes, page 1 of 2');
    expect(textOf(list)).toContain('Only the first of them are shown');
  });
});

describe('/top', () => {
  const top = (options: Record<string, string> = {}, who = 'aoife') =>
    house.discord.run(who, TUNES, 'top', options);

  test('ranks by how sure one can be, and says it in figures', async () => {
    expect(textOf(await top({ type: 'jig', key: 'Edor' }).until())).toContain('Nobody has voted');
    const vote = async (letter: string, up: number, down: number) => {
      for (let i = 0; i < up + down; i++) {
        await house.storage.votes.cast(`tune00000${letter}`, `voter${i}`, i < up ? 1 : -1);
      }
    };
    await vote('a', 1, 0);
    await vote('b', 12, 1);
    await vote('c', 40, 10);
    await vote('d', 0, 2);
    await vote('n', 20, 0);
    const ranked = await top().until();
    expect(ranked.flags & 64).toBe(0);
    expect(shownIn(ranked)).toBe('cbad');
    expect(textOf(ranked)).toContain('## Best liked of all');
    expect(textOf(ranked)).toContain(
      '**2.** **Number 1** `tune00000b`\n-# jig in G · 12 of 13 like it',
    );
    expect(textOf(ranked)).toContain('0 of 2 like it');
    expect(textOf(ranked)).toContain('Votes do not choose among tunes here yet: it takes');
    expect(shownIn(await top({ key: 'G', period: 'week' }).until())).toBe('bd');
    expect(textOf(await top({ period: 'month' }).until())).toContain('last thirty days');
    const shown = await house.discord.press('tadhg', ranked.id, 'v1:open', ['tune00000c']).until();
    expect(textOf(shown)).toContain('## Number 2');
  });

  test('turns its pages after a restart, with what was asked for', async () => {
    for (const letter of 'efghijkl') {
      await house.storage.votes.cast(`tune00000${letter}`, 'voter1', 1);
    }
    await house.storage.votes.cast('longtitle0', 'voter1', 1);
    const first = await top({ type: 'jig', period: 'month' }).until();
    expect(textOf(first)).toContain('page 1 of 2');
    await house.restart();
    await turned(first, '1', 'niamh', 'top');
    await house.discord.waitFor(() => textOf(now(first)).includes('page 2 of 2'), 'page 2');
    expect(shownIn(now(first))).toHaveLength(3);
    expect(textOf(now(first))).toContain('**11.** ');
    expect(textOf(now(first))).toContain('last thirty days, page 2 of 2\n-# jig');
  });
});
