import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayground, type Playground } from '../../../src/playground/index.ts';
import { byHand } from '../support/by-hand.ts';
import { greyPng } from '../support/pictures.ts';

const V2 = 32768;
const LIMIT = 50_000;
const picture = { name: 'a b.png', bytes: greyPng(3, 2) };
const gallery = { type: 12, items: [{ media: { url: 'attachment://a_b.png' } }] };

let discord: Playground;
let bot: ReturnType<typeof byHand>;
let tunes: string;

beforeAll(async () => {
  discord = await openPlayground({ port: 0, limits: { uploadBytes: LIMIT, buckets: [] } });
  bot = byHand(discord);
  await bot.register([{ name: 'hi', description: 'd' }]);
  tunes = `/channels/${discord.channels.find((one) => one.key === 'tunes')?.id}/messages`;
});

afterAll(() => discord.stop());

const hi = () => discord.run('aoife', 'tunes', 'hi');

describe('refuses, with code and path', () => {
  test.each<[string, object, number, string | undefined]>([
    ['an empty message', {}, 50006, undefined],
    ['blanks', { content: '   ' }, 50006, undefined],
    ['2001 characters', { content: 'x'.repeat(2001) }, 50035, 'content'],
    [
      'eleven embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
      50035,
      'embeds',
    ],
    [
      'content beside components',
      { flags: V2, content: 'x', components: [{ type: 10, content: 'x' }] },
      50035,
      'content',
    ],
    [
      'embeds beside components',
      { flags: V2, embeds: [{ title: 'x' }], components: [{ type: 10, content: 'x' }] },
      50035,
      'embeds',
    ],
    ['no components with flag 32768', { flags: V2 }, 50006, undefined],
    [
      'components of the new kind without it',
      { components: [{ type: 10, content: 'x' }] },
      50035,
      'components',
    ],
    [
      'an attachment that is not there',
      { content: 'x', attachments: [{ id: '7' }] },
      50035,
      'attachments',
    ],
  ])('%s', async (_, body, code, field) => {
    const reply = await bot.send('POST', tunes, body);
    expect(reply.status).toBe(400);
    expect(reply.body.code).toBe(code);
    expect(Object.keys(reply.body.errors ?? {})).toEqual(field ? [field] : []);
  });

  test('a callback’s faults are under data', async () => {
    const reply = await bot.answer(hi(), {
      type: 4,
      data: { flags: V2, content: 'x', components: [gallery] },
    });
    expect(Object.keys(reply.body.errors.data).sort()).toEqual(['components', 'content']);
  });

  test('a file above the limit, and not one of just the limit', async () => {
    const file = (size: number) => ({ name: 'a.bin', bytes: Buffer.alloc(size) });
    const answer = { type: 4, data: { content: 'x' } };
    expect((await bot.answer(hi(), answer, [file(LIMIT + 1)])).body.code).toBe(40005);
    expect((await bot.answer(hi(), answer, [file(LIMIT)])).status).toBe(204);
  });
});

test('files are described, safely named, measured and served', async () => {
  const body = {
    flags: V2,
    components: [gallery],
    attachments: [{ id: 0, description: 'grey' }],
  };
  const { body: message } = await bot.send('POST', tunes, body, [picture]);
  expect(message.attachments).toMatchObject([
    { filename: 'a_b.png', description: 'grey', width: 3, height: 2, size: picture.bytes.length },
  ]);
  expect(message.components[0].items[0].media).toMatchObject({
    url: message.attachments[0].url,
    attachment_id: message.attachments[0].id,
  });
  const response = await fetch(message.attachments[0].url);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(picture.bytes);
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
});

test('an edit keeps what it lists, or everything where it says nothing of files', async () => {
  const { body: first } = await bot.send('POST', tunes, { content: 'x' }, [
    picture,
    { ...picture, name: 'c.png' },
  ]);
  const path = `${tunes}/${first.id}`;
  const names = (reply: { body: { attachments: { filename: string }[] } }) =>
    reply.body.attachments.map((one) => one.filename);
  expect(names(await bot.send('PATCH', path, { content: 'y' }))).toEqual(['a_b.png', 'c.png']);
  const kept = [{ id: first.attachments[1].id }];
  expect(names(await bot.send('PATCH', path, { attachments: kept }))).toEqual(['c.png']);
  expect(names(await bot.send('PATCH', path, {}, [picture]))).toEqual(['a_b.png']);
  const both = { attachments: [{ id: '0' }] };
  expect(names(await bot.send('PATCH', path, both, [{ ...picture, name: 'd.png' }]))).toEqual([
    'd.png',
  ]);
});

test('flag 32768 cannot be taken back, and comes by an edit if the words go', async () => {
  const seen = hi();
  await bot.answer(seen, { type: 4, data: { content: 'words' } });
  const components = [{ type: 10, content: 'x' }];
  expect((await bot.edit(seen, { flags: V2, components })).body.errors).toHaveProperty('content');
  expect((await bot.edit(seen, { flags: V2, components, content: null })).status).toBe(200);
  expect((await bot.edit(seen, { flags: 0, components })).body.flags & V2).toBe(V2);
});

test('components get ids, and keep those they have', async () => {
  const components = [
    { type: 10, content: 'a', id: 1 },
    { type: 17, components: [{ type: 10, content: 'b' }] },
  ];
  const { body } = await bot.send('POST', tunes, { flags: V2, components });
  const [first, box] = body.components;
  expect([first.id, box.id, box.components[0].id]).toEqual([1, 2, 3]);
});

test('the app may do in a channel what its roles and the channel say', async () => {
  const at = (key: string) =>
    `/channels/${discord.channels.find((one) => one.key === key)?.id}/messages`;
  expect((await bot.send('POST', at('notices'), { content: 'x' })).body.code).toBe(50013);
  expect((await bot.send('POST', at('committee'), { content: 'x' })).status).toBe(200);
  const said = discord.say('tadhg', 'tunes', 'mine');
  expect((await bot.send('PATCH', `${tunes}/${said.id}`, { content: 'x' })).body.code).toBe(50005);
  expect((await bot.send('DELETE', `${tunes}/${said.id}`)).body.code).toBe(50013);
});

test('the newest messages come first, and pages follow each other', async () => {
  const ids = [];
  for (const content of ['1', '2', '3'])
    ids.push((await bot.send('POST', tunes, { content })).body.id);
  const page = async (query: string) =>
    (await bot.send('GET', `${tunes}?${query}`)).body.map(
      (one: { content: string }) => one.content,
    );
  expect(await page('limit=2')).toEqual(['3', '2']);
  expect(await page(`limit=1&before=${ids[1]}`)).toEqual(['1']);
  expect(await page(`after=${ids[1]}`)).toEqual(['3']);
});

test('replies keep to the published schemas', () => {
  expect(discord.problems.filter((one) => one.includes('playground'))).toEqual([]);
});
