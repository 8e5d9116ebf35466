import type { APIComponentInContainer } from 'discord.js';
import type { EngravedTune, Engraving, UnreadableTune } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type BotMessage, boxed, fileCard, pictures, text } from '../message.ts';
import {
  fileNameOf,
  filesOf,
  moreThings,
  problemText,
  textsWithin,
  titleOf,
} from '../posted/tune-parts.ts';

/** Discord takes ten files a message, and each tune has three. */
const TUNES_EACH = 3;
/**
 * Of the 4,000 characters of a message: what a tune's own words may take of them, and what is told at the end. Three tunes and
 * an end fit into one.
 */
const TUNE_ROOM = 700;
const END_ROOM = 700;
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
  const { picture, files } = filesOf(fileNameOf(tune, of === 1 ? null : at + 1), tune.abc, tune);
  const problems = textsWithin(
    TUNE_ROOM,
    tune.problems.map((problem) => problemText(problem, tune.source, MESSAGE_LIMIT, words)),
  );
  const more = tune.moreProblems + tune.problems.length - problems.length;
  const components: readonly APIComponentInContainer[] = [
    text(`## ${titleOf(tune, words)}`),
    pictures(picture),
    ...problems.map(text),
    ...moreThings(more, words).map(text),
    ...files.map(fileCard),
  ];
  return { components, files: [...picture, ...files] };
}

/** What was not engraved: told of at the end, or where nothing was. */
export function remainder({ refused, left }: Engraving, words: Words): string[] {
  const told = textsWithin(
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

function refusalText(one: UnreadableTune, words: Words): string {
  const title = titleOf(one, words);
  const opening = words.say('**{title}** could not be engraved.', { title });
  return `${opening} ${problemText(one, one.source, MESSAGE_LIMIT, words)}`;
}
