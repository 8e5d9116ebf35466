import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { NewTune } from '../../src/engine/ports.ts';
import { unzip } from '../../src/engine/uploads/unzip.ts';
import type { Message } from '../../src/playground/index.ts';
import {
  type BotHouse,
  buttonOf,
  openBotHouse,
  plant,
  TUNES,
  textOf,
} from '../support/bot-house.ts';

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const person = (key: string) => house.discord.people.find((one) => one.key === key)?.id ?? '';
const guildId = () => house.discord.guilds.find(({ key }) => key === TUNES.guild)?.id ?? '';

async function keep(id: string, change: Partial<NewTune>): Promise<void> {
  await house.storage.tunes.add({
    ...{ id, title: `Tune ${id}`, modelId: '0123456789ab', blobs: {}, incipit: '', closest: null },
    abc: `X:1\nT:Tune ${id}\nR:jig\nM:6/8\nL:1/8\nK:G\nGAB c3|\n`,
    request: { type: 'jig', key: 'G', metre: '6/8', seed: '1', temperature: 1, length: null },
    ...{ authorId: person('aoife'), guildId: guildId() },
    ...change,
  });
}

/** What is kept of somebody, by kind, but for what there is nothing of. */
async function keptOf(who: string): Promise<Record<string, number>> {
  const kept = Object.entries(await house.storage.personal.everything(person(who)));
  return Object.fromEntries(
    kept.filter(([, items]) => items.length > 0).map(([kind, items]) => [kind, items.length]),
  );
}

const ask = (who: string) =>
  house.discord
    .run(who, TUNES, 'forget')
    .until((one) => one.message && /kept of you/.test(textOf(one.message)));

async function pressed(who: string, messageId: string, customId: string): Promise<Message> {
  return house.discord
    .press(who, messageId, customId)
    .until((one) => one.message && /Forgotten/.test(textOf(one.message)));
}

/** Somebody and what they did: a tune, a vote, a playlist with a tune, a set of tunes. */
async function live(who: string, tune: string): Promise<void> {
  const { storage } = house;
  await keep(tune, { authorId: person(who) });
  await storage.votes.cast(tune, person(who), 1);
  const id = `list${tune.slice(-6)}`;
  const owner = { guildId: guildId(), ownerId: person(who) };
  await storage.playlists.create({
    ...{ id, name: `Of ${who}`, sharing: 'personal', editing: 'owner' },
    ...owner,
  });
  await storage.playlists.add(id, tune, person(who), 200);
  await storage.contributions.add(
    {
      ...{ id: `sets${tune.slice(-6)}`, name: `Set of ${who}`, guildId: guildId() },
      ...{ contributorId: person(who), confirmation: 'Mine.', files: [] },
    },
    [{ title: 'One', abc: `X:7\nT:One of ${who}\nK:D\nDFA|\n`, musicHash: tune.padEnd(64, '0') }],
  );
}
const LIVED = { tunes: 1, votes: 1, playlists: 1, playlistAdditions: 1, contributions: 1 };

test('/privacy says what is kept and how to be rid of it, to the asker alone', async () => {
  const said = await house.discord
    .run('oisin', TUNES, 'privacy')
    .until((one) => one.message && textOf(one.message) !== '');
  expect(said.flags & 64).toBe(64);
  expect(textOf(said)).toMatch(/Discord id[\s\S]*\/forget/);
});

test('where nothing is kept, there is nothing to press', async () => {
  const asked = await ask('oisin');
  expect(textOf(asked)).toContain('There is nothing.');
  expect(asked.attachments).toEqual([]);
  expect(() => buttonOf(asked, 'forget')).toThrow();
});

describe('/forget', () => {
  test('counts, hands over everything as a file, and deletes it when told; another is untouched', async () => {
    await live('aoife', 'aoifetune1');
    await live('tadhg', 'tadhgtune1');
    const asked = await ask('aoife');
    expect(asked.flags & 64).toBe(64);
    expect(textOf(asked)).toMatch(
      /- 1 tune asked for\n- 1 vote\n- 1 playlist\n- 1 tune put into a playlist\n- 1 set of tunes given/,
    );
    const [file] = asked.attachments;
    const zip = new Uint8Array(await (await fetch(file?.url ?? '')).arrayBuffer());
    const { entries, refused } = unzip(zip);
    expect(refused).toEqual([]);
    expect(entries.map(({ name }) => name)).toEqual([
      'everything.json',
      'tunes/tune-aoifetune1-aoifetune1.abc',
      'contributions/set-of-aoife-setsetune1.abc',
    ]);
    const [json, tune, set] = entries.map(({ bytes }) => Buffer.from(bytes).toString());
    expect(JSON.parse(json ?? '')).toMatchObject({
      tunes: [{ id: 'aoifetune1' }],
      votes: [{ tuneId: 'aoifetune1', value: 1 }],
      playlists: [{ name: 'Of aoife', tuneIds: ['aoifetune1'] }],
      contributions: [{ confirmation: 'Mine.' }],
    });
    expect(json).not.toContain('tadhg');
    expect(tune).toContain('T:Tune aoifetune1');
    expect(set).toContain('X:1\nT:One of aoife');

    // Nothing happens before the button is pressed.
    expect(await keptOf('aoife')).toEqual(LIVED);
    const done = await pressed('aoife', asked.id, buttonOf(asked, 'forget'));
    expect(textOf(done)).toMatch(/Deleted, or no longer yours:\n- 1 tune asked for/);
    expect(done.attachments).toEqual([]);
    expect(await keptOf('aoife')).toEqual({});
    expect(await keptOf('tadhg')).toEqual(LIVED);
    // The server keeps its tune, without a name.
    expect(await house.storage.tunes.get('aoifetune1')).toMatchObject({ authorId: null });
  });

  test('pressed on a message of somebody else’s, forgets who presses and nobody else', async () => {
    await live('niamh', 'niamhtune1');
    const planted = () => plant(house, TUNES, ['v1:forget']);
    await pressed('niamh', await planted(), 'v1:forget');
    expect(await keptOf('niamh')).toEqual({});
    expect(await keptOf('tadhg')).toEqual(LIVED);
    const again = await pressed('niamh', await planted(), 'v1:forget');
    expect(textOf(again)).toContain('Nothing was kept of you.');
  });

  test('offers to delete what is too large to be handed over, and says whom to ask', async () => {
    // Dense enough that packing does not make it fit.
    for (let i = 0; i < 14; i++) {
      const abc = randomBytes(740_000).toString('base64');
      await keep(`large0000${String.fromCharCode(97 + i)}`, { authorId: person('oisin'), abc });
    }
    const asked = await ask('oisin');
    expect(textOf(asked)).toMatch(/- 14 tunes asked for[\s\S]*ask whoever runs this bot/);
    expect(asked.attachments).toEqual([]);
    await pressed('oisin', asked.id, buttonOf(asked, 'forget'));
    expect(await keptOf('oisin')).toEqual({});
  });
});
