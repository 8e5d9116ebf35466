import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  abcOf,
  type BotHouse,
  openBotHouse,
  privateAnswer,
  TUNES,
  textOf,
} from '../support/bot-house.ts';

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const role = (key: string) =>
  house.discord.guilds[0]?.roles.find((one) => one.key === key)?.id ?? '';
const use = (sub: string, options = {}, person = 'aoife') =>
  house.discord.run(person, TUNES, `settings ${sub}`, options);
const retire = (person: string) =>
  house.discord.run(person, TUNES, 'model retire', { model: 'sligo-1' });

test('who may train is people who manage the server, until a role is set, and when it is taken away', async () => {
  const shown = await use('show', {}, 'oisin').until();
  expect(shown.flags & 64).not.toBe(0);
  expect(textOf(shown)).toContain('models:** people who manage this server.');
  expect(textOf(shown)).toContain('**Model in use:** **sligo-1** `0123456789ab`');
  expect(await privateAnswer(house, retire('niamh'))).toMatch(/^Only people who manage/);

  const set = await use('trainers', { role: role('leader') }).until();
  expect(textOf(set)).toContain(`and those who have the role <@&${role('leader')}>`);
  // Let through, and so told what is wrong with it.
  expect(await privateAnswer(house, retire('niamh'))).toMatch(/is everybody’s/);
  expect(await privateAnswer(house, retire('tadhg'))).toMatch(/^Only people who manage/);
  // To let others train is not to be let decide who may.
  expect(await privateAnswer(house, use('trainers', {}, 'niamh'))).toMatch(
    /^Only people who manage/,
  );

  expect(textOf(await use('trainers').until())).toContain('models: people who manage this server.');
  expect(await privateAnswer(house, retire('niamh'))).toMatch(/^Only people who manage/);
});

test('a permission of the server counts without owning it', async () => {
  const floor = { guild: 'ceili', channel: 'dance-floor' };
  const seen = house.discord.run('niamh', floor, 'settings trainers', {});
  expect(textOf(await seen.until())).toContain('people who manage this server');
});

const FLOOR = { guild: 'ceili', channel: 'dance-floor' };
const settingsOf = (key: string) =>
  house.storage.guilds.get(house.discord.guilds.find((one) => one.key === key)?.id ?? '');
/** What is answered once it says something. */
const said = async (seen: ReturnType<typeof use>) =>
  textOf(await seen.until((one) => one.message && textOf(one.message) !== '')).trim();

describe('only those who manage the server change', () => {
  test.each([
    ['language', { language: 'de' }],
    ['tunes', { type: 'reel' }],
    ['tunes', { instrument: 'harp' }],
    ['trainers', {}],
    ['gallery', { open: true }],
  ])('%s %j', async (sub, options) => {
    const before = await settingsOf('kitchen');
    expect(await privateAnswer(house, use(sub, options, 'tadhg'))).toMatch(
      /^Only people who manage this server/,
    );
    expect(await settingsOf('kitchen')).toEqual(before);
  });
});

describe('the language', () => {
  test('is the next answer’s, refusals too, in that server and no other', async () => {
    expect(await said(use('language', { language: 'de' }))).toBe(
      'Lilt antwortet hier jetzt auf Deutsch.',
    );
    expect(await said(use('show', {}, 'oisin'))).toContain('Deutsch');
    expect(await privateAnswer(house, retire('tadhg'))).not.toMatch(/^Only people who manage/);
    const wrong = house.discord.run('aoife', TUNES, 'tune', { type: 'tango' });
    expect(await privateAnswer(house, wrong)).not.toMatch(/There is no/);
    const elsewhere = house.discord.run('niamh', FLOOR, 'settings show', {});
    expect(await said(elsewhere)).toContain('Settings of this server');

    expect(await said(use('language', { language: 'fr' }))).not.toMatch(/Lilt a(?:ns|nt)wer/);
    expect(await said(use('language', { language: 'discord' }))).toBe(
      'Lilt answers in English here now.',
    );
    expect(await said(use('show'))).toContain('as Discord says this server speaks');
    expect((await settingsOf('kitchen')).language).toBeNull();
  });

  test('stays over a restart', async () => {
    await said(use('language', { language: 'ga' }));
    await house.restart();
    expect(await said(use('show'))).toContain('Gaeilge');
    await said(use('language', { language: 'en' }));
    expect(await said(use('show'))).toContain('English');
  });
});

describe('tunes', () => {
  const tune = (options = {}) => house.discord.run('tadhg', TUNES, 'tune', options);

  test('are of the usual type where none is named, until there is none', async () => {
    expect(await privateAnswer(house, tune())).toMatch(/^Name a type/);
    expect(await said(use('tunes', { type: 'Reel' }))).toContain('writes a reel');
    expect(abcOf(await tune().until())).toContain('R:reel');
    expect(abcOf(await tune({ type: 'waltz' }).until())).toContain('R:waltz');
    expect(await said(use('tunes', { type: 'none' }))).toContain('asks for one');
    expect(await privateAnswer(house, tune())).toMatch(/^Name a type/);
  });

  test('of a type that there is not, and of nothing, are refused', async () => {
    expect(await privateAnswer(house, use('tunes', { type: 'tango' }))).toMatch(/no type tango/);
    expect(await privateAnswer(house, use('tunes'))).toMatch(
      /^Name a type, an instrument, or both/,
    );
  });

  test('are played on the usual instrument, and on what suits them again', async () => {
    expect(await said(use('tunes', { instrument: 'harp' }))).toMatch(/played on:\*\* harp/i);
    expect((await settingsOf('kitchen')).defaultInstrument).toBe('harp');
    expect(await said(use('tunes', { instrument: 'none' }))).toContain('what suits the type');
    expect((await settingsOf('kitchen')).defaultInstrument).toBeNull();
  });
});

test('a server is in the gallery under its own name or another, and out of it again', async () => {
  const name = house.discord.guilds.find(({ key }) => key === 'kitchen')?.name ?? '';
  expect(await said(use('gallery', { open: true }))).toContain(`open, as “${name}”`);
  expect(await said(use('gallery', { open: true, name: ' The  *Snug* ' }))).toContain(
    'The \\*Snug\\*',
  );
  expect((await settingsOf('kitchen')).galleryName).toBe('The *Snug*');
  expect(await privateAnswer(house, use('gallery', { open: true, name: '   ' }))).toMatch(
    /1 to 80/,
  );
  expect(await said(use('gallery', { open: false, name: 'x' }))).toContain('closed');
  expect((await settingsOf('kitchen')).galleryName).toBeNull();
  expect((await settingsOf('ceili')).galleryName).toBeNull();
});
