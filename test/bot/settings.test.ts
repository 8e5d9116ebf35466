import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type BotHouse, openBotHouse, privateAnswer, TUNES, textOf } from '../support/bot-house.ts';

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
