import {
  type ChangedBar,
  type ImprovedText,
  type Improving,
  type Sentence,
  slugOf,
  type TextProblem,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, codeBlock, inlineCode, linesWithin, plain } from '../markdown.ts';
import {
  type BotMessage,
  boxed,
  DESCRIPTION_LIMIT,
  fileCard,
  type MessageFile,
  pictures,
  text,
} from '../message.ts';
import { said } from '../said.ts';

/** Of the 4,000 characters of a message, what each part of it may take. */
const FOUND_ROOM = 900;
const BARS_ROOM = 700;
const REST_ROOM = 600;
const ADVICE_ROOM = 400;
const ABC_ROOM = 900;
const TITLE_LIMIT = 120;
const SENTENCE_LIMIT = 180;
const BAR_WIDTH = 60;

/** Each tune in a message of its own: what was wrong in it, what was done, and the tune as it is now. */
export function improvedMessages({ tunes, left }: Improving, words: Words): readonly BotMessage[] {
  return tunes.map((tune, at) => {
    const isLast = at === tunes.length - 1;
    const more =
      isLast && left > 0
        ? [
            words.count(
              left,
              '{count} tune more is in there. Post it in a message of its own to have it looked through.',
              '{count} tunes more are in there. Post them in a message of their own to have them looked through.',
            ),
          ]
        : [];
    const { components, files } = tuneParts(tune, words);
    return boxed([...components, ...more.map(text)], files);
  });
}

function tuneParts(tune: ImprovedText, words: Words) {
  const { abc, rendered, found, repairs, bars, remaining, advice } = tune;
  const title =
    tune.title === '' ? words.say('A tune without a title') : plain(clip(tune.title, TITLE_LIMIT));
  const slug = slugOf(tune.title);
  const picture: readonly MessageFile[] =
    rendered === null
      ? []
      : [
          {
            attachment: Buffer.from(rendered.png),
            name: `${slug}.png`,
            description: clip(rendered.altText, DESCRIPTION_LIMIT),
          },
        ];
  const files: readonly MessageFile[] = [
    ...(abc === null ? [] : [{ attachment: Buffer.from(abc), name: `${slug}.abc` }]),
    ...(rendered === null ? [] : [{ attachment: Buffer.from(rendered.midi), name: `${slug}.mid` }]),
  ];
  const parts = [
    `## ${title}`,
    ...(tune.changed || remaining.length > 0 ? [] : [kindWords(tune, words)]),
    ...section(
      words.say('**What I found**'),
      found.map((one) => problemText(one, tune.source, words)),
      FOUND_ROOM,
      words,
    ),
  ];
  const done = [
    ...section(
      words.say('**What I changed**'),
      repairs.map((one) => `- ${sentenceText(one, words)}`),
      REST_ROOM,
      words,
    ),
    ...barsText(bars, words),
    ...section(
      words.say('**What is left to you**'),
      remaining.map((one) => problemText(one, tune.changed ? null : tune.source, words)),
      REST_ROOM,
      words,
    ),
    ...(tune.changed && abc !== null ? [codeBlock(linesWithin(abc, ABC_ROOM), 'abc')] : []),
    ...section(
      null,
      advice.map(({ message }) => `-# ${sentenceText(message, words)}`),
      ADVICE_ROOM,
      words,
    ),
  ];
  return {
    components: [
      ...parts.map(text),
      ...(picture.length > 0 ? [pictures(picture)] : []),
      ...done.map(text),
      ...files.map(fileCard),
    ],
    files: [...picture, ...files],
  };
}

function kindWords({ found }: ImprovedText, words: Words): string {
  return found.length === 0
    ? words.say(
        'I find nothing wrong with it: its bars add up, its repeats close, and every note can be played. It stays as it is.',
      )
    : words.say('It can be played as it stands, and stays as it is.');
}

/** A heading and as many texts as there is room for; nothing where there is none of them. */
function section(
  heading: string | null,
  texts: readonly string[],
  room: number,
  words: Words,
): string[] {
  if (texts.length === 0) return [];
  let used = 0;
  const told = texts.filter((one) => {
    used += one.length + 1;
    return used <= room;
  });
  const more = texts.length - told.length;
  return [
    [
      ...(heading === null ? [] : [heading]),
      ...told,
      ...(more === 0
        ? []
        : [words.count(more, 'And {count} thing more.', 'And {count} things more.')]),
    ].join('\n'),
  ];
}

/** Bars as they were, and below each as it is. */
function barsText(bars: readonly ChangedBar[], words: Words): string[] {
  if (bars.length === 0) return [];
  const lines = bars.map(({ bar, before, after }) => {
    const number = bar === 0 ? words.say('pick-up') : words.say('bar {bar}', { bar });
    return `${number}: ${shown(before)} → ${shown(after)}`;
  });
  const block = linesWithin(lines.join('\n'), BARS_ROOM);
  const more = lines.length - block.split('\n').filter((line) => line !== '').length;
  const rest =
    more > 0 ? [words.count(more, 'And {count} bar more.', 'And {count} bars more.')] : [];
  return [[words.say('**Bars**'), codeBlock(block, ''), ...rest].join('\n')];
}

const shown = (bar: string): string => (bar === '' ? '–' : clip(bar, BAR_WIDTH));

const sentenceText = (one: Sentence, words: Words): string =>
  plain(clip(said(words, one), SENTENCE_LIMIT));

function problemText(problem: TextProblem, source: string | null, words: Words): string {
  const { line, column, message, drawing } = problem;
  const place =
    source === null
      ? words.say('Line {line}, column {column}:', { line, column })
      : words.say('{file}, line {line}, column {column}:', {
          ...{ file: inlineCode(clip(source, 60).replaceAll('`', "'")), line, column },
        });
  return `${place} ${sentenceText(message, words)}\n${codeBlock(drawing, '')}`;
}
