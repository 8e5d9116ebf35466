import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { startBot } from '../../src/bot/bot.ts';
import { createEngine, openRenderer } from '../../src/engine/index.ts';
import { openPlayground } from '../../src/playground/index.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { type BotHouse, openBotHouse, privateAnswer, TUNES } from '../support/bot-house.ts';
import { fixedComposer } from '../support/fixed-composer.ts';
import { fixedLibrary } from '../support/fixed-library.ts';

let house: BotHouse;
afterEach(() => house.close());

/** Requests that the bot made: `PUT /applications/.../commands`. */
function requests(method: string, path: RegExp): number {
  return house.discord.log.filter(
    (one) => one.kind === 'request' && one.method === method && path.test(one.path),
  ).length;
}
const registrations = () => requests('PUT', /\/commands/);

describe('commands', () => {
  test('are registered at the first start, and not again while they are the same', async () => {
    house = await openBotHouse();
    expect(registrations()).toBe(1);
    expect(house.discord.commands.map(({ name }) => name)).toEqual([
      'tune',
      'play-with',
      'show',
      'tunes',
      'top',
      'duel',
      'Engrave this ABC',
      'Improve this',
      'playlist',
      'train',
      'model',
      'contributions',
      'settings',
      'help',
      'privacy',
      'forget',
    ]);
    await house.restart();
    await house.restart();
    expect(registrations()).toBe(1);
    expect(house.discord.problems).toEqual([]);
  });

  test('are registered again when Discord has others', async () => {
    house = await openBotHouse();
    await house.bot.stop(1000);
    const { apiUrl, applicationId, token } = house.discord;
    await fetch(`${apiUrl}/v10/applications/${applicationId}/commands`, {
      method: 'PUT',
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify([{ name: 'tune', description: 'An older one', type: 1 }]),
    });
    await house.restart();
    expect(registrations()).toBe(3);
    expect(house.discord.commands[0]?.description).toBe('Write a new folk tune');
  });
});

test('"ready" is logged when the gateway is up and the commands are registered', async () => {
  house = await openBotHouse();
  const ready = house.log.lines
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === 'ready');
  expect(ready).toHaveLength(1);
  expect(house.discord.connected).toBe(true);
});

describe('stopping', () => {
  test('finishes what is under way, and tells those who come later', async () => {
    house = await openBotHouse({ composer: fixedComposer({ delayMs: 300 }) });
    const asked = [1, 2, 3].map((seed) =>
      house.discord.run('aoife', TUNES, 'tune', { type: 'jig', seed: `${seed}` }),
    );
    await Promise.all(asked.map((seen) => seen.until((now) => now.answer)));
    const stopped = house.bot.stop(5000);
    const late = house.discord.run('tadhg', TUNES, 'tune', { type: 'jig' });
    expect(await privateAnswer(house, late)).toMatch(/restarted/);
    await stopped;
    for (const { message } of asked) expect(message?.attachments).toHaveLength(3);
    expect(await house.storage.tunes.count()).toBe(3);
    expect(house.discord.connected).toBe(false);
  });

  test('does not wait for ever', async () => {
    house = await openBotHouse({ composer: fixedComposer({ delayMs: 2000 }) });
    const seen = house.discord.run('aoife', TUNES, 'tune', { type: 'jig' });
    await seen.until((now) => now.answer);
    await house.bot.stop(50);
    expect(house.discord.connected).toBe(false);
    expect(house.log.lines.join('')).toContain('unanswered');
  });
});

describe('the gateway', () => {
  test('drops and the bot is back', async () => {
    house = await openBotHouse();
    house.discord.dropGateway(4000);
    await house.discord.waitFor(() => !house.discord.connected);
    await house.discord.waitFor(() => house.discord.connected, 'the bot', 15_000);
    await house.discord.run('aoife', TUNES, 'tune', { type: 'jig' }).until();
    expect(house.lost).toEqual([]);
  }, 20_000);

  test('closes for good and the program is told', async () => {
    house = await openBotHouse();
    house.discord.dropGateway(4014);
    await house.discord.waitFor(() => house.lost.length > 0);
    expect(house.lost).toEqual([4014]);
  });
});

describe('a start that fails', () => {
  const start = async (token: string, apiUrl: string) => {
    const renderer = openRenderer();
    const storage = createMemoryStorage(() => new Date());
    try {
      await startBot({
        token,
        apiUrl,
        engine: createEngine({
          storage,
          library: await fixedLibrary(storage),
          renderer,
          random: randomBytes,
        }),
        random: randomBytes,
        log: house.log.logger,
        onLost: () => {},
      });
    } finally {
      await renderer.close();
    }
  };

  test('a token that Discord refuses is named, with the remedy and without its text', async () => {
    house = await openBotHouse();
    const started = start('wrong.token.here', house.discord.apiUrl);
    await expect(started).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringMatching(/DISCORD_TOKEN.*Reset Token/),
    });
    await expect(started).rejects.not.toMatchObject({ message: expect.stringContaining('wrong') });
  });

  test('a Discord that is not there is said to be', async () => {
    house = await openBotHouse();
    const gone = await openPlayground({ port: 0 });
    await gone.stop();
    await expect(start('a.b.c', gone.apiUrl)).rejects.toThrow(/cannot be reached/);
  });
});
