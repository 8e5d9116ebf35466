import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { NewTune } from '../../src/engine/ports.ts';
import type { Message } from '../../src/playground/index.ts';
import {
  type BotHouse,
  componentsOf,
  openBotHouse,
  privateAnswer,
  TUNES,
  textOf,
} from '../support/bot-house.ts';

/** Playlists through the real client: three people in two servers, and a restart in between. */

const FLOOR = { guild: 'ceili', channel: 'dance-floor' } as const;

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
  for (let i = 0; i < 20; i++) await keep(i, {});
  await keep(20, { title: 'Elsewhere', guildId: guildId(FLOOR.guild) });
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const person = (key: string) => house.discord.people.find((one) => one.key === key)?.id ?? '';
const guildId = (key: string) => house.discord.guilds.find((one) => one.key === key)?.id ?? '';
const idOf = (i: number) => `tune00000${String.fromCharCode(97 + i)}`;

async function keep(i: number, change: Partial<NewTune>): Promise<void> {
  await house.storage.tunes.add({
    ...{
      id: idOf(i),
      title: `Number ${i}`,
      modelId: '0123456789ab',
      blobs: {},
      incipit: '',
      closest: null,
    },
    abc: `X:1\nT:Number ${i}\nR:jig\nM:6/8\nL:1/8\nK:G\n|: GAB ${'cdefga'.charAt(i % 6)}3 :|\n`,
    request: { type: 'jig', key: 'G', metre: '6/8', seed: '1', temperature: 1, length: null },
    ...{ authorId: person('tadhg'), guildId: guildId(TUNES.guild) },
    ...change,
  });
}

const use = (
  who: string,
  what: string,
  options: Record<string, string | number> = {},
  place: typeof TUNES | typeof FLOOR = TUNES,
) => house.discord.run(who, place, `playlist ${what}`, options);

/** What is answered once it says so. */
async function answered(seen: ReturnType<typeof use>, says: RegExp): Promise<Message> {
  return seen.until((one) => one.message && says.test(textOf(one.message)));
}
async function done(
  who: string,
  what: string,
  options: Record<string, string | number>,
  says: RegExp,
): Promise<Message> {
  return answered(use(who, what, options), says);
}
const playlistId = (message: Message) => /`([a-z0-9]{10})`/.exec(textOf(message))?.[1] ?? '';
const orderIn = (message: Message) =>
  [...textOf(message).matchAll(/\*\*\d+\.\*\* (?:\\?)Number (\d+)/g)].map(([, number]) =>
    Number(number),
  );

/** The custom_id of the button that is called so; nothing where there is none. */
const labelled = (message: Message, label: string) =>
  componentsOf(message).find((one) => one.label === label)?.custom_id ?? '';

