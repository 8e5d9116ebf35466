import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import tonejsMidi from '@tonejs/midi';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../src/playground/index.ts';
import {
  type BotHouse,
  componentsOf,
  openBotHouse,
  privateAnswer,
  TUNES,
  textOf,
  tuneIdOf,
} from '../support/bot-house.ts';

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
// Every request of the real client is held against Discord's rules and its published schemas.
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

async function fetched(message: Message, ending: string): Promise<Uint8Array> {
  const attachment = message.attachments.find(({ filename }) => filename.endsWith(ending));
  return new Uint8Array(await (await fetch(attachment?.url ?? '')).arrayBuffer());
}

describe('a tune', () => {
  let message: Message;
  beforeAll(async () => {
    message = await house.discord
      .run('aoife', TUNES, 'tune', { type: 'jig', key: 'Edor', seed: '42' })
      .until();
  });

  test('is one message of components, in this order', () => {
    expect(message.flags & (1 << 15)).not.toBe(0);
    expect(message.content).toBe('');
    // Container: heading, gallery, ABC, two files, small print, a row of four buttons, a row of what else can be done, a menu.
    expect(componentsOf(message).map(({ type }) => type)).toEqual([
      17, 10, 12, 10, 13, 13, 10, 1, 2, 2, 2, 2, 1, 2, 2, 1, 3,
    ]);
  });

  test('has a heading, its ABC, what it was made from and the command that gives it again', () => {
    const texts = componentsOf(message).flatMap(({ content }) => content ?? []);
    expect(texts[0]).toBe('## The jig of 42');
    expect(texts[1]).toMatch(/^```abc\nX:1\nT:The jig of 42\n[\s\S]*\|\n```$/);
    expect(texts[2]).toContain('Jig in Edor · AA, 4 bars each · seed `42` · model `0123456789ab`');
    expect(texts[2]).toContain('`/tune type:jig key:Edor seed:42`');
  });

  test('shows a picture that decodes, and says what it shows', async () => {
    const png = await fetched(message, '.png');
    const { width, height } = message.attachments[0] as { width?: number; height?: number };
    const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`;
    const { pixels } = new Resvg(svg).render();
    // White ground with something black on it: the picture is there.
    expect(pixels.subarray(0, 4)).toEqual(Buffer.from([255, 255, 255, 255]));
    expect(pixels.some((value, i) => i % 4 === 0 && value < 40)).toBe(true);
    const [gallery] = componentsOf(message).flatMap(({ items }) => items ?? []);
    expect(gallery?.description).toMatch(/jig in E dorian/i);
  });

  test('has its files, named by its title', async () => {
    expect(message.attachments.map(({ filename }) => filename)).toEqual([
      'the-jig-of-42.png',
      'the-jig-of-42.abc',
      'the-jig-of-42.mid',
    ]);
    const abc = Buffer.from(await fetched(message, '.abc')).toString();
    expect(textOf(message)).toContain(abc.trimEnd());
    const midi = new tonejsMidi.Midi(await fetched(message, '.mid'));
    // 4 bars of 6 notes, played twice.
    expect(midi.tracks.flatMap(({ notes }) => notes)).toHaveLength(48);
  });

  test('is kept, with its files, and who asked for it where', async () => {
    const tune = await house.storage.tunes.get(tuneIdOf(message));
    expect(tune).toMatchObject({
      title: 'The jig of 42',
      request: { type: 'jig', key: 'Edor', seed: '42', length: null },
      authorId: house.discord.people.find(({ key }) => key === 'aoife')?.id,
      guildId: house.discord.guilds.find(({ key }) => key === 'kitchen')?.id,
    });
    for (const [role, ending] of [
      ['png', '.png'],
      ['midi', '.mid'],
    ] as const) {
      const bytes = await fetched(message, ending);
      expect(tune?.blobs[role]).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  test('mentions nobody', () => {
    const edit = house.discord.log.find(
      (entry) => entry.kind === 'request' && entry.method === 'PATCH',
    );
    expect(edit).toMatchObject({ body: { allowed_mentions: { parse: [] } } });
  });
});

test('every option arrives, and is in the command that gives the tune again', async () => {
  const options = {
    type: 'reel',
    key: 'G',
    metre: 'C|',
    seed: 'G2BD#7',
    temperature: 0.7,
    length: '3',
  };
  const message = await house.discord.run('tadhg', TUNES, 'tune', options).until();
  expect((await house.storage.tunes.get(tuneIdOf(message)))?.request).toEqual(options);
  expect(textOf(message)).toContain(
    '`/tune type:reel key:G metre:C| seed:G2BD#7 temperature:0.7 length:3`',
  );
});

describe('a request that cannot be met is told to the asker alone, at once, and leaves no trace', () => {
  test.each([
    [{ type: 'jig', key: 'H' }, /"H"/],
    [{ type: 'tango' }, /tango/],
    [{ type: 'jig', metre: '5/4' }, /5\/4/],
  ])('%j', async (options, says) => {
    const before = [
      house.discord.messagesIn(TUNES, 'tadhg').length,
      await house.storage.tunes.count(),
    ];
    const seen = house.discord.run('aoife', TUNES, 'tune', options);
    expect(await privateAnswer(house, seen)).toMatch(says);
    expect(seen.answer?.type).toBe(4);
    expect(seen.followUps).toEqual([]);
    const after = [
      house.discord.messagesIn(TUNES, 'tadhg').length,
      await house.storage.tunes.count(),
    ];
    expect(after).toEqual(before);
  });
});

test.each(['one person', 'everybody'])(
  'forty at once from %s are all answered',
  async (who) => {
    const people = who === 'everybody' ? ['aoife', 'tadhg', 'niamh', 'oisin'] : ['oisin'];
    const asked = Array.from({ length: 40 }, (_, i) =>
      house.discord.run(people[i % people.length] ?? '', TUNES, 'tune', {
        type: 'reel',
        seed: `${i}`,
      }),
    );
    const answers = await Promise.all(asked.map((seen) => seen.until(undefined, 20_000)));
    expect(answers.map((message) => /seed `(\d+)`/.exec(textOf(message))?.[1])).toEqual(
      asked.map((_, i) => `${i}`),
    );
    expect(new Set(answers.map(tuneIdOf)).size).toBe(40);
  },
  30_000,
);

describe('suggestions', () => {
  const suggest = (focused: string, options: Record<string, string>) =>
    house.discord.autocomplete('aoife', TUNES, 'tune', focused, options);

  test('all types while nothing is typed', async () => {
    const choices = await suggest('type', {});
    expect(choices.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['jig', 'reel', 'waltz']),
    );
  });
  test('types that begin with what is typed', async () => {
    expect(await suggest('type', { type: 'RE' })).toEqual([{ name: 'reel', value: 'reel' }]);
  });
  test('the usual keys of the type, spelt out', async () => {
    const choices = await suggest('key', { type: 'jig', key: 'e dor' });
    expect(choices).toEqual([{ name: 'E dorian', value: 'Edor' }]);
  });
  test('a key that was typed whole, also where it is not usual', async () => {
    const [first] = await suggest('key', { type: 'jig', key: 'b♭ mixolydian' });
    expect(first).toEqual({ name: 'B♭ mixolydian', value: 'Bbmix' });
  });
  test('the metres of the type', async () => {
    const choices = await suggest('metre', { type: 'reel' });
    expect(choices.map(({ value }) => value)).toContain('4/4');
  });
  test('nothing for nonsense', async () => {
    expect(await suggest('type', { type: '\u0000\ud800<@everyone>' })).toEqual([]);
    expect(await suggest('metre', { type: 'tango' })).toEqual([]);
  });
});
