import { expect, test } from 'vitest';
import { createMessageEdits } from '../../src/bot/message-edits.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

test('edits of one message come one after the other, whatever becomes of them', async () => {
  const edits = createMessageEdits();
  const log: string[] = [];
  const edit = (name: string, fails = false) =>
    edits.inTurn('1', async () => {
      log.push(`${name} begins`);
      await pause();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const ended = await Promise.allSettled([edit('a'), edit('b', true), edit('c')]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('another message does not wait', async () => {
  const edits = createMessageEdits();
  const log: string[] = [];
  await Promise.all([
    edits.inTurn('1', async () => {
      await pause();
      log.push('one');
    }),
    edits.inTurn('2', async () => log.push('other')),
  ]);
  expect(log).toEqual(['other', 'one']);
});

test('two that add to what they read both have their part', async () => {
  const edits = createMessageEdits();
  let message = '';
  const add = (text: string) =>
    edits.inTurn('1', async () => {
      const read = message;
      await pause();
      message = read + text;
    });
  await Promise.all(['a', 'b', 'c', 'd'].map(add));
  expect(message).toBe('abcd');
});
