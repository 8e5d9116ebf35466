import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Composer } from '../../src/engine/compose/types.ts';
import { EngineError } from '../../src/engine/errors.ts';
import type { Storage } from '../../src/engine/ports.ts';
import type { Seen } from '../../src/playground/index.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import {
  type BotHouse,
  buttonOf,
  openBotHouse,
  privateAnswer,
  TUNES,
  tuneIdOf,
} from '../support/bot-house.ts';
import { fixedComposer } from '../support/fixed-composer.ts';

/** Thrown by whichever part is to fail in a test; null: nothing fails. */
let failure: Error | null;
let house: BotHouse;

/** Storage that is sound until `failure` is set. */
function failingStorage(): Storage {
  const sound = createMemoryStorage(() => new Date());
  return {
    ...sound,
    tunes: {
      ...sound.tunes,
      add: async (tune) => {
        if (failure) throw failure;
        return sound.tunes.add(tune);
      },
    },
  };
}

beforeEach(async () => {
  failure = null;
  house = await openBotHouse({ storage: failingStorage() });
});
afterEach(() => house.close());

const ask = (options = {}) =>
  house.discord.run('aoife', TUNES, 'tune', { type: 'jig', ...options });
const logged = () => house.log.lines.join('');

/** What others in the channel see: nothing, neither an answer nor "thinking". */
async function leavesNoTrace(seen: Seen): Promise<void> {
  await house.discord.waitFor(() => house.discord.messagesIn(TUNES, 'tadhg').length === 0);
  expect(seen.message === undefined || (seen.message.flags & 64) !== 0).toBe(true);
}

describe('a fault of ours', () => {
  test('is told to the asker alone, with a reference; the stack is in the log only', async () => {
    failure = new TypeError('x is not a function');
    const seen = ask();
    const told = await privateAnswer(house, seen);
    expect(told).toMatch(/^Something went wrong on our side \(reference [A-Z2-9]{6}\)/);
    expect(told).not.toContain('x is not a function');
    await leavesNoTrace(seen);
    const reference = /reference (\w+)/.exec(told)?.[1];
    const line = house.log.lines
      .map((text) => JSON.parse(text))
      .find((one) => one.reference === reference);
    expect(line).toMatchObject({ level: 50, err: { message: 'x is not a function' } });
    expect(line.err.stack).toContain('failures.test.ts');
  });

  test('a broken database is one: the person can do nothing about it', async () => {
    failure = new EngineError('storage', 'The folder /srv/secret/db cannot be written.');
    expect(await privateAnswer(house, ask())).toMatch(/reference/);
    expect(logged()).toContain('/srv/secret/db');
  });

  test('does not keep the next request from being answered', async () => {
    failure = new Error('once');
    await privateAnswer(house, ask());
    failure = null;
    await ask().until();
  });
});

describe('what the composer refuses after all', () => {
  test('is told in its own words, and "thinking" goes away', async () => {
    await house.close();
    const refusing: Composer = {
      ...fixedComposer(),
      write: async () => {
        throw new EngineError(
          'bad-request',
          'The opening ends at column 3. Leave out what follows.',
        );
      },
    };
    house = await openBotHouse({ composer: refusing });
    const seen = ask({ seed: 'G2BD' });
    expect(await privateAnswer(house, seen)).toBe(
      'The opening ends at column 3. Leave out what follows.',
    );
    await leavesNoTrace(seen);
    expect(logged()).not.toMatch(/"level":[56]0/);
  });
});

test('an opening that cannot be continued is shown with the column pointed at', async () => {
  const told = await privateAnswer(house, ask({ seed: 'G2B ¿DF' }));
  expect(told).toMatch(/column 5: [^\n]*\n```\nG2B ¿DF\n {4}\^\n```$/);
});

describe('when Discord does not take the reply', () => {
  test('the tune is kept, and the person learns how to have it', async () => {
    house.discord.faults.push({
      match: /^PATCH \/webhooks/,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    const told = await privateAnswer(house, ask({ key: 'G', seed: '42' }));
    expect(told).toContain('`/tune type:jig key:G seed:42`');
    const [kept] = await house.storage.tunes.list({ limit: 2 });
    expect(kept?.request.seed).toBe('42');
    expect(logged()).toContain(kept?.id);
  });

  test('a refusal for too many requests is waited for', async () => {
    house.discord.faults.push({
      match: /^PATCH \/webhooks/,
      status: 429,
      body: { message: 'slow down', retry_after: 0.2, global: false },
      headers: { 'retry-after': '0.2', 'x-ratelimit-scope': 'user' },
    });
    await ask().until();
    expect(await house.storage.tunes.count()).toBe(1);
  });

  test('an acknowledgement that Discord calls too late is logged, and nothing is composed', async () => {
    house.discord.faults.push({
      match: /^POST \/interactions\/.*callback/,
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    ask();
    await house.discord.waitFor(() => logged().includes('could not be answered in time'));
    expect(await house.storage.tunes.count()).toBe(0);
    await ask().until();
  });

  test('counts that could not be shown are shown with the next vote', async () => {
    const message = await ask().until();
    house.discord.faults.push({
      match: /^PATCH \/webhooks/,
      status: 400,
      body: { code: 50035, message: 'no' },
    });
    house.discord.press('tadhg', message.id, buttonOf(message, 'up'));
    await house.discord.waitFor(() => logged().includes('vote counts could not be shown'));
    expect(await house.storage.votes.count(tuneIdOf(message))).toEqual({ up: 1, down: 0 });
    house.discord.press('niamh', message.id, buttonOf(message, 'up'));
    await house.discord.waitFor(() =>
      JSON.stringify(house.discord.messagesIn(TUNES)).includes('"label":"2"'),
    );
  });
});

test('no line of the log holds a token, whatever failed', async () => {
  house.discord.faults.push(
    { match: /^PATCH \/webhooks/, status: 400, body: { code: 1, message: 'no' } },
    { match: /^POST \/interactions/, status: 404, body: { code: 10062, message: 'gone' } },
  );
  const late = ask();
  await house.discord.waitFor(() => logged().includes('in time'));
  const seen = ask();
  await privateAnswer(house, seen);
  for (const token of [house.discord.token, late.token, seen.token]) {
    expect(logged()).not.toContain(token);
  }
});
