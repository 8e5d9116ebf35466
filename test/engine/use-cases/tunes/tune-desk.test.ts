import { beforeEach, describe, expect, test } from 'vitest';
import type { NewTune, Storage } from '../../../../src/engine/ports.ts';
import { incipitOf } from '../../../../src/engine/use-cases/tunes/incipit.ts';
import { openTuneDesk } from '../../../../src/engine/use-cases/tunes/open-tune-desk.ts';
import { createMemoryStorage } from '../../../../src/storage/memory-storage.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const ABC = 'X:1\nT:T\nM:6/8\nL:1/8\nK:G\n|:D|G3 GAB|A3 ABd:|\n';
const ANN = { personId: 'ann', guildId: 'kitchen' };
const BOB = { personId: 'bob', guildId: 'ceili' };

let clock: Date;
let storage: Storage;
beforeEach(() => {
  clock = NOW;
  storage = createMemoryStorage(() => clock);
});
const desk = (publicUrl: string | null = null) =>
  openTuneDesk({
    ...{ storage, publicUrl, now: () => clock },
    renderer: { render: () => Promise.reject(new Error('nothing is drawn here')) },
  });

async function keep(id: string, change: Partial<NewTune> = {}) {
  return storage.tunes.add({
    ...{ id, title: `Tune ${id}`, abc: ABC, modelId: '0123456789ab', blobs: {} },
    request: { type: 'jig', key: 'G', metre: '6/8', seed: '1', temperature: 1, length: null },
    ...{ authorId: 'ann', guildId: 'kitchen', incipit: null, closest: null },
    ...change,
  });
}

describe('search', () => {
  test('a page beyond the end is the last one', async () => {
    for (let i = 0; i < 7; i++) await keep(`tune00000${i}`);
    const page = async (number: number) => {
      const { items, total, page, pages } = await desk().search({}, number, ANN);
      return [items.length, total, page, pages];
    };
    expect(await page(1)).toEqual([2, 7, 1, 2]);
    expect(await page(9999)).toEqual([2, 7, 1, 2]);
    expect(await desk().search({}, 3, BOB)).toMatchObject({ items: [], page: 0, pages: 1 });
  });

  test('says again what was looked for, as it is kept', async () => {
    const asked = { type: ' Slip Jigs', key: 'e♭ major', title: '  the   kesh ', notes: ' G2 BD ' };
    expect((await desk().search(asked, 0, ANN)).query).toEqual({
      ...{ type: 'slip jig', key: 'Eb', title: 'the kesh', notes: 'G2 BD' },
    });
    expect((await desk().search({ title: ' ', notes: '' }, 0, ANN)).query).toEqual({});
  });
});

describe('top', () => {
  test('counts votes by when they were last changed', async () => {
    const days = (count: number) => new Date(NOW.getTime() - count * 86_400_000);
    for (const [id, age] of [
      ['tunetoday0', 0],
      ['tuneweek00', 6],
      ['tunemonth0', 29],
      ['tuneold000', 31],
    ] as const) {
      await keep(id);
      clock = days(age);
      await storage.votes.cast(id, 'ann', 1);
      clock = NOW;
    }
    const ids = async (period: 'week' | 'month' | 'ever') =>
      (await desk().top({ period }, 0, ANN)).items.map(({ tune: { id } }) => id).sort();
    expect(await ids('week')).toEqual(['tunetoday0', 'tuneweek00']);
    expect(await ids('month')).toEqual(['tunemonth0', 'tunetoday0', 'tuneweek00']);
    expect(await ids('ever')).toHaveLength(4);
    expect((await desk().top({ period: 'ever' }, 0, BOB)).total).toBe(0);
  });
});

