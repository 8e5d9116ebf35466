import { describe, expect, test } from 'vitest';
import { tuneReply } from '../../src/bot/tune-reply.ts';
import type { ComposedTune } from '../../src/engine/index.ts';
import { wordsIn } from '../../src/words/words.ts';

const EN = wordsIn('en');
const NO_VOTES = { up: 0, down: 0 };

function composed(changes: Partial<ComposedTune['tune']> = {}): ComposedTune {
  return {
    tune: {
      id: 'abc0123xyz',
      title: 'The Kettle',
      abc: 'X:1\nT:The Kettle\nK:G\nGABc|\n',
      request: {
        type: 'jig',
        key: 'G',
        metre: '6/8',
        seed: '42',
        temperature: 0.75,
        length: null,
      },
      modelId: '0123456789ab',
      authorId: '1',
      guildId: '2',
      blobs: {},
      incipit: null,
      closest: null,
      createdAt: new Date(0),
      ...changes,
    },
    form: 'AABB, 8 bars each',
    byActiveModel: true,
    png: Uint8Array.of(1),
    altText: 'A jig.',
    midi: Uint8Array.of(2),
  };
}

/** The texts of a reply: heading, ABC, small print. */
function textsOf(reply: ReturnType<typeof tuneReply>): string[] {
  return reply.components[0].components.flatMap((one) => ('content' in one ? one.content : []));
}