describe('a playlist', () => {
  test('is begun for oneself, filled, ordered and shown, and nobody else sees it', async () => {
    const made = await done('aoife', 'create', { name: 'Friday *night*' }, /for you alone/);
    expect(made.flags & 64).toBe(64);
    expect(textOf(made)).toContain('Friday \\*night\\*');
    for (const i of [3, 1, 2]) {
      await done('aoife', 'add', { playlist: 'friday *NIGHT*', tune: idOf(i) }, /is in/);
    }
    await done('aoife', 'add', { playlist: 'Friday *night*', tune: idOf(1) }, /already/);
    // Twelve others are called Number 1 something.
    await done('aoife', 'add', { playlist: 'Friday *night*', tune: 'Number 1' }, /already/);
    await done('aoife', 'move', { playlist: 'Friday *night*', tune: '3', place: 1 }, /number 1 in/);
    await done('aoife', 'join', { playlist: 'Friday *night*', tune: idOf(3) }, /one set/);
    const shown = await done('aoife', 'show', { playlist: 'Friday *night*' }, /3 tunes/);
    expect(orderIn(shown)).toEqual([2, 3, 1]);
    expect(textOf(shown)).toMatch(/↳ \*\*2\.\*\* Number 3/);
    expect(textOf(shown)).toContain('personal, by');

    expect(
      await privateAnswer(house, use('tadhg', 'show', { playlist: 'Friday *night*' })),
    ).toMatch(/no playlist/);
    expect(
      await privateAnswer(house, use('tadhg', 'show', { playlist: playlistId(made) })),
    ).toMatch(/no playlist/);
  });

  test('is shared with the community: seen by all, changed by whom its owner lets', async () => {
    await done('aoife', 'create', { name: 'Session' }, /for you alone/);
    await done('aoife', 'add', { playlist: 'Session', tune: idOf(5) }, /is in/);
    const shared = await done(
      'aoife',
      'share',
      { playlist: 'Session', with: 'community' },
      /for the community/,
    );
    expect(shared.flags & 64).toBe(0);
    await done('tadhg', 'show', { playlist: 'Session' }, /1 tune/);
    expect(
      await privateAnswer(house, use('tadhg', 'add', { playlist: 'Session', tune: idOf(6) })),
    ).toMatch(/^Only its owner .*playlist copy/);
    await done(
      'aoife',
      'share',
      { playlist: 'Session', editing: 'everyone' },
      /everybody may change it/,
    );
    await done('tadhg', 'add', { playlist: 'Session', tune: idOf(6) }, /is in/);
    // To be let in is not to be let take away.
    expect(await privateAnswer(house, use('tadhg', 'delete', { playlist: 'Session' }))).toMatch(
      /^Only its owner/,
    );
    expect(
      await privateAnswer(house, use('tadhg', 'rename', { playlist: 'Session', name: 'Mine' })),
    ).toMatch(/^Only its owner/);
    await done('tadhg', 'copy', { playlist: 'Session', name: 'Mine' }, /is yours, with 2 tunes/);
    // In another server there is no such thing, whoever asks.
    expect(
      await privateAnswer(house, use('tadhg', 'show', { playlist: 'Session' }, FLOOR)),
    ).toMatch(/no playlist/);
  });

  test('takes a tune of its own server only', async () => {
    await done('aoife', 'create', { name: 'Strict' }, /for you alone/);
    expect(
      await privateAnswer(house, use('aoife', 'add', { playlist: 'Strict', tune: idOf(20) })),
    ).toMatch(/no tune|not kept here/i);
  });

  test('goes with the buttons under a restarted bot: pages, and deleting after it was asked', async () => {
    await done('aoife', 'create', { name: 'Long' }, /for you alone/);
    for (let i = 0; i < 18; i++) {
      await done('aoife', 'add', { playlist: 'Long', tune: idOf(i) }, /is in/);
    }
    const shown = await done('aoife', 'show', { playlist: 'Long' }, /page 1 of 2/);
    await house.restart();
    house.discord.press('aoife', shown.id, labelled(shown, 'Older'));
    const now = await house.discord.waitFor(() =>
      house.discord
        .messagesIn(TUNES, 'aoife')
        .find((one) => one.id === shown.id && /page 2 of 2/.test(textOf(one))),
    );
    expect(orderIn(now)).toEqual([15, 16, 17]);

    const asked = await done('aoife', 'delete', { playlist: 'Long' }, /Delete/);
    house.discord.press('aoife', asked.id, labelled(asked, 'Delete it'));
    await house.discord.waitFor(() =>
      house.discord
        .messagesIn(TUNES, 'aoife')
        .find((one) => one.id === asked.id && /is deleted/.test(textOf(one))),
    );
    expect(await privateAnswer(house, use('aoife', 'show', { playlist: 'Long' }))).toMatch(
      /no playlist/,
    );
    expect(await house.storage.tunes.get(idOf(0))).not.toBeNull();
  });

  test('is exported as a tunebook of ABC and as MIDI files', async () => {
    const abc = await done('aoife', 'export', { playlist: 'Session', format: 'abc' }, /Session/);
    expect(abc.attachments.map(({ filename }) => filename)).toEqual(['session.abc']);
    const midi = await done('aoife', 'export', { playlist: 'Session', format: 'midi' }, /Session/);
    expect(midi.attachments.map(({ filename }) => filename)).toEqual(['session-midi.zip']);
    await done('aoife', 'create', { name: 'Empty' }, /for you alone/);
    expect(
      await privateAnswer(house, use('aoife', 'export', { playlist: 'Empty', format: 'abc' })),
    ).toMatch(/no tune in Empty yet/);
  });

  test('loses tunes, is parted, renamed and listed, each by what was suggested', async () => {
    const { discord } = house;
    await done('tadhg', 'create', { name: 'Tadhg’s own' }, /for you alone/);
    const suggested = (who: string, what: string, focused: string, options = {}) =>
      discord.autocomplete(who, TUNES, `playlist ${what}`, focused, options);
    const [own] = await suggested('tadhg', 'add', 'playlist', { playlist: 'OWN' });
    const playlist = String(own?.value);
    expect(own?.name).toBe('Tadhg’s own (0)');
    expect(await suggested('aoife', 'add', 'playlist', { playlist: 'OWN' })).toEqual([]);
    const tunes = await suggested('tadhg', 'add', 'tune', { playlist, tune: 'Number 7' });
    expect(tunes.map(({ value }) => value)).toEqual([idOf(7)]);
    for (const i of [7, 8, 9]) await done('tadhg', 'add', { playlist, tune: idOf(i) }, /is in/);
    expect(await suggested('tadhg', 'move', 'tune', { playlist, tune: 'number' })).toEqual([
      { name: '1. Number 7', value: idOf(7) },
      { name: '2. Number 8', value: idOf(8) },
      { name: '3. Number 9', value: idOf(9) },
    ]);
    // Of one that is not there, and of one that is somebody else's: nothing, and no error.
    expect(await suggested('aoife', 'move', 'tune', { playlist, tune: '' })).toEqual([]);

    await done('tadhg', 'join', { playlist, tune: '2' }, /one set/);
    await done('tadhg', 'join', { playlist, tune: '3' }, /one set/);
    await done('tadhg', 'part', { playlist, tune: '2' }, /begins anew/);
    await done('tadhg', 'remove', { playlist, tune: 'number 7' }, /is out of/);
    await done('tadhg', 'rename', { playlist, name: 'Mondays' }, /is called .*Mondays/);
    const shown = await done('tadhg', 'show', { playlist: 'mondays' }, /2 tunes/);
    expect(textOf(shown)).toMatch(/\n\*\*1\.\*\* Number 8.*\n↳ \*\*2\.\*\* Number 9/);
    await done('tadhg', 'list', {}, /\*\*Mondays\*\* · 2 tunes · personal/);
    const hers = await done('aoife', 'list', {}, /\*\*Session\*\*/);
    expect(textOf(hers)).not.toContain('Mondays');
  });

  test('is one’s own in each server, and in direct messages', async () => {
    const inPlace = (place: Parameters<typeof house.discord.run>[1], what: string, options = {}) =>
      house.discord.run('aoife', place, `playlist ${what}`, options);
    const name = 'The same name';
    const made = [];
    for (const place of [TUNES, FLOOR, 'dm-aoife'] as const) {
      made.push(playlistId(await answered(inPlace(place, 'create', { name }), /for you alone/)));
    }
    expect(new Set(made).size).toBe(3);
    await answered(inPlace(FLOOR, 'add', { playlist: name, tune: 'Elsewhere' }), /is in/);
    await answered(inPlace(FLOOR, 'show', { playlist: name }), /Elsewhere/);
    await answered(inPlace(TUNES, 'show', { playlist: name }), /no tune in it yet/);
    // Neither by name nor by id does one reach into another place.
    for (const options of [{ playlist: made[1] ?? '' }, { playlist: made[2] ?? '' }]) {
      expect(await privateAnswer(house, inPlace(TUNES, 'show', options))).toMatch(/no playlist/);
    }
    expect(
      await privateAnswer(house, inPlace('dm-aoife', 'add', { playlist: name, tune: idOf(1) })),
    ).toMatch(/not kept here/);
    expect(
      await privateAnswer(
        house,
        inPlace('dm-aoife', 'share', { playlist: name, with: 'community' }),
      ),
    ).toMatch(/no community in direct messages/);
  });

  test('two people who change one at once lose nothing', async () => {
    await done('aoife', 'create', { name: 'Race' }, /for you alone/);
    await done(
      'aoife',
      'share',
      { playlist: 'Race', with: 'community', editing: 'everyone' },
      /everybody/,
    );
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        done(i % 2 ? 'aoife' : 'tadhg', 'add', { playlist: 'Race', tune: idOf(i) }, /is in/),
      ),
    );
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        done(
          i % 2 ? 'aoife' : 'tadhg',
          'move',
          { playlist: 'Race', tune: idOf(i), place: 10 - i },
          /is number/,
        ),
      ),
    );
    const shown = await done('tadhg', 'show', { playlist: 'Race' }, /10 tunes/);
    expect([...orderIn(shown)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('the button under a tune', () => {
  test('puts it into a playlist that is picked, or into a new one', async () => {
    const tune = await house.discord
      .run('niamh', TUNES, 'tune', { type: 'jig' })
      .until((one) => one.message && labelled(one.message, 'Playlist') !== '');
    const press = () => house.discord.press('niamh', tune.id, labelled(tune, 'Playlist'));
    const asked = await press().until(
      (one) => one.message && /which playlist/.test(textOf(one.message)),
    );
    const menu = componentsOf(asked).find(({ type }) => type === 3)?.custom_id ?? '';
    const opened = house.discord.press('niamh', asked.id, menu, ['new']);
    await house.discord.waitFor(() => opened.answer?.type === 9);
    await house.discord
      .submit(opened, { name: 'From a button' })
      .until((one) => one.message && /is in \*\*From a button/.test(textOf(one.message)));

    const again = await press().until(
      (one) => one.message && /which playlist/.test(textOf(one.message)),
    );
    const list = (
      await house.storage.playlists.list({
        guildId: guildId(TUNES.guild),
        personId: person('niamh'),
      })
    ).find(({ name }) => name === 'From a button');
    house.discord.press(
      'niamh',
      again.id,
      componentsOf(again).find(({ type }) => type === 3)?.custom_id ?? '',
      [list?.id ?? ''],
    );
    await house.discord.waitFor(() =>
      house.discord
        .messagesIn(TUNES, 'niamh')
        .find((one) => one.id === again.id && /already/.test(textOf(one))),
    );
  });
});
