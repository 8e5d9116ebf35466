import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../src/playground/index.ts';
import {
  type BotHouse,
  buttonOf,
  openBotHouse,
  plant,
  privateAnswer,
  TUNES,
  textOf,
  tuneIdOf,
  votesOn,
} from '../support/bot-house.ts';
import { joinCrowd } from '../support/crowd.ts';

const EVERYBODY = ['aoife', 'tadhg', 'niamh', 'oisin'] as const;

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

function newTune(options: Record<string, string | number> = {}): Promise<Message> {
  return house.discord.run('aoife', TUNES, 'tune', { type: 'jig', ...options }).until();
}

/** A message's components without what Discord makes anew with every edit, and without labels. */
function comparable(message: Message | undefined): unknown {
  const changing = new Set(['id', 'media', 'file', 'label']);
  return JSON.parse(
    JSON.stringify(message?.components, (name, value) => (changing.has(name) ? null : value)),
  );
}

describe('votes', () => {
  const shows = (messageId: string, votes: string) =>
    house.discord.waitFor(() => votesOn(house, messageId) === votes, `votes ${votes}`);

  test('vote, vote of another, change, take back: the labels follow', async () => {
    const message = await newTune();
    const [up, down] = [buttonOf(message, 'up'), buttonOf(message, 'down')];
    expect(votesOn(house, message.id)).toBe('0 0');
    for (const [person, button, votes] of [
      ['tadhg', up, '1 0'],
      ['niamh', up, '2 0'],
      ['tadhg', down, '1 1'],
      ['tadhg', down, '1 0'],
      ['niamh', up, '0 0'],
      ['aoife', down, '0 1'],
    ] as const) {
      house.discord.press(person, message.id, button);
      await shows(message.id, votes);
    }
  });

  test('an edited message keeps its files, picture and text', async () => {
    const message = await newTune();
    house.discord.press('tadhg', message.id, buttonOf(message, 'up'));
    await shows(message.id, '1 0');
    const now = house.discord.messagesIn(TUNES).find(({ id }) => id === message.id);
    expect(now?.edited_timestamp).not.toBeNull();
    expect(now?.attachments).toEqual(message.attachments);
    expect(comparable(now)).toEqual(comparable(message));
    for (const { url } of now?.attachments ?? []) expect((await fetch(url)).status).toBe(200);
  });

  test('many at once end with the right counts, and with few edits', async () => {
    const message = await newTune();
    const edits = () =>
      house.discord.log.filter((one) => one.kind === 'request' && one.method === 'PATCH').length;
    const before = edits();
    for (let round = 0; round < 5; round++) {
      for (const person of EVERYBODY) {
        house.discord.press(person, message.id, buttonOf(message, round % 2 ? 'down' : 'up'));
      }
    }
    // Up, down, up, down, up.
    await house.discord.waitFor(() => votesOn(house, message.id) === '4 0', '4 0');
    // Stopping waits for the edits under way.
    await house.restart();
    expect(votesOn(house, message.id)).toBe('4 0');
    expect(await house.storage.votes.count(tuneIdOf(message))).toEqual({ up: 4, down: 0 });
    expect(edits() - before).toBeLessThan(20);
  });

  test('fifty people at once, some of them twice: one vote each, and the labels say so', async () => {
    const message = await newTune();
    const crowd = joinCrowd(house.discord, TUNES.guild, 50);
    crowd.forEach((person, i) => {
      house.discord.press(person, message.id, buttonOf(message, i % 5 ? 'up' : 'down'));
    });
    await shows(message.id, '40 10');
    // Ten change their minds, ten take their votes back.
    crowd.slice(0, 20).forEach((person, i) => {
      const was = i % 5 ? 'up' : 'down';
      const now = was === 'up' ? 'down' : 'up';
      house.discord.press(person, message.id, buttonOf(message, i < 10 ? now : was));
    });
    await shows(message.id, '26 14');
    await house.restart();
    expect(votesOn(house, message.id)).toBe('26 14');
    expect(await house.storage.votes.count(tuneIdOf(message))).toEqual({ up: 26, down: 14 });
  });
});

