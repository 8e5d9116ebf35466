import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createComposer } from '../../src/engine/compose/composer.ts';
import { isSameMusic } from '../../src/engine/use-cases/same-music.ts';
import type { Message } from '../../src/playground/index.ts';
import {
  abcOf,
  type BotHouse,
  buttonOf,
  componentsOf,
  openBotHouse,
  pictureWordsOf,
  privateAnswer,
  TUNES,
  textOf,
  tuneIdOf,
} from '../support/bot-house.ts';

let house: BotHouse;
let first: Message;
let tuneId: string;
beforeAll(async () => {
  house = await openBotHouse({
    composer: await createComposer({ modelDir: 'models', workers: 1 }),
  });
  first = await house.discord
    .run('aoife', TUNES, 'tune', { type: 'jig', key: 'G', seed: '42', length: '2' })
    .until();
  tuneId = tuneIdOf(first);
}, 60_000);
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const menuOf = (message: Message): string =>
  componentsOf(message).find(({ type }) => type === 3)?.custom_id ?? '';
const pick = (message: Message, value: string, person = 'tadhg') =>
  house.discord.press(person, message.id, menuOf(message), [value]);
const parts = (message: Message): string[] =>
  (abcOf(message).split(/^K:.*\n/m)[1] ?? '').split(/(?<=:\|)\s*/).filter((part) => part !== '');

describe('the menu under a tune', () => {
  test('offers what can be made of it', () => {
    expect(menuOf(first)).toBe(`v1:play:${tuneId}`);
  });

  test.each([
    ['vary-25', /A variation of \*\*.*\*\* `[a-z0-9]{10}`, 25 % of the way\./],
    ['vary-50', /50 % of the way/],
    ['vary-75', /75 % of the way/],
  ])('%s: a variation, said to be one', async (value, says) => {
    const message = await pick(first, value).until();
    expect(textOf(message)).toMatch(says);
    expect(textOf(message)).toContain(tuneId);
    expect(abcOf(message)).not.toBe(abcOf(first));
    expect(abcOf(message)).toContain('\nR:jig\nM:6/8\nL:1/8\nK:G\n');
    expect(pictureWordsOf(message)[0]).toMatch(/G major/);
    expect(message.attachments.map(({ filename }) => filename.replace(/.*\./, ''))).toEqual([
      'png',
      'abc',
      'mid',
    ]);
  });
});

describe('what it makes', () => {
  test('another part: what was there stays, and the title too', async () => {
    const message = await pick(first, 'part').until();
    expect(textOf(message)).toContain('with 1 part more.');
    expect(/## .*/.exec(textOf(message))?.[0]).toBe(/## .*/.exec(textOf(first))?.[0]);
    expect(parts(message)).toHaveLength(3);
    expect(parts(message).slice(0, 2)).toEqual(parts(first));
  });

  test('another answer: a new second part to its first', async () => {
    const message = await pick(first, 'answer').until();
    expect(textOf(message)).toContain('An answer to the first part of');
    expect(parts(message)[0]).toBe(parts(first)[0]);
    expect(parts(message)[1]).not.toBe(parts(first)[1]);
  });

  test('a new title for the same tune', async () => {
    const message = await pick(first, 'title').until();
    expect(textOf(message)).toContain('by another name.');
    expect(parts(message)).toEqual(parts(first));
    expect(/^T:.*$/m.exec(abcOf(message))?.[0]).not.toBe(/^T:.*$/m.exec(abcOf(first))?.[0]);
  });

  test('the tune with chords', async () => {
    const message = await pick(first, 'chords').until();
    expect(abcOf(message)).toContain('"G"');
    expect(textOf(message)).toContain('With chords');
  });

  test('can be had again by the command that it tells, varied anew, and moved', async () => {
    const message = await pick(first, 'vary-50').until();
    const command = /`\/play-with (.*?)`/.exec(textOf(message))?.[1] ?? '';
    expect(command).toMatch(new RegExp(`^tune:${tuneId} how:variation amount:0.5 seed:\\d+$`));
    const options = Object.fromEntries(command.split(' ').map((one) => one.split(':')));
    const again = await house.discord
      .run('niamh', TUNES, 'play-with', { ...options, amount: Number(options.amount) })
      .until();
    expect(abcOf(again)).toBe(abcOf(message));

    const another = await house.discord
      .press('niamh', message.id, buttonOf(message, 'again'))
      .until();
    expect(textOf(another)).toContain('A variation of');
    expect(abcOf(another)).not.toBe(abcOf(message));

    const moved = await house.discord.press('niamh', message.id, buttonOf(message, 'key')).until();
    expect(isSameMusic(abcOf(message), abcOf(moved))).toBe(true);
    expect(abcOf(moved)).not.toContain('\nK:G\n');
    expect(textOf(moved)).toMatch(/`\/play-with .* seed:\d+@G key:[A-G]/);
  });

  test('a variation of a variation comes from that', async () => {
    const one = await pick(first, 'vary-50').until();
    const two = await pick(one, 'vary-25').until();
    expect(textOf(two)).toContain(`\`${tuneIdOf(one)}\`, 25 %`);
  });
});

describe('a set', () => {
  test('the tune and two that follow it, each of its own, and a playlist of them', async () => {
    const message = await pick(first, 'set').until();
    const ids = [...textOf(message).matchAll(/\*\* `([a-z0-9]{10})`/g)].map(([, id]) => id ?? '');
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(tuneId);
    expect(pictureWordsOf(message)).toHaveLength(3);
    for (const words of pictureWordsOf(message))
      expect(words).toMatch(/major|minor|dorian|mixolydian/i);
    const [, second, third] = await Promise.all(ids.map((id) => house.storage.tunes.get(id)));
    expect(second?.request).toMatchObject({ type: 'jig', metre: '6/8' });
    expect(second?.request.key).not.toBe('G');
    expect(third?.request.key).not.toBe(second?.request.key);
    // Each of the new ones is a tune that /tune gives again.
    const again = await house.discord
      .run('niamh', TUNES, 'tune', {
        ...{ type: 'jig', key: second?.request.key ?? '', seed: second?.request.seed ?? '' },
      })
      .until();
    expect(abcOf(again)).toBe(second?.abc.trimEnd());
    const book = message.attachments.find(({ filename }) => filename.endsWith('-set.abc'));
    const text = await (await fetch(book?.url ?? '')).text();
    expect(text.match(/^X:\d$/gm)).toEqual(['X:1', 'X:2', 'X:3']);

    const keep = buttonOf(message, 'keep-set');
    expect(keep).toBe(`v1:keep-set:${ids.join(':')}`);
    const kept = await house.discord
      .press('niamh', message.id, keep)
      .until((one) => one.message && /3 tunes/.test(textOf(one.message)));
    expect(textOf(kept)).toMatch(/\*\*1\.\*\*.*\n↳ \*\*2\.\*\*.*\n↳ \*\*3\.\*\*/);
    const twice = await house.discord
      .press('niamh', message.id, keep)
      .until((one) => one.message && /3 tunes/.test(textOf(one.message)));
    expect(textOf(twice)).toContain(', a set (2)');
  });
});

describe('what cannot be done', () => {
  test('with a tune from elsewhere: nothing, and nobody is told more', async () => {
    const elsewhere = house.discord.run('tadhg', 'dm', 'play-with', {
      ...{ tune: tuneId, how: 'variation' },
    });
    expect(await privateAnswer(house, elsewhere)).toMatch(/tune/);
    expect(await house.storage.tunes.list({ guildId: null, limit: 5 })).toEqual([]);
  });
});
