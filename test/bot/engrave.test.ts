import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Seen } from '../../src/playground/index.ts';
import {
  type BotHouse,
  fileNamesOf,
  openBotHouse,
  pictureWordsOf,
  TUNES,
  textOf,
} from '../support/bot-house.ts';
import { expectRefused, type File, NINE_MEGABYTES, NO_ABC_IN, useOnPosted } from './posted-abc.ts';

const NAME = 'Engrave this ABC';
const JIG = 'X:1\nT:The Try\nR:jig\nM:6/8\nL:1/8\nK:G\nGBd gdB|c2e d2c|]\n';
const SIX = readFileSync(new URL('../fixtures/six-tunes.abc', import.meta.url));

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const engrave = (content: string, files: readonly File[] = []): Seen =>
  useOnPosted(house, NAME, content, files);

describe('ABC that somebody posted', () => {
  test('bare: picture with words for it, ABC and MIDI, for all to see', async () => {
    const message = await engrave(`How does this go?\n\n${JIG}`).until();
    expect(message.flags & 64).toBe(0);
    expect(textOf(message).trim()).toBe('## The Try');
    expect(fileNamesOf(message)).toEqual(['the-try.png', 'the-try.abc', 'the-try.mid']);
    expect(pictureWordsOf(message)[0]).toContain("'The Try', a jig in G major, 6/8");
  });

  test('in a code block, with something wrong in it: line, column and a caret', async () => {
    const message = await engrave(`\`\`\`abc\n${JIG.replace('d2c', 'd2cc')}\`\`\``).until();
    expect(textOf(message)).toMatch(
      /^Line 8, column \d+: .+\n```\nGBd gdB\|c2e d2cc\|\]\n +\^\n```$/m,
    );
  });

  test('in files, many: three a message', async () => {
    const seen = engrave('', [
      { name: 'six.abc', bytes: SIX },
      { name: 'cat.png', bytes: SIX },
    ]);
    const first = await seen.until();
    const second = await house.discord.waitFor(() => seen.followUps[0], 'the other three');
    expect(fileNamesOf(first)).toHaveLength(9);
    expect(fileNamesOf(second)).toContain('6-three-pens.mid');
  });

  test('in a reply of ours: the tune once', async () => {
    const ours = await house.discord
      .run('aoife', TUNES, 'tune', { type: 'jig', seed: '7' })
      .until();
    const message = await house.discord.useMessageCommand('niamh', ours.id, NAME).until();
    expect(textOf(message).trim()).toBe('## The jig of 7');
    expect(fileNamesOf(message)).toHaveLength(3);
  });

  test('some of it unreadable: the rest is engraved, and its place is told', async () => {
    const message = await engrave(`${JIG}\nX:2\nT:@everyone [x](http://y)\nK:G\n`).until();
    expect(textOf(message)).toMatch(
      /\*\*\\@everyone \\\[x.* could not be engraved\. Line 9, column 1: /,
    );
  });
});

describe('what cannot be engraved is told to the asker alone, and leaves nothing', () => {
  test.each(Object.entries(NO_ABC_IN))('%s', (_, refusal) => expectRefused(house, NAME, refusal));

  test('a file of 9 MB', () =>
    expectRefused(house, NAME, [
      '',
      [NINE_MEGABYTES],
      /^`big\.abc` is too large to be engraved: at most 512 KB/,
    ]));

  test('a tune without notes: by its place', async () => {
    const seen = engrave('Hm:\nX:1\nT:Empty\nK:G\n');
    const message = await house.discord.waitFor(() => seen.followUps[0], 'a private answer');
    expect(message.flags & 64).toBe(64);
    expect(textOf(message)).toMatch(/\*\*Empty\*\* could not be engraved\. Line 2, column 1: /);
  });
});
