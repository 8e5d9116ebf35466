import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openRecorder } from '../../src/engine/index.ts';
import type { Message, Person, Seen } from '../../src/playground/index.ts';
import {
  type BotHouse,
  buttonOf,
  componentsOf,
  openBotHouse,
  plant,
  privateAnswer,
  TUNES,
  textOf,
} from '../support/bot-house.ts';
import { joinCrowd } from '../support/crowd.ts';
import { smallTunes } from '../support/small-tunes.ts';
import { wanderingComposer } from '../support/wandering-composer.ts';

const FLOOR = { guild: 'ceili', channel: 'dance-floor' } as const;

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse({ composer: wanderingComposer() });
  const given = { contributorId: 'somebody', confirmation: 'yes', files: [] };
  const set = { id: 'set0000001', guildId: guildOf('kitchen').id, name: 'Nóra’s *tunes*' };
  const tunes = smallTunes(5, 'turns').map((tune, i) => ({ ...tune, musicHash: String(i) }));
  await house.storage.contributions.add({ ...set, ...given }, tunes);
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

function guildOf(key: string) {
  const guild = house.discord.guilds.find((one) => one.key === key);
  if (guild === undefined) throw new Error(key);
  return guild;
}
const open = (options: Record<string, string> = {}, who = 'tadhg', place = TUNES) =>
  house.discord.run(who, place as typeof TUNES, 'duel', options);
const now = (message: Message) =>
  house.discord.messagesIn(TUNES).find(({ id }) => id === message.id) ?? message;
const says = (message: Message, words: string) =>
  house.discord.waitFor(() => textOf(now(message)).includes(words) && now(message), words);
const idOf = (message: Message) => buttonOf(message, 'reveal').split(':')[2] ?? '';
const press = (who: string | Person, message: Message, what: string) =>
  house.discord.press(who, message.id, buttonOf(message, what));
/** What whoever pressed is told alone. */
const told = (seen: Seen) =>
  house.discord.waitFor(() => seen.followUps.find(({ flags }) => flags & 64), 'a private answer');

/** Which tune a model wrote. */
async function modelSide(message: Message): Promise<'a' | 'b'> {
  return (await house.storage.duels.get(idOf(message)))?.a.source.kind === 'model' ? 'a' : 'b';
}

