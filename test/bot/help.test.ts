import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { EXAMPLE_FILE } from '../../src/bot/help/example.ts';
import { TOPICS } from '../../src/bot/help/topics.ts';
import type { Message } from '../../src/playground/index.ts';
import { wordsIn } from '../../src/words/words.ts';
import {
  abcOf,
  type BotHouse,
  buttonOf,
  componentsOf,
  openBotHouse,
  TUNES,
  textOf,
} from '../support/bot-house.ts';

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const help = () =>
  house.discord
    .run('oisin', TUNES, 'help')
    .until((one) => one.message && textOf(one.message) !== '');
/** The commands that a message mentions are registered under that id. */
function checkMentions(message: Message): number {
  const known = new Map(house.discord.commands.map(({ name, id }) => [name, id]));
  const mentioned = [...textOf(message).matchAll(/<\/([\w-]+)(?: [\w-]+)*:(\d+)>/g)];
  for (const [, name = '', id] of mentioned) expect([name, id]).toEqual([name, known.get(name)]);
  return mentioned.length;
}

test('opens with a tune to look at, for the asker alone', async () => {
  const shown = await help();
  expect(shown.flags & 64).toBe(64);
  expect(shown.attachments.map(({ filename }) => filename)).toEqual([EXAMPLE_FILE]);
  const [gallery] = componentsOf(shown).flatMap(({ items }) => items ?? []);
  expect(gallery?.description).toMatch(/jig in D major/i);
});

test('every page is turned to, mentions commands as they are registered, and turns back', async () => {
  const shown = await help();
  expect(checkMentions(shown)).toBeGreaterThan(0);
  for (const { name, label } of [...TOPICS.slice(1), TOPICS[0]]) {
    const heading = `## ${label(wordsIn('en'))}`;
    const turned = await house.discord
      .press('oisin', shown.id, buttonOf(shown, name))
      .until((one) => one.message && textOf(one.message).includes(heading));
    expect(checkMentions(turned)).toBeGreaterThan(0);
    expect(turned.attachments).toHaveLength(name === 'write' ? 1 : 0);
    // Its own button leads nowhere.
    const own = componentsOf(turned).find(({ custom_id }) => custom_id === buttonOf(turned, name));
    expect(own).toMatchObject({ disabled: true });
  }
});

test('“Write me a jig” writes one, for all to see', async () => {
  const shown = await help();
  const tune = await house.discord
    .press('oisin', shown.id, buttonOf(shown, 'try'))
    .until((one) => [one.message, ...one.followUps].find((made) => made && abcOf(made) !== ''));
  expect(abcOf(tune)).toContain('R:jig');
  expect(tune.flags & 64).toBe(0);
});
