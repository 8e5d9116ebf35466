import type {
  ChangedBar,
  ImprovedText,
  Improving,
  Sentence,
  TextProblem,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, codeBlock, linesWithin, plain } from '../markdown.ts';
import { type BotMessage, boxed, fileCard, pictures, text } from '../message.ts';
import {
  fileNameOf,
  filesOf,
  moreThings,
  problemText,
  textsWithin,
  titleOf,
} from '../posted/tune-parts.ts';
import { said } from '../said.ts';

/** Of the 4,000 characters of a message, what each part of it may take. */
const FOUND_ROOM = 900;
const BARS_ROOM = 700;
const REST_ROOM = 600;
const ADVICE_ROOM = 400;
const ABC_ROOM = 900;
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
  const { picture, files } = filesOf(fileNameOf(tune, null), abc, rendered);
  const problem = (one: TextProblem, source: string | null) =>
    problemText(one, source, SENTENCE_LIMIT, words);
  const parts = [
    `## ${titleOf(tune, words)}`,
    ...(tune.changed || remaining.length > 0 ? [] : [kindWords(tune, words)]),
    ...section(
      words.say('**What I found**'),
      found.map((one) => problem(one, tune.source)),
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
      remaining.map((one) => problem(one, tune.changed ? null : tune.source)),
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
  const told = textsWithin(room, texts, 1);
  const rest = moreThings(texts.length - told.length, words);
  return [[...(heading === null ? [] : [heading]), ...told, ...rest].join('\n')];
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
