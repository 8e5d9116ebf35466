import type { Words } from '../../words/words.ts';
import { type BotMessage, boxed, text } from '../message.ts';

/** Least time between two edits: discord.js and Discord both count them. */
const EDIT_EVERY_MS = 2000;
const BAR_LENGTH = 20;

export interface Progress {
  /** So many of so many are done. */
  tell(done: number, of: number): void;
  /** Resolves when no edit is under way any more; what is sent then stands. */
  end(): Promise<void>;
}

/** Shows how far a long piece of work is. An edit that Discord does not take is left out. */
export function showProgress(
  words: Words,
  edit: (message: BotMessage) => Promise<unknown>,
  now: () => number = Date.now,
): Progress {
  let last = now();
  let editing: Promise<unknown> = Promise.resolve();
  let idle = true;
  let ended = false;
  return {
    tell(done, of) {
      if (ended || !idle || now() - last < EDIT_EVERY_MS) return;
      last = now();
      idle = false;
      const full = Math.floor((done / of) * BAR_LENGTH);
      const bar = `\`${'█'.repeat(full)}${'░'.repeat(BAR_LENGTH - full)}\``;
      const line = words.say('{done} of {of} tunes', { done, of });
      editing = edit(boxed([text(`${bar} ${line}`)]))
        .catch(() => {})
        .finally(() => {
          idle = true;
        });
    },
    async end() {
      ended = true;
      await editing;
    },
  };
}
