import { expect, test } from 'vitest';
import type { Turn } from '../../src/bot/fair-queue.ts';
import type { BotMessage } from '../../src/bot/message.ts';
import { waitInLine } from '../../src/bot/wait-in-line.ts';
import { wordsIn } from '../../src/words/words.ts';

const SOON_MS = 5;

/** A turn that comes when it is called, and has so many before it. */
function turnOf(before: { ahead: number }) {
  let call = () => {};
  const ready = new Promise<void>((resolve) => {
    call = resolve;
  });
  const turn: Turn = { ready, ahead: () => before.ahead, leave: () => {} };
  return { turn, call: () => call() };
}

const words = async () => wordsIn('en');
const textOf = (message: BotMessage) => /-# ([^"]*)/.exec(JSON.stringify(message))?.[1];

test('whose turn it is already is told nothing', async () => {
  const { turn, call } = turnOf({ ahead: 3 });
  call();
  await waitInLine(turn, words, () => expect.unreachable(), SOON_MS);
});

test('who waits is told how many come first, once for each number, in the end that they are next', async () => {
  const before = { ahead: 3 };
  const { turn, call } = turnOf(before);
  const told: (string | undefined)[] = [];
  await waitInLine(
    turn,
    words,
    async (message) => {
      told.push(textOf(message));
      before.ahead = told.length === 1 ? 1 : 0;
      if (told.length === 3) setTimeout(call, 4 * SOON_MS);
    },
    SOON_MS,
  );
  expect(told).toEqual(['3 before you.', '1 before you.', 'You are next.']);
});

test('what is being told is told to its end before the turn is taken', async () => {
  const { turn, call } = turnOf({ ahead: 1 });
  let telling = false;
  await waitInLine(
    turn,
    words,
    async () => {
      telling = true;
      call();
      await new Promise((resolve) => setTimeout(resolve, 10 * SOON_MS));
      telling = false;
    },
    SOON_MS,
  );
  expect(telling).toBe(false);
});

test('a turn comes although nothing can be told', async () => {
  const { turn, call } = turnOf({ ahead: 1 });
  let tries = 0;
  await waitInLine(
    turn,
    words,
    async () => {
      tries += 1;
      setTimeout(call, SOON_MS);
      throw new Error('Discord is away');
    },
    SOON_MS,
  );
  expect(tries).toBe(1);
});
