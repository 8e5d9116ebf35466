import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Words } from '../../words/words.ts';
import type { Press } from '../custom-ids.ts';
import { button } from '../message.ts';

/** Buttons to the pages on both sides; one that leads nowhere cannot be pressed. */
export function turningButtons(
  words: Words,
  page: number,
  pages: number,
  press: (page: number) => Press,
): APIButtonComponentWithCustomId[] {
  return [
    // A disabled button has an id as well, and no two of a message may be the same.
    button(words.say('Previous page'), press(page - 1), { disabled: page === 0 }),
    button(words.say('Next page'), press(page + 1), { disabled: page >= pages - 1 }),
  ];
}
