import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Seen } from '../../src/playground/index.ts';
import { OWN_TUNES } from '../engine/improve/mutations.ts';
import {
  type BotHouse,
  fileNamesOf,
  openBotHouse,
  pictureWordsOf,
  TUNES,
  textOf,
} from '../support/bot-house.ts';
import { expectRefused, type File, NINE_MEGABYTES, NO_ABC_IN, useOnPosted } from './posted-abc.ts';

const NAME = 'Improve this';
const JIG = [
  'X:1',
  'T:The Try',
  'R:jig',
  'M:6/8',
  'L:1/8',
  'K:G',
  '|:GBd gdB|c2e d2c|GBd gdB|AFD G3:|',
  '|:gfg afd|efe dBG|gfg afd|efg G3:|',
  '',
].join('\n');
const WRONG = JIG.replace('c2e d2c', 'c2e d2cc').replace('efg G3:|', 'efg G3-:|');

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const improve = (content: string, files: readonly File[] = []): Seen =>
  useOnPosted(house, NAME, content, files);

describe('ABC that somebody posted', () => {
  test('sound: told kindly, engraved as it is', async () => {
    const message = await improve(`How is this?\n\n${JIG}`).until();
    expect(message.flags & 64).toBe(0);
    expect(textOf(message)).toMatch(/^\n## The Try\nI find nothing wrong with it/);
    expect(fileNamesOf(message)).toEqual(['the-try.png', 'the-try.abc', 'the-try.mid']);
    expect(pictureWordsOf(message)[0]).toContain("'The Try', a jig in G major, 6/8");
  });

  test('wrong: where, what was changed, the bars before and after, and the tune', async () => {
    const message = await improve(`\`\`\`abc\n${WRONG}\`\`\``).until();
    const said = textOf(message);
    expect(said).toMatch(/\*\*What I found\*\*\nLine 8, column \d+: .*6\/8 are due/);
    expect(said).toMatch(/\*\*What I changed\*\*\n- A bar was 1\/8 too long/);

    expect(said).toMatch(/bar 2: c2e d2c c → c2e d2c/);
    expect(said).toMatch(/```abc\nX:1\nT:The Try/);

    expect(said).not.toMatch(/What is left/);
    expect(fileNamesOf(message)).toEqual(['the-try.png', 'the-try.abc', 'the-try.mid']);
  });

  test('in a file with more tunes than are looked through', async () => {
    const bytes = Buffer.from(OWN_TUNES.slice(0, 5).join('\n'));
    const seen = improve('', [{ name: 'five.abc', bytes }]);
    const first = await seen.until();
    const third = await house.discord.waitFor(() => seen.followUps[1], 'the third');
    expect(fileNamesOf(first)).toHaveLength(3);
    expect(textOf(third)).toMatch(/2 tunes more are in there\./);
  });

  test('in a reply of ours: the tune once, as it is', async () => {
    const ours = await house.discord
      .run('aoife', TUNES, 'tune', { type: 'jig', seed: '7' })
      .until();
    const seen = house.discord.useMessageCommand('niamh', ours.id, NAME);
    expect(textOf(await seen.until())).toMatch(/^\n## The jig of 7\n/);
    expect(seen.followUps).toEqual([]);
  });

  test('with words that would be markup: they are none', async () => {
    const message = await improve(WRONG.replace('The Try', '@everyone [x](http://y)')).until();
    expect(textOf(message)).toContain('## \\@everyone \\[x');
  });

  test('that cannot be mended: what is left is told', async () => {
    const message = await improve('Hm:\nX:1\nT:Empty\nK:G\n').until();
    expect(textOf(message)).toMatch(/\*\*What is left to you\*\*\nLine 2, column 1: /);
  });
});

describe('what cannot be improved is told to the asker alone', () => {
  test.each(Object.entries(NO_ABC_IN))('%s', (_, refusal) => expectRefused(house, NAME, refusal));

  test('a file of 9 MB', () =>
    expectRefused(house, NAME, [
      '',
      [NINE_MEGABYTES],
      /^`big\.abc` is too large to be looked through: at most 128 KB/,
    ]));
});
