import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Words } from '../words/words.ts';
import type { Press } from './custom-ids.ts';
import { button } from './message.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** From 0. */
  readonly number: number;
  readonly pages: number;
}

/** A page of a list; one beyond the end is the last: the list may have become shorter since the button was made. */
export function pageOf<T>(list: readonly T[], wanted: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const number = Math.min(Math.max(0, wanted), pages - 1);
  return { items: list.slice(number * size, (number + 1) * size), number, pages };
}

/** Buttons to the pages before and after this one, the newest being first. */
export function pageButtons(
  words: Words,
  { number, pages }: Page<unknown>,
  press: (page: number) => Press,
): APIButtonComponentWithCustomId[] {
  return [
    ...(number > 0 ? [button(words.say('Newer'), press(number - 1))] : []),
    ...(number < pages - 1 ? [button(words.say('Older'), press(number + 1))] : []),
  ];
}

/** `, page 2 of 3`, to go behind a heading; nothing where there is one page. */
export function pageMark(words: Words, { number, pages }: Page<unknown>): string {
  return pages > 1 ? words.say(', page {number} of {pages}', { number: number + 1, pages }) : '';
}