describe('a tune that is longer than a message', () => {
  const line = 'GABc dedB|dedB dedB|c2ec B2dB|c2A2 A2BA|\n';
  const abc = `X:1\nT:Long\nK:G\n${line.repeat(200)}`;
  const reply = tuneReply(composed({ abc }), NO_VOTES, EN);

  test('is cut at the end of a line, and says where the rest is', () => {
    const [, block = ''] = textsOf(reply);
    expect(block.startsWith('```abc\nX:1\nT:Long\nK:G\n')).toBe(true);
    expect(block).toMatch(/A2BA\|\n```\n-# The whole tune is in the file below\.$/);
  });

  test('fills the 4,000 characters that there are, and no more', () => {
    const length = textsOf(reply).join('').length;
    expect(length).toBeLessThanOrEqual(4000);
    // 100 characters are left for what may be added later.
    expect(length).toBeGreaterThan(3900 - line.length - 1);
  });

  test('is whole in its file', () => {
    expect(reply.files[1]?.attachment).toEqual(Buffer.from(abc));
  });
});

test('what of an opening was read as something else is told', () => {
  const request = { ...composed().tune.request, seed: 'F♯ [GB] A#42' };
  const small = textsOf(tuneReply(composed({ request }), NO_VOTES, EN)).at(-1);
  expect(small).toMatch(
    /^-# Read F♯ as \^F\. Took the top note of a double stop\.\n-# Jig in G · /,
  );
  expect(textsOf(tuneReply(composed(), NO_VOTES, EN)).at(-1)).toMatch(/^-# Jig in G · /);
});

describe('text that nobody foresaw stays text', () => {
  test.each([
    ['## A *bold* _title_', '## \\## A \\*bold\\* \\_title\\_'],
    ['[click](http://evil.example)', '## \\[click](http://evil.example)'],
    ['<@1234> @everyone', '## \\<\\@1234> \\@everyone'],
    ['two\nlines', '## two lines'],
  ])('a title: %s', (title, heading) => {
    expect(textsOf(tuneReply(composed({ title }), NO_VOTES, EN))[0]).toBe(heading);
  });

  test('a code block in the ABC does not end the block', () => {
    const [, block = ''] = textsOf(
      tuneReply(composed({ abc: 'K:G\n```\n# hello\n' }), NO_VOTES, EN),
    );
    expect(block.match(/```/g)).toHaveLength(2);
  });

  test('a seed with a backtick is quoted whole', () => {
    const { request } = composed().tune;
    const reply = tuneReply(composed({ request: { ...request, seed: 'G`A#1' } }), NO_VOTES, EN);
    expect(textsOf(reply)[2]).toContain('`` /tune type:jig key:G seed:G`A#1 ``');
  });

  test('the longest title, seed and alt text still fit', () => {
    const { request } = composed().tune;
    const long = composed({
      title: '*'.repeat(5000),
      request: { ...request, seed: `${'`'.repeat(200)}#1` },
    });
    const reply = tuneReply({ ...long, altText: 'a'.repeat(5000) }, NO_VOTES, EN, {
      note: 'n'.repeat(200),
    });
    expect(textsOf(reply).join('').length).toBeLessThanOrEqual(4000);
    expect(reply.files[0]?.description?.length).toBeLessThanOrEqual(1024);
  });
});

test('a note stands in the small print', () => {
  expect(textsOf(tuneReply(composed(), NO_VOTES, EN, { note: 'By another model.' }))[2]).toMatch(
    /^-# By another model\.\n-# Jig in G/,
  );
});

test('the id stands in the small print, and the address where there is one', () => {
  const link = 'https://tunes.example/tunes/abc0123xyz';
  const small = (options = {}) => textsOf(tuneReply(composed(), NO_VOTES, EN, options))[2];
  expect(small({ link })).toContain(`· tune \`abc0123xyz\` · [on the web](${link})\n`);
  expect(small()).toContain('· tune `abc0123xyz`\n');
});

test('the counts are the labels', () => {
  const [container] = tuneReply(composed(), { up: 12, down: 3 }, EN).components;
  expect(JSON.stringify(container)).toMatch(/"label":"12".*"label":"3"/);
});

test('the command that gives it again names the model where another one is in use', () => {
  const [, , small = ''] = textsOf(tuneReply(composed(), NO_VOTES, EN));
  expect(small).toContain('`/tune type:jig key:G seed:42`');
  const [, , named = ''] = textsOf(
    tuneReply({ ...composed(), byActiveModel: false }, NO_VOTES, EN),
  );
  expect(named).toContain('`/tune type:jig key:G seed:42 model:0123456789ab`');
});

describe('the known tune that a tune comes closest to', () => {
  const lineOf = (closest: ComposedTune['tune']['closest']) =>
    textsOf(tuneReply(composed({ closest }), NO_VOTES, EN))
      .join('\n')
      .split('\n')
      .find((line) => /closest|shares/i.test(line));
  const named = (bars: number) => lineOf({ title: 'The Humours of Bandon', bars, notes: 9 });

  test('is named, with how much is alike to the quarter of a bar', () => {
    expect(named(1.54)).toBe('-# Closest known tune: The Humours of Bandon, 1½ bars alike');
    expect(named(2)).toBe('-# Closest known tune: The Humours of Bandon, 2 bars alike');
    expect(named(2.3)).toBe('-# Closest known tune: The Humours of Bandon, 2¼ bars alike');
    expect(named(1.1)).toBe('-# Closest known tune: The Humours of Bandon, 1 bar alike');
    expect(named(0.83)).toBe('-# Closest known tune: The Humours of Bandon, ¾ bar alike');
    expect(named(0.01)).toBe('-# Closest known tune: The Humours of Bandon, ¼ bar alike');
  });

  test('is not there, or not known', () => {
    expect(lineOf({ title: null, bars: 0, notes: 0 })).toBe(
      '-# Shares no seven notes with any tune that its model learnt from',
    );
    expect(lineOf(null)).toBe('-# Closest known tune: not known');
  });

  test('may have any title: nothing in it is taken for Markdown, and it is cut', () => {
    const line = lineOf({
      title: `**[Bold](https://example.com)** ${'x'.repeat(90)}`,
      bars: 1,
      notes: 8,
    });
    expect(line).toContain('\\*\\*');
    expect(line?.length).toBeLessThan(160);
  });
});
