import { describe, expect, test } from 'vitest';
import { engravedMessages, remainder } from '../../src/bot/engrave/messages.ts';
import type { BotMessage } from '../../src/bot/message.ts';
import { type EngravedTune, type Engraving, sentence } from '../../src/engine/index.ts';
import { wordsIn } from '../../src/words/words.ts';

const words = wordsIn('en');
const HOSTILE = '@everyone <@1> [a](http://b) ```js\n# **x**';

function tune(title: string, more: Partial<EngravedTune> = {}): EngravedTune {
  const bytes = new Uint8Array([1]);
  return {
    ...{ title, abc: 'X:1\n', type: 'jig', source: null, png: bytes, midi: bytes },
    ...{ altText: 'Sheet music.', problems: [], moreProblems: 0, ...more },
  };
}
const engraving = (more: Partial<Engraving>): Engraving => ({
  ...{ tunes: [], refused: [], left: 0, ...more },
});

function textsOf({ components }: BotMessage): string[] {
  const [box] = components;
  if (box?.type !== 17) throw new Error('no box');
  return box.components.flatMap((one) => (one.type === 10 ? [one.content] : []));
}
const namesOf = ({ files }: BotMessage) => files.map(({ name }) => name);

test('one tune: title, picture, files', () => {
  const [message, ...others] = engravedMessages(engraving({ tunes: [tune('The Try')] }), words);
  expect(others).toEqual([]);
  expect(message && textsOf(message)).toEqual(['## The Try']);
  expect(message && namesOf(message)).toEqual(['the-try.png', 'the-try.abc', 'the-try.mid']);
});

test('several: three a message, no two files of one name, what is left at the end of the last', () => {
  const tunes = Array.from({ length: 7 }, () => tune('Same'));
  const messages = engravedMessages(engraving({ tunes, left: 2 }), words);
  expect(messages.map((message) => message.files.length)).toEqual([9, 9, 3]);
  expect(new Set(messages.flatMap(namesOf)).size).toBe(21);
  expect(messages.map((message) => textsOf(message).at(-1))).toEqual([
    '## Same',
    '## Same',
    '2 tunes more are in there. Post them in a message of their own to have them engraved.',
  ]);
});

describe('problems', () => {
  const problem = {
    ...{ line: 3, column: 5, message: sentence('Too *long*.'), drawing: 'GBd gdB\n    ^' },
  };

  test('place, what is wrong, and the line with a caret below it', () => {
    const tunes = [tune('The Try', { source: 'a`b.abc', problems: [problem], moreProblems: 2 })];
    const [message] = engravedMessages(engraving({ tunes }), words);
    expect(message && textsOf(message)).toEqual([
      '## The Try',
      "`a'b.abc`, line 3, column 5: Too \\*long\\*.\n```\nGBd gdB\n    ^\n```",
      'And 2 things more.',
    ]);
  });

  test('a tune that could not be engraved', () => {
    const refused = [{ ...problem, title: '', source: null }];
    expect(remainder(engraving({ refused }), words)).toEqual([
      '**A tune without a title** could not be engraved. Line 3, column 5: Too \\*long\\*.\n```\nGBd gdB\n    ^\n```',
    ]);
  });
});

test('however long and hostile the words are, they fit, and are nothing but words', () => {
  const nasty = {
    ...{ line: 1, column: 1, message: sentence(HOSTILE.repeat(20)) },
    drawing: `${'`'.repeat(42)}\n^`,
  };
  const tunes = Array.from({ length: 9 }, () =>
    tune(HOSTILE.repeat(9), { problems: [nasty, nasty, nasty], source: HOSTILE.repeat(9) }),
  );
  const refused = Array.from({ length: 9 }, () => ({ ...nasty, title: HOSTILE, source: HOSTILE }));
  for (const message of engravedMessages(engraving({ tunes, refused, left: 9_999 }), words)) {
    const texts = textsOf(message);
    expect(texts.join('').length).toBeLessThanOrEqual(4000);
    for (const one of texts) {
      // Outside of code, nothing of it links, mentions or formats.
      const bare = one.replace(/\\./g, '');
      expect(bare.split('```').length % 2).toBe(1);
      const outside = bare.replace(/```[\s\S]*?```|`[^`]*`/g, '');
      expect(outside).not.toMatch(/[<@[]/);
    }
  }
});
