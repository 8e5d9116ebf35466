import type { APIComponentInContainer } from 'discord.js';
import {
  type EngravedTune,
  type Engraving,
  slugOf,
  type TextProblem,
  type UnreadableTune,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, codeBlock, inlineCode, plain } from '../markdown.ts';
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

/** Discord takes ten files a message, and each tune has three. */
const TUNES_EACH = 3;
/**
 * Of the 4,000 characters of a message: what a tune's own words may take of them, and what is told at the end. Three tunes and
 * an end fit into one.
 */
const TUNE_ROOM = 700;
const END_ROOM = 700;
const TITLE_LIMIT = 120;
const MESSAGE_LIMIT = 160;

/** What was engraved, in as many messages as it takes; what could not be, and what is left, at the end of the last. */
export function engravedMessages(engraving: Engraving, words: Words): readonly BotMessage[] {
  const { tunes } = engraving;
  const sheets: (readonly EngravedTune[])[] = [];
  for (let at = 0; at < tunes.length; at += TUNES_EACH)
    sheets.push(tunes.slice(at, at + TUNES_EACH));
  return sheets.map((some, sheet) => {
    const parts = some.map((tune, at) =>
      tuneParts(tune, sheet * TUNES_EACH + at, tunes.length, words),
    );
    const end = sheet === sheets.length - 1 ? remainder(engraving, words) : [];
    return boxed(
      [...parts.flatMap(({ components }) => components), ...end.map(text)],
      parts.flatMap(({ files }) => files),
    );
  });
}

function tuneParts(tune: EngravedTune, at: number, of: number, words: Words) {
  // Files of a message must not share a name, and tunes of one text may share a title.
  const slug = of === 1 ? slugOf(tune.title) : `${at + 1}-${slugOf(tune.title)}`;
  const picture: MessageFile = {
    attachment: Buffer.from(tune.png),
    name: `${slug}.png`,
    description: clip(tune.altText, DESCRIPTION_LIMIT),
  };
  const files: readonly MessageFile[] = [
    { attachment: Buffer.from(tune.abc), name: `${slug}.abc` },
    { attachment: Buffer.from(tune.midi), name: `${slug}.mid` },
  ];
  const problems = within(
    TUNE_ROOM,
    tune.problems.map((problem) => problemText(problem, tune.source, words)),
  );
  const more = tune.moreProblems + tune.problems.length - problems.length;
  const components: readonly APIComponentInContainer[] = [
    text(`## ${titleOf(tune, words)}`),
    pictures([picture]),
    ...problems.map(text),
    ...(more === 0
      ? []
      : [text(words.count(more, 'And {count} thing more.', 'And {count} things more.'))]),
    ...files.map(fileCard),
  ];
  return { components, files: [picture, ...files] };
}

/** What was not engraved: told of at the end, or where nothing was. */
export function remainder({ refused, left }: Engraving, words: Words): string[] {
  const told = within(
    END_ROOM,
    refused.map((one) => refusalText(one, words)),
  );
  const more = refused.length - told.length;
  return [
    ...told,
    ...(more === 0
      ? []
      : [
          words.count(
            more,
            '{count} tune more could not be engraved.',
            '{count} tunes more could not be engraved.',
          ),
        ]),
    ...(left === 0
      ? []
      : [
          words.count(
            left,
            '{count} tune more is in there. Post it in a message of its own to have it engraved.',
            '{count} tunes more are in there. Post them in a message of their own to have them engraved.',
          ),
        ]),
  ];
}

/** As many of some texts as there is room for. */
function within(room: number, texts: readonly string[]): string[] {
  let used = 0;
  return texts.filter((one) => {
    used += one.length;
    return used <= room;
  });
}

function refusalText(one: UnreadableTune, words: Words): string {
  const title = titleOf(one, words);
  const opening = words.say('**{title}** could not be engraved.', { title });
  return `${opening} ${problemText(one, one.source, words)}`;
}

function problemText(problem: TextProblem, source: string | null, words: Words): string {
  const { line, column, message, drawing } = problem;
  const place =
    source === null
      ? words.say('Line {line}, column {column}:', { line, column })
      : words.say('{file}, line {line}, column {column}:', {
          ...{ file: inlineCode(clip(source, 60).replaceAll('`', "'")), line, column },
        });
  return `${place} ${plain(clip(said(words, message), MESSAGE_LIMIT))}\n${codeBlock(drawing, '')}`;
}

function titleOf({ title }: { readonly title: string }, words: Words): string {
  return title === '' ? words.say('A tune without a title') : plain(clip(title, TITLE_LIMIT));
}
