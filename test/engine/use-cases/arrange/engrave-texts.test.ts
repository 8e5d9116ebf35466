import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EngineError } from '../../../../src/engine/errors.ts';
import { inEnglish } from '../../../../src/engine/sentence.ts';
import type {
  Engraving,
  TextProblem,
} from '../../../../src/engine/use-cases/arrange/arranging-desk.ts';
import {
  engraveTexts,
  NO_ABC,
  pointAt,
} from '../../../../src/engine/use-cases/arrange/engrave-texts.ts';
import { openRenderer, type Renderer } from '../../../../src/engine/use-cases/renderer.ts';
import { seeded } from '../../../support/random.ts';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);
const SIX = readFileSync(new URL('six-tunes.abc', FIXTURES), 'utf8');
const JIG = 'X:1\nT:The Try\nR:jig\nM:6/8\nL:1/8\nK:G\nGBd gdB|c2e d2c|]\n';

let renderer: Renderer;
beforeAll(() => {
  renderer = openRenderer();
});
afterAll(() => renderer.close());

const engrave = (...texts: readonly (string | Uint8Array)[]): Promise<Engraving> =>
  engraveTexts(
    renderer,
    texts.map((text, at) => ({ name: at === 0 ? null : `${at}.abc`, text })),
  );

async function refusal(work: Promise<unknown>): Promise<EngineError> {
  const error = await work.then(
    () => expect.fail('not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EngineError)) throw error;
  return error;
}

/** `3:5 Something is wrong.` and what stands below it. */
const shown = ({ line, column, message, drawing }: TextProblem) =>
  `${line}:${column} ${inEnglish(message)}\n${drawing}`;

test('each tune of a text: title, type, picture, words for it, MIDI, and its own ABC', async () => {
  const { tunes, refused, left } = await engrave(SIX);
  expect(tunes.map(({ title }) => title)).toEqual([
    'The Kettle Lid',
    'Round the Pump',
    'Six Wet Miles',
    'The Gate at Nine',
    'Slow Barrow',
    'Three Pens',
  ]);
  expect(tunes.map(({ type }) => type).join(' ')).toBe('jig jig reel reel waltz polka');
  for (const { png, midi, altText, title, abc, problems } of tunes) {
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(Buffer.from(midi.subarray(0, 4)).toString()).toBe('MThd');
    expect(altText).toContain(`'${title}'`);
    expect(abc.match(/^X:/gm)).toHaveLength(1);
    expect(problems).toEqual([]);
  }
  expect([refused, left]).toEqual([[], 0]);
});

describe('what does not add up is pointed at, and the tune engraved all the same', () => {
  test('a bar that is too long, by its line in the whole text', async () => {
    const text = `${JIG}\n${JIG.replace('c2e d2c', 'c2e d2cc')}`;
    const { tunes } = await engrave(text);
    expect(tunes.map(({ problems }) => problems.length)).toEqual([0, 1]);
    expect(tunes[1]?.problems.map(shown)[0]).toMatch(
      /^15:\d+ .+\nGBd gdB\|c2e d2cc\|\]\n {8,16}\^$/,
    );
  });

  test('no more than three of them', async () => {
    const { tunes } = await engrave(`${JIG.replace('|]', '')}${'|GG'.repeat(30)}|]`);
    expect(tunes[0]?.problems).toHaveLength(3);
    expect(tunes[0]?.moreProblems).toBeGreaterThan(0);
  });

  test('of several voices, what does not go together is told with its place', async () => {
    const head = `${JIG.slice(0, JIG.indexOf('GBd'))}`;
    const text = `Hello\n\n${head}V:1\nGBd gdB|c2e d2c|]\n\nV:2\nG,6|G,4|]\n`;
    const { tunes } = await engrave(text.replace('|]\n\nV:2', '|]\nV:2'));
    expect(tunes[0]?.problems.map(({ line, message }) => [line, inEnglish(message)])).toEqual([
      [12, 'Bar 2 of the voice 2 is shorter than in the first voice.'],
    ]);
  });

  test('several voices are nothing to complain of here', async () => {
    const voices = `${JIG.slice(0, JIG.indexOf('GBd'))}V:1\nGBd gdB|]\nV:2 clef=bass\nG,3 D,3|]\n`;
    const { tunes } = await engrave(voices);
    expect(tunes[0]?.problems).toEqual([]);
    expect(
      Buffer.from(tunes[0]?.midi ?? [])
        .toString('latin1')
        .split('MTrk').length,
    ).toBe(4);
  });
});

test('a file’s own header holds for each of its tunes', async () => {
  const { tunes } = await engrave('', 'M:3/4\nL:1/8\nR:waltz\n\nX:1\nK:D\nd2 f2 a2|]\n');
  expect(tunes[0]).toMatchObject({ type: 'waltz', source: '1.abc', title: '' });
  expect(tunes[0]?.abc).toBe('X:1\nM:3/4\nL:1/8\nR:waltz\nK:D\nd2 f2 a2|]\n');
  expect(tunes[0]?.altText).toContain('3/4');
});

test('a tune that is just a key and notes gets the number that other programs ask for', async () => {
  const { tunes } = await engrave('have a look\n\nK:D\nDFA d3|]');
  expect(tunes[0]?.abc).toBe('X:1\nK:D\nDFA d3|]\n');
});

test('talk behind a tune is none of it, music behind a blank line is', async () => {
  const { tunes } = await engrave(
    `${JIG.trimEnd().slice(0, -2)}|\n\nGBd g3|]\nw: la la\n\nNice, isn't it? Try E, too.\n`,
  );
  expect(tunes[0]?.abc).toBe(`${JIG.trimEnd().slice(0, -2)}|\nGBd g3|]\n`);
  expect(tunes[0]?.altText).toContain('one part of 3 bars');
});

test('what cannot be engraved is refused by its place, and the rest is engraved', async () => {
  const { tunes, refused } = await engrave(
    `${JIG}\nX:2\nT:No notes\nK:G\n\n${JIG}X:4\nT:No key\nGAB\n`,
  );
  expect(tunes).toHaveLength(1);
  expect(refused.map((one) => `${one.title} ${shown(one)}`)).toEqual([
    expect.stringMatching(/^No notes 9:1 .+\nX:2\n\^$/),
    expect.stringMatching(/^No key \d+:1 .+\n.+\n\^$/),
  ]);
});

test('the same tune twice, as in a message of ours and its file, is engraved once', async () => {
  const { tunes, left } = await engrave(JIG, `\n${JIG}`);
  expect([tunes.length, left]).toEqual([1, 0]);
});

test('nine at a time; it is said how many are left, wherever they are', async () => {
  const many = (count: number, title: string) =>
    Array.from({ length: count }, (_, at) => JIG.replace('The Try', `${title} ${at}`)).join('\n');
  const { tunes, left } = await engrave(many(5, 'A'), many(7, 'B'), many(3, 'C'));
  expect(tunes.map(({ title }) => title).at(-1)).toBe('B 3');
  expect([tunes.length, left]).toEqual([9, 6]);
});

test('files in old encodings keep their accents', async () => {
  const { tunes } = await engrave('', Buffer.from(JIG.replace('The Try', 'Élan'), 'latin1'));
  expect(tunes[0]?.title).toBe('Élan');
});

describe('texts that are none', () => {
  test.each([
    ['nothing', ''],
    ['talk', 'Does anybody know the Kesh? It goes GABc d2 something'],
    ['rubbish', rubbish(4000)],
  ])('%s', async (_, text) => {
    const error = await refusal(engrave(text));
    expect([error.code, error.sentence]).toEqual(['bad-abc', NO_ABC]);
  });

  test.each([
    ['rubbish for music', `X:1\nK:G\n${rubbish(4000).replaceAll('\n', ' ')}`],
    ['brackets', `X:1\nK:G\n${'['.repeat(3000)}`],
    ['a number', `X:1\nK:G\nG${'9'.repeat(50)}|`],
    ['bytes', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7) % 256))],
    ['a picture called .abc', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDRX:1\nK:G\n', 'latin1')],
    ['a thousand heads', 'X:1\nK:G\n'.repeat(1000)],
  ])('%s ends in a refusal, if in anything', async (_, text) => {
    const done = await engrave(text).catch((error: unknown) => {
      expect(error).toBeInstanceOf(EngineError);
      return null;
    });
    for (const one of done?.refused ?? []) {
      expect(one.drawing.split('\n').every((line) => line.length <= 43)).toBe(true);
    }
  });

  test('more text than is read', async () => {
    const error = await refusal(engrave(JIG, Buffer.alloc(600_000, 'a')));
    expect(error.code).toBe('bad-request');
    expect(error.message).toBe(
      'That is more text than is engraved at a time: at most 512 KB. Send less of it.',
    );
  });
});

function rubbish(length: number): string {
  const random = seeded(8);
  const letters = 'aBc |:]["!{}<>()-_=^~`*&%$#@?/\\0123456789\n';
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
}

test.each([
  ['GBd gdB', 5, 'GBd gdB\n    ^'],
  ['GBd', 1, 'GBd\n^'],
  ['GBd', 99, 'GBd\n   ^'],
  ['', 1, '\n^'],
  ['\tGBd', 2, ' GBd\n ^'],
  [
    `${'a'.repeat(30)}X${'b'.repeat(30)}`,
    31,
    `…${'a'.repeat(20)}X${'b'.repeat(19)}…\n${' '.repeat(21)}^`,
  ],
])('pointing into %j at %i', (line, column, expected) => {
  expect(pointAt(line, column)).toBe(expected);
});
