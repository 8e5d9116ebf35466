import type { Words } from '../words/words.ts';
import type { Turn } from './fair-queue.ts';
import { type BotMessage, boxed, text } from './message.ts';

/** Who waits longer than this is told how many come first, and again as often where that changed. */
const TELL_EVERY_MS = 2000;

/**
 * Waits for a turn, and tells how many come before it meanwhile. What cannot be told is not: the turn matters more.
 * Resolves when the turn has come and nothing is being told any more, so that what is sent next stands.
 */
export async function waitInLine(
  turn: Turn,
  words: () => Promise<Words>,
  tell: (message: BotMessage) => Promise<unknown>,
  everyMs: number = TELL_EVERY_MS,
): Promise<void> {
  let told = -1;
  let come = false;
  const ready = turn.ready.then(() => {
    come = true;
  });
  for (;;) {
    await Promise.race([ready, pause(everyMs)]);
    if (come) return;
    const ahead = turn.ahead();
    if (ahead === told) continue;
    told = ahead;
    const spoken = await words().catch(() => null);
    if (spoken === null || come) continue;
    await tell(boxed([text(`-# ${lineText(spoken, ahead)}`)])).catch(() => {});
  }
}

function lineText(words: Words, ahead: number): string {
  return ahead === 0
    ? words.say('You are next.')
    : words.count(ahead, '{count} before you.', '{count} before you.');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
