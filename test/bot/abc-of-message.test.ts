import { describe, expect, test } from 'vitest';
import { abcIn } from '../../src/bot/posted/abc-of-message.ts';

const TUNE = 'X:1\nK:G\nGBd gdB|]';

describe('the ABC of a message, on the lines that it has there', () => {
  test.each<[string, string, string]>([
    ['bare', `Look:\n\n${TUNE}`, `Look:\n\n${TUNE}`],
    ['in a block', `Look:\n\`\`\`\n${TUNE}\n\`\`\`\nNice?`, `\n\n${TUNE}\n\n`],
    ['in a block with its language', `\`\`\`abc\n${TUNE}\n\`\`\``, `\n${TUNE}\n`],
    ['opened and closed on lines of music', `\`\`\`${TUNE}\`\`\``, TUNE],
    ['in a block that is not closed', `Hm\n\`\`\`abc\n${TUNE}`, `\n\n${TUNE}`],
    ['in two blocks', `\`\`\`\n${TUNE}\`\`\`and\n\`\`\`${TUNE}\`\`\``, `\n${TUNE}\n${TUNE}`],
    [
      'beside a block of something else',
      `\`\`\`js\nlet x\n\`\`\`\n${TUNE}`,
      `js\nlet x\n\n${TUNE}`,
    ],
    [
      'fences within fences',
      `\`\`\`abc\n\`\`\`\`\`\`\n${TUNE}\n\`\`\`\`\`\`\`\`\``,
      `\n\n${TUNE}\n`,
    ],
    ['quoted', `> ${TUNE.replaceAll('\n', '\n> ')}\nNice`, `${TUNE}\nNice`],
    ['none', 'No music here', 'No music here'],
  ])('%s', (_, text, expected) => expect(abcIn(text)).toBe(expected));
});
