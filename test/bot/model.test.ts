import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cardInMarkdown } from '../../src/bot/models/info-message.ts';
import { keepModel } from '../../src/engine/models/keep-model.ts';
import type { Seen } from '../../src/playground/index.ts';
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
import { writeTinyModel } from '../support/tiny-model.ts';

const SHIPPED = '0123456789ab';
let house: BotHouse;
let folder: string;
/** The kitchen's own models. */
let ours: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lilt-models-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  house = await openBotHouse();
  ours = [await keep('kitchen-1', 1), await keep('kitchen-2', 2)];
});
afterEach(() => house.close());

const guild = (key: string) => house.discord.guilds.find((one) => one.key === key)?.id ?? '';
async function keep(name: string, seed: number, place = 'kitchen'): Promise<string> {
  const dir = await mkdtemp(path.join(folder, name));
  await writeTinyModel(dir, { name, seed, parent: SHIPPED });
  const facts = { name, guildId: guild(place), authorId: null, contributionIds: [] };
  return (await keepModel(house.storage, dir, facts)).id;
}
const model = (sub: string, options = {}, person = 'aoife', place: object = TUNES): Seen =>
  house.discord.run(person, place as typeof TUNES, `model ${sub}`, options);
const says = async (seen: Seen) => textOf(await seen.until());

describe('the list', () => {
  test('shows what a server can use, for the asker alone, newest first', async () => {
    const message = await model('list').until();
    expect(message.flags & 64).not.toBe(0);
    const text = textOf(message);
    expect(text).toContain('## 3 models');
    expect(text.indexOf('kitchen-2')).toBeLessThan(text.indexOf('kitchen-1'));
    expect(text).toContain(`**sligo-1** \`${SHIPPED}\` · in use · ships with Lilt`);
    expect(text).toContain('from **sligo-1**');
    expect(text).toContain('learnt 6 tunes of six-tunes.abc');
    expect(text).toContain('4.000 nats a note, 2.000 a character');
    expect(text).toContain('wrote 0 tunes here; 0 votes for them, 0 against');
    expect(house.discord.problems).toEqual([]);
  });

  test('counts tunes and votes of the server', async () => {
    const tune = await house.discord.run('aoife', TUNES, 'tune', { type: 'jig' }).until();
    house.discord.press('tadhg', tune.id, buttonOf(tune, 'up'));
    await house.discord.waitFor(() =>
      JSON.stringify(house.discord.messagesIn(TUNES)).includes('"label":"1"'),
    );
    expect(await says(model('list'))).toContain('wrote 1 tune here; 1 vote for them, 0 against');
  });

  test('has pages, whose buttons are as good after a restart', async () => {
    for (let n = 3; n <= 6; n += 1) await keep(`kitchen-${n}`, n);
    const first = await model('list').until();
    expect(textOf(first)).toContain('## 7 models, page 1 of 2');
    expect(textOf(first)).not.toContain('kitchen-1');
    await house.restart();
    house.discord.press('aoife', first.id, buttonOf(first, 'models'));
    const shown = () => house.discord.messagesIn(TUNES, 'aoife').find(({ id }) => id === first.id);
    const second = await house.discord.waitFor(() => {
      const now = shown();
      return now && textOf(now).includes('page 2 of 2') && now;
    });
    expect(textOf(second)).toContain('kitchen-1');
    expect(componentsOf(second).filter(({ custom_id }) => custom_id)).toHaveLength(1);
    expect(house.discord.problems).toEqual([]);
  });
});

test('info shows facts, ancestors and the card, and gives it as a file', async () => {
  const message = await model('info', { model: 'kitchen-1' }).until();
  expect(textOf(message)).toContain(`## **kitchen-1** \`${ours[0]}\``);
  expect(textOf(message)).toContain('Its ancestors: **sligo-1**');
  expect(textOf(message)).toContain('### kitchen-1');
  expect(message.attachments.map(({ filename }) => filename)).toEqual(['kitchen-1-card.md']);
  expect(house.discord.problems).toEqual([]);
});