describe('/duel', () => {
  test('shows two tunes, and nothing that says who wrote which', async () => {
    const message = await open().until();
    expect(message.flags & 64).toBe(0);
    const names = message.attachments.map(({ filename }) => filename);
    expect(names).toEqual(['tune-a.png', 'tune-b.png', 'tune-a.mid', 'tune-b.mid']);
    const pictures = componentsOf(message).flatMap(({ items = [] }) => items);
    expect(pictures.map(({ description }) => description)).toEqual([
      expect.stringMatching(/^Sheet music of 'Tune A', a jig in G major/),
      expect.stringMatching(/^Sheet music of 'Tune B', a jig in G major/),
    ]);
    const files = await Promise.all(message.attachments.map(({ url }) => fetch(url)));
    const bytes = await Promise.all(
      files.map(async (file) => Buffer.from(await file.arrayBuffer())),
    );
    const everything = `${JSON.stringify(message)}${Buffer.concat(bytes).toString('latin1')}`;
    expect(everything).not.toMatch(/Number|The turns|N.ra|sligo|0123456789ab/);
    expect(textOf(message)).toContain('Nobody has voted yet.');
  });

  test('the voter is told, everybody else that one more has voted; the first vote stands, over a restart too', async () => {
    const message = await open({ against: 'person', type: 'jig' }).until();
    const side = await modelSide(message);
    const vote = textOf(await told(press('niamh', message, side)));
    expect(vote).toMatch(new RegExp(`^You preferred Tune ${side.toUpperCase()}\\.$`, 'm'));
    expect(vote).toMatch(/\*\*Number \d+\*\*, by the model \*\*sligo-1\*\* `0123456789ab`$/m);
    expect(vote).toMatch(/\*\*The turns of .*\*\*, by a person, from the set \*\*Nóra’s \\\*tunes/);
    const after = await says(message, '1 person has voted.');
    expect(after.attachments).toEqual(message.attachments);
    expect(textOf(after)).not.toMatch(/sligo|Nóra/);
    await house.restart();
    const other = side === 'a' ? 'b' : 'a';
    expect(textOf(await told(press('niamh', message, other)))).toContain(
      `You had voted before: your vote for Tune ${side.toUpperCase()} stands.`,
    );
    await told(press('oisin', message, other));
    await says(message, '2 people have voted.');
    expect(await house.storage.duels.count(idOf(message))).toEqual({ a: 1, b: 1 });
  });

  test('is ended by who opened it or manages the server; then all are told, and have the tune', async () => {
    const message = await open().until();
    const side = await modelSide(message);
    await told(press('niamh', message, side));
    expect(await privateAnswer(house, press('niamh', message, 'reveal'))).toMatch(
      /^Only who opened the duel, and people who manage this server/,
    );
    await house.restart();
    // Aoife manages the server; Tadhg opened it.
    press('aoife', message, 'reveal');
    const over = await says(message, 'The voting is over.');
    expect(textOf(over)).toContain(`**Tune ${side.toUpperCase()}** · 1 of 1 vote\n**Number`);
    expect(componentsOf(over).filter(({ type }) => type === 2)).toEqual([]);
    expect(over.attachments).toEqual(message.attachments);
    // Somebody who had not seen that yet presses what was there.
    const id = idOf(message);
    const late = await plant(house, TUNES, [`v1:duel:${id}:a`]);
    const answer = house.discord.press('oisin', late, `v1:duel:${id}:a`);
    expect(textOf(await told(answer))).toContain('This duel is over, so no more votes count.');
    const tuneId = /tune `(\w{10})`/.exec(textOf(over))?.[1] ?? '';
    const shown = await house.discord.press('niamh', message.id, 'v1:open', [tuneId]).until();
    expect(textOf(shown)).toContain(`tune \`${tuneId}\``);
    const found = await house.discord.run('niamh', TUNES, 'tunes', {}).until();
    expect(textOf(found)).toContain(tuneId);
  });

  test('fifty people at once, twice each, and a reveal: every vote that was said to count does', async () => {
    const { discord } = house;
    const message = await open().until();
    const crowd = joinCrowd(discord, TUNES.guild, 50);
    const edits = () =>
      discord.log.filter((one) => one.kind === 'request' && one.method === 'PATCH').length;
    const before = edits();
    const presses = crowd.flatMap((person, i) => [
      press(person, message, i % 2 ? 'a' : 'b'),
      press(person, message, i % 3 ? 'a' : 'b'),
    ]);
    const answers = await Promise.all(presses.map(told));
    await says(message, '50 people have voted.');
    expect(edits() - before).toBeLessThan(60);
    const counted = answers
      .map((one) => textOf(one).trim())
      .filter((one) => one.startsWith('You preferred'));
    expect(counted).toHaveLength(50);
    const count = await house.storage.duels.count(idOf(message));
    expect(counted.filter((one) => one.startsWith('You preferred Tune A')).length).toBe(count.a);
    press('tadhg', message, 'reveal');
    const over = await says(message, 'The voting is over.');
    expect(textOf(over)).toContain(`**Tune A** · ${count.a} of 50 votes`);
    expect(textOf(over)).toContain(`**Tune B** · ${count.b} of 50 votes`);
  });

  test('/model info adds up what was voted', async () => {
    const shown = await house.discord
      .run('aoife', TUNES, 'model info', { model: 'sligo-1' })
      .until();
    expect(textOf(shown)).toMatch(
      /### In duels, its name hidden\n- against tunes by people: \d+ of 53 votes, \d+ % \(95 % interval \d+ to \d+\), in 3 duels/,
    );
    expect(textOf(shown)).toContain('Votes do not choose among tunes here yet');
    const elsewhere = await house.discord
      .run('niamh', FLOOR, 'model info', { model: 'sligo-1' })
      .until();
    expect(textOf(elsewhere)).not.toContain('In duels');
  });

  test('in another server it is not there, and nothing was given to play against', async () => {
    const message = await open().until();
    const ids = [`v1:duel:${idOf(message)}:a`, `v1:reveal:${idOf(message)}`];
    const planted = await plant(house, FLOOR, ids);
    for (const id of ids) {
      const seen = house.discord.press('tadhg', planted, id);
      expect(await privateAnswer(house, seen)).toBe(
        'That duel is not kept here. `/duel` opens a new one.',
      );
    }
    expect(await house.storage.duels.count(idOf(message))).toEqual({ a: 0, b: 0 });
    const seen = open({ against: 'person' }, 'niamh', FLOOR as never);
    expect(await privateAnswer(house, seen)).toMatch(/^This server has given no tunes/);
  });

  test('suggests opponents', async () => {
    const suggest = (against: string) =>
      house.discord.autocomplete('niamh', TUNES, 'duel', 'against', { against });
    expect((await suggest('')).map(({ value }) => value)).toEqual(['person', '0123456789ab']);
    expect((await suggest('slig')).map(({ value }) => value)).toEqual(['0123456789ab']);
  });
});

test('recordings of both are added, which tell no more than the pictures', {
  timeout: 120_000,
}, async () => {
  const loud = await openBotHouse({ composer: wanderingComposer(), recorder: openRecorder() });
  try {
    const guildId = loud.discord.guilds.find(({ key }) => key === TUNES.guild)?.id ?? '';
    const set = { id: 'set0000001', guildId, name: 'Nóra’s tunes', contributorId: 'somebody' };
    const tunes = smallTunes(5, 'turns').map((tune, i) => ({ ...tune, musicHash: String(i) }));
    await loud.storage.contributions.add({ ...set, confirmation: 'yes', files: [] }, tunes);
    const message = await loud.discord.run('tadhg', TUNES, 'duel', { against: 'person' }).until();
    const find = () =>
      loud.discord.messagesIn(TUNES).find(({ id, attachments }) => {
        return id === message.id && attachments.length === 6;
      });
    const heard = await loud.discord.waitFor(find, 'two recordings', 100_000);
    expect(heard.attachments.slice(4).map(({ filename }) => filename)).toEqual([
      'tune-a.mp3',
      'tune-b.mp3',
    ]);
    expect(componentsOf(heard).flatMap(({ file }) => file ?? [])).toHaveLength(4);
    expect(buttonOf(heard, 'reveal')).toBe(buttonOf(message, 'reveal'));
    for (const { url } of heard.attachments.slice(4)) {
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      expect(bytes.length).toBeGreaterThan(50_000);
      expect(bytes.toString('latin1')).not.toMatch(/Number|turns|N.ra|sligo/);
    }
    expect(loud.discord.problems).toEqual([]);
  } finally {
    await loud.close();
  }
});
