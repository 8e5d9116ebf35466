import { expect } from 'vitest';
import type { Seen } from '../../src/playground/index.ts';
import { type BotHouse, privateAnswer, TUNES } from '../support/bot-house.ts';

export type File = { readonly name: string; readonly bytes: Buffer };

/** Niamh uses a command of messages' menus on what Tadhg has posted. */
export function useOnPosted(
  { discord }: BotHouse,
  command: string,
  content: string,
  files: readonly File[] = [],
): Seen {
  const { id } = discord.say('tadhg', TUNES, content, files);
  return discord.useMessageCommand('niamh', id, command);
}

/** What is posted, and what Niamh is told. */
export type Refusal = readonly [content: string, files: readonly File[], told: RegExp];

/** Posts in which there is no ABC. */
export const NO_ABC_IN: Readonly<Record<string, Refusal>> = {
  talk: ['Who knows the Kesh?', [], /^There is no ABC in that message\. A tune begins with/],
  '2,000 characters of rubbish': ['[]{}|:"!'.repeat(250), [], /^There is no ABC/],
  'nested fences': ['```'.repeat(600), [], /^There is no ABC/],
  'a picture': ['', [{ name: 'x.png', bytes: Buffer.from('X:1\nK:G\n') }], /^There is no ABC/],
  'a file of words': ['', [{ name: 'x.txt', bytes: Buffer.from('hello') }], /^There is no ABC/],
};

export const NINE_MEGABYTES: File = { name: 'big.abc', bytes: Buffer.alloc(9 << 20, 'GBd ') };

/** Niamh alone is told why nothing comes of it, and no message is left behind. */
export async function expectRefused(
  house: BotHouse,
  command: string,
  [content, files, told]: Refusal,
): Promise<void> {
  const count = () => house.discord.messagesIn(TUNES, 'tadhg').length;
  const before = count();
  expect(await privateAnswer(house, useOnPosted(house, command, content, files))).toMatch(told);
  expect(count()).toBe(before + 1);
}