describe('find and suggest', () => {
  beforeEach(async () => {
    await keep('abcdefghij', { title: 'The Kesh' });
    await keep('keshkeshke', { title: 'The Kesh in June' });
    await keep('zzzzzzzzzz', { title: 'The Road', guildId: 'ceili' });
  });

  test('by id, by title, by part of it where that is one', async () => {
    const found = async (text: string) => (await desk().find(text, ANN)).id;
    expect(await found(' abcdefghij ')).toBe('abcdefghij');
    expect(await found('the kesh')).toBe('abcdefghij');
    expect(await found('in june')).toBe('keshkeshke');
  });

  test.each([
    ['zzzzzzzzzz', /not kept here/],
    ['The Road', /^There is no tune "The Road" here\./],
    ['kes', /^2 tunes have that in their title.*`keshkeshke` \(The Kesh in June\)/],
  ])('%j is told in words', async (text, words) => {
    await expect(desk().find(text, ANN)).rejects.toThrow(words);
  });

  test('suggestions go by the first letters of the id and by the title, in one server', async () => {
    const ids = async (text: string) => (await desk().suggest(text, ANN)).map(({ id }) => id);
    expect((await ids('')).sort()).toEqual(['abcdefghij', 'keshkeshke']);
    expect(await ids('abcd')).toEqual(['abcdefghij']);
    expect((await ids('kesh'))[0]).toBe('keshkeshke');
    expect(await ids('kesh')).toHaveLength(2);
    expect(await ids('zzzzzzzzzz')).toEqual([]);
    expect(await desk().suggest('june', ANN)).toEqual([
      { id: 'keshkeshke', title: 'The Kesh in June', type: 'jig', key: 'G' },
    ]);
  });
});

test('a tune has an address where its server is in the gallery, and there is one', async () => {
  const tune = await keep('abcdefghij');
  expect(await desk('https://tunes.example').link(tune)).toBeNull();
  await storage.votes.cast(tune.id, 'bob', 1);
  const links = async () => {
    const there = desk('https://tunes.example');
    const [found] = (await there.search({}, 0, ANN)).items;
    const [top] = (await there.top({ period: 'ever' }, 0, ANN)).items;
    return [found?.link, top?.link];
  };
  expect(await links()).toEqual([null, null]);
  await storage.guilds.set('kitchen', { galleryName: 'Kitchen' });
  const address = 'https://tunes.example/tunes/abcdefghij';
  expect(await links()).toEqual([address, address]);
  expect(await desk('https://tunes.example').link(tune)).toBe(
    'https://tunes.example/tunes/abcdefghij',
  );
  expect(await desk().link(tune)).toBeNull();
  expect(await desk('https://tunes.example').link({ ...tune, guildId: null })).toBeNull();
});

describe('older tunes', () => {
  test('get their first notes, so that they are found', async () => {
    for (let i = 0; i < 120; i++) await keep(`old${String(i).padStart(7, '0')}`);
    await keep('notuneatal', { abc: 'nothing of the kind' });
    expect((await desk().search({ notes: 'G3GAB' }, 0, ANN)).total).toBe(0);
    expect(await desk().fillIncipits(new AbortController().signal)).toBe(121);
    expect((await desk().search({ notes: 'G3GAB' }, 0, ANN)).total).toBe(120);
    expect((await storage.tunes.get('notuneatal'))?.incipit).toBe('');
    expect(await desk().fillIncipits(new AbortController().signal)).toBe(0);
  });

  test('one that is deleted meanwhile, and a stop, are no failures', async () => {
    await keep('abcdefghij');
    await keep('klmnopqrst');
    const { tunes } = storage;
    let batches = 0;
    const withoutIncipit = async (limit: number) => {
      batches++;
      const gone = { ...(await keep('klmnopqrst')), id: 'gonegonego' };
      return [gone, ...(await tunes.withoutIncipit(limit))];
    };
    storage = { ...storage, tunes: { ...tunes, withoutIncipit } };
    expect(await desk().fillIncipits(new AbortController().signal)).toBe(2);
    expect(batches).toBe(2);
    expect((await tunes.get('abcdefghij'))?.incipit).toBe(incipitOf(ABC));
    await keep('uvwxyzabcd');
    expect(await desk().fillIncipits(AbortSignal.abort())).toBe(0);
    expect((await tunes.get('uvwxyzabcd'))?.incipit).toBeNull();
  });
});