describe('another tune', () => {
  test('is the same request with a new draw, as a message of its own', async () => {
    const message = await newTune({ key: 'Ador', seed: '42', temperature: 0.9, length: '2' });
    const another = await house.discord
      .press('tadhg', message.id, buttonOf(message, 'again'))
      .until();
    expect(another.id).not.toBe(message.id);
    const tune = await house.storage.tunes.get(tuneIdOf(another));
    expect(tune?.request).toMatchObject({
      type: 'jig',
      key: 'Ador',
      temperature: 0.9,
      length: '2',
    });
    expect(tune?.request.seed).toMatch(/^\d+$/);
    expect(tune?.request.seed).not.toBe('42');
    expect(tune?.authorId).toBe(house.discord.people.find(({ key }) => key === 'tadhg')?.id);
  });

  test('begins with the same text, where there was one', async () => {
    const message = await newTune({ seed: 'G2B#7' });
    const another = await house.discord
      .press('aoife', message.id, buttonOf(message, 'again'))
      .until();
    const { seed } = (await house.storage.tunes.get(tuneIdOf(another)))?.request ?? {};
    expect(seed).toMatch(/^G2B#\d+$/);
    expect(seed).not.toBe('G2B#7');
  });
});

describe('the same in another key', () => {
  test('keeps everything but the key, and walks on through the usual keys', async () => {
    let message = await newTune({ key: 'G', seed: '42' });
    const first = await house.storage.tunes.get(tuneIdOf(message));
    const keys = ['G'];
    for (let i = 0; i < 2; i++) {
      message = await house.discord.press('tadhg', message.id, buttonOf(message, 'key')).until();
      const tune = await house.storage.tunes.get(tuneIdOf(message));
      expect(tune?.request).toEqual({
        ...first?.request,
        key: tune?.request.key,
        seed: '42@G',
      });
      keys.push(tune?.request.key ?? '');
    }
    expect(new Set(keys).size).toBe(3);
    expect(textOf(message)).not.toContain('another tune');
  });

  test('says so where it becomes other music', async () => {
    const first = await house.storage.tunes.get(tuneIdOf(await newTune({ key: 'G' })));
    if (first === null) throw new Error('no tune');
    const { createdAt: _, ...old } = first;
    const abc = 'X:1\nK:G\nG|\n';
    await house.storage.tunes.add({ ...old, abc, id: 'oldmodel01', modelId: 'ffffffffffff' });
    const planted = await plant(house, TUNES, ['v1:key:oldmodel01:D']);
    const moved = await house.discord.press('aoife', planted, 'v1:key:oldmodel01:D').until();
    expect(textOf(moved)).toContain('it became another tune');
  });
});

describe('after a restart', () => {
  test('the old buttons work', async () => {
    const message = await newTune({ seed: '42' });
    await house.restart();
    house.discord.press('tadhg', message.id, buttonOf(message, 'up'));
    await house.discord.waitFor(() => votesOn(house, message.id) === '1 0');
    const another = await house.discord
      .press('tadhg', message.id, buttonOf(message, 'again'))
      .until();
    expect(textOf(another)).toContain('```abc');
    const moved = await house.discord.press('tadhg', message.id, buttonOf(message, 'key')).until();
    expect(textOf(moved)).toMatch(/seed `42@[A-G]/);
  });
});

describe('a forged button', () => {
  const forged = [
    'hello',
    'v1:vote:abcdefghij:up:up',
    'v9:again:abcdefghij',
    'v1:again:../../../x',
    'v1:key:abcdefghij:H',
    `v1:again:${'a'.repeat(91)}`,
    'v1:again:abcdefghij',
    'v1:vote:abcdefghij:up',
    'v1:key:abcdefghij:G',
  ];
  const traces = async () => [
    house.discord.messagesIn(TUNES, 'tadhg').length,
    await house.storage.tunes.count(),
  ];
  let planted: string;
  beforeAll(async () => {
    planted = await plant(house, TUNES, forged);
  });

  test.each(forged)('%s: a private answer, nothing else', async (customId) => {
    const before = await traces();
    const seen = house.discord.press('niamh', planted, customId);
    expect(await privateAnswer(house, seen)).toMatch(/new tune/);
    expect(await traces()).toEqual(before);
  });

  test("another server's tune is not there", async () => {
    const tuneId = tuneIdOf(await newTune());
    const elsewhere = { guild: 'ceili', channel: 'dance-floor' };
    const ids = [`v1:vote:${tuneId}:up`, `v1:again:${tuneId}`, `v1:key:${tuneId}:D`];
    const there = await plant(house, elsewhere, ids);
    const count = await house.storage.tunes.count();
    for (const customId of ids) {
      const seen = house.discord.press('niamh', there, customId);
      expect(await privateAnswer(house, seen)).toMatch(/not kept here/);
    }
    expect(await house.storage.votes.count(tuneId)).toEqual({ up: 0, down: 0 });
    expect(await house.storage.tunes.count()).toBe(count);
    expect(house.discord.messagesIn(elsewhere, 'tadhg')).toHaveLength(1);
  });

  test('a key that does not exist is refused in words', async () => {
    const tuneId = tuneIdOf(await newTune());
    const there = await plant(house, TUNES, [`v1:key:${tuneId}:Gqqq`]);
    const seen = house.discord.press('niamh', there, `v1:key:${tuneId}:Gqqq`);
    expect(await privateAnswer(house, seen)).toContain('Gqqq');
  });
});