test('a card without tables, for Discord draws none', () => {
  const card =
    '# sligo-1\n\nIt writes jigs.\n\n| id | x |\n| --- | --- |\n| steps | 9 |\n\n![c](curve.png)\n';
  expect(cardInMarkdown(card)).toBe('### sligo-1\n\nIt writes jigs.\n\n- id: x\n- steps: 9');
});

describe('a choice', () => {
  test('writes the tunes from then on, and can be gone back from', async () => {
    expect(await says(model('use', { model: 'kitchen-1' }))).toMatch(/kitchen-1.*writes the tunes/);
    const tune = await house.discord
      .run('tadhg', TUNES, 'tune', { type: 'jig', seed: '7' })
      .until();
    expect(textOf(tune)).toContain(`model \`${ours[0]}\``);
    expect(await says(model('use', { model: ours[1] }))).toContain('kitchen-2');
    expect(await says(model('rollback'))).toMatch(/Back from .*kitchen-2.* to .*kitchen-1/);
    expect(await says(model('rollback'))).toMatch(/to .*sligo-1/);
    expect(await privateAnswer(house, model('rollback'))).toMatch(/nothing to go back to/);
    // Its own tune is its own still, and the command that gives it again says whose it is.
    const again = await house.discord
      .run('tadhg', TUNES, 'tune', { type: 'jig', seed: '7', model: 'kitchen-1' })
      .until();
    expect(textOf(again)).toMatch(new RegExp(`/tune [^\`]*model:${ours[0]}`));
    expect(house.discord.problems).toEqual([]);
  });

  test('of a retired model is refused; reinstated, it is offered again', async () => {
    expect(await says(model('retire', { model: 'kitchen-2' }))).toContain('is retired');
    expect(await privateAnswer(house, model('use', { model: 'kitchen-2' }))).toMatch(
      /is retired\. Reinstate it/,
    );
    expect(await says(model('list'))).not.toContain('kitchen-2');
    expect(await says(model('list', { retired: true }))).toMatch(/kitchen-2.* · retired/);
    const tune = house.discord.run('tadhg', TUNES, 'tune', { type: 'jig', model: ours[1] ?? '' });
    expect(await privateAnswer(house, tune)).toMatch(/retired/);
    expect(await says(model('reinstate', { model: 'kitchen-2' }))).toContain('is offered again');
    expect(await says(model('list'))).toContain('kitchen-2');
  });

  test('has another name when it is given one', async () => {
    expect(await says(model('rename', { model: 'kitchen-2', name: 'Slow *airs*' }))).toContain(
      `**kitchen-2** \`${ours[1]}\` is **Slow \\*airs\\*** \`${ours[1]}\` from now on`,
    );
    expect(
      await privateAnswer(house, model('rename', { model: ours[1], name: 'kitchen-1' })),
    ).toMatch(/called kitchen-1 already/);
  });
});

describe('who may not', () => {
  test.each([
    ['use', { model: 'kitchen-1' }],
    ['rollback', {}],
    ['rename', { model: 'kitchen-1', name: 'x' }],
    ['retire', { model: 'kitchen-1' }],
    ['reinstate', { model: 'kitchen-1' }],
    ['import', { file: { name: 'a.zip', bytes: Buffer.from('PK') } }],
  ])('%s is refused, kindly and alone', async (sub, options) => {
    const seen = model(sub, options, 'niamh');
    expect(await privateAnswer(house, seen)).toMatch(/^Only people who manage this server may/);
    await house.discord.waitFor(() => house.discord.messagesIn(TUNES, 'tadhg').length === 0);
    expect((await house.storage.guilds.get(guild('kitchen'))).activations).toEqual([]);
  });

  test('a button says what it says; who presses is asked about anew', async () => {
    const planted = await plant(house, TUNES, [`v1:use:${ours[0]}`, 'v1:use:ffffffffffff']);
    const pressed = house.discord.press('niamh', planted, `v1:use:${ours[0]}`);
    expect(await privateAnswer(house, pressed)).toMatch(/^Only people who manage/);
    const unknown = house.discord.press('aoife', planted, 'v1:use:ffffffffffff');
    expect(await privateAnswer(house, unknown)).toMatch(/no model "ffffffffffff"/);
  });

  test('another server has none of these models', async () => {
    const floor = { guild: 'ceili', channel: 'dance-floor' };
    const seen = model('use', { model: ours[0] }, 'tadhg', floor);
    expect(await privateAnswer(house, seen)).toMatch(/There is no model .* There are: sligo-1/);
    const [one] = await house.discord.autocomplete('tadhg', floor, 'model use', 'model');
    expect(one?.name).toContain('sligo-1');
    const planted = await plant(house, floor, [`v1:use:${ours[0]}`]);
    const pressed = house.discord.press('tadhg', planted, `v1:use:${ours[0]}`);
    expect(await privateAnswer(house, pressed)).toMatch(/no model/);
  });
});

describe('an archive', () => {
  const floor = { guild: 'ceili', channel: 'dance-floor' };

  test('goes out of one server and into another', async () => {
    const message = await model('export', { model: 'kitchen-1' }, 'oisin').until();
    expect(message.flags & 64).not.toBe(0);
    const [file] = message.attachments;
    expect(file?.filename).toMatch(/kitchen-1.*\.zip$/);
    const bytes = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
    const archive = { file: { name: file?.filename ?? '', bytes } };
    expect(await says(model('import', archive, 'tadhg', floor))).toMatch(/kitchen-1.* is here/);
    expect(await says(model('list', {}, 'tadhg', floor))).toContain('kitchen-1');
    // Once more is no error.
    expect(await says(model('import', archive, 'tadhg', floor))).toContain('is here');
    expect(house.discord.problems).toEqual([]);
  });

  test('that is none is refused in words', async () => {
    const file = { name: 'a.zip', bytes: Buffer.from('no archive at all') };
    const seen = model('import', { file });
    expect(await privateAnswer(house, seen)).not.toMatch(/reference/);
  });

  test('larger than Discord takes: says how to have it', async () => {
    await house.close();
    const { openPlayground } = await import('../../src/playground/index.ts');
    const discord = await openPlayground({ port: 0, limits: { uploadBytes: 8000 } });
    house = await openBotHouse({ discord });
    const [id] = [await keep('kitchen-9', 9)];
    expect(await privateAnswer(house, model('export', { model: 'kitchen-9' }))).toContain(
      `lilt models export ${id}`,
    );
  });
});

describe('suggestions', () => {
  const suggest = (command: string, typed: string) =>
    house.discord.autocomplete('oisin', TUNES, command, 'model', { model: typed });

  test('by name or by the first letters of the id, the newest first', async () => {
    expect((await suggest('model use', '')).map(({ value }) => value)).toEqual([
      ours[1],
      ours[0],
      SHIPPED,
    ]);
    expect(await suggest('model info', 'KITCHEN-1')).toEqual([
      { name: `kitchen-1 (${ours[0]})`, value: ours[0] },
    ]);
    expect((await suggest('tune', '0123')).map(({ name }) => name)).toEqual([
      `sligo-1 (${SHIPPED}, in use)`,
    ]);
    expect(await suggest('tune', 'no such')).toEqual([]);
  });

  test('retired ones where they can be reinstated, and only there', async () => {
    await model('retire', { model: 'kitchen-2' }).until();
    expect((await suggest('model reinstate', '')).map(({ value }) => value)).toEqual([ours[1]]);
    expect((await suggest('tune', '')).map(({ value }) => value)).not.toContain(ours[1]);
  });
});
