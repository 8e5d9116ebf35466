/** What stands in every answer about tunes that somebody posted. */
import { type EngravedTune, slugOf, type TextProblem } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, codeBlock, inlineCode, plain } from '../markdown.ts';
import { DESCRIPTION_LIMIT, type MessageFile } from '../message.ts';
import { said } from '../said.ts';

const TITLE_LIMIT = 120;
/** Of the name of a file that somebody posted. */
export const FILE_NAME_LIMIT = 60;

/** A tune as it is drawn and played. */
type Rendered = Pick<EngravedTune, 'png' | 'midi' | 'altText'>;

export function titleOf({ title }: { readonly title: string }, words: Words): string {
  return title === '' ? words.say('A tune without a title') : plain(clip(title, TITLE_LIMIT));
}

/** The name that a tune's files share; `number` where a message has several tunes, for these may share a title. */
export function fileNameOf({ title }: { readonly title: string }, number: number | null): string {
  return number === null ? slugOf(title) : `${number}-${slugOf(title)}`;
}

/** A tune's sheet, its ABC and its MIDI, as far as there are any. */
export function filesOf(
  name: string,
  abc: string | null,
  rendered: Rendered | null,
): { readonly picture: readonly MessageFile[]; readonly files: readonly MessageFile[] } {
  const picture =
    rendered === null
      ? []
      : [
          {
            attachment: Buffer.from(rendered.png),
            name: `${name}.png`,
            description: clip(rendered.altText, DESCRIPTION_LIMIT),
          },
        ];
  const files = [
    ...(abc === null ? [] : [{ attachment: Buffer.from(abc), name: `${name}.abc` }]),
    ...(rendered === null ? [] : [{ attachment: Buffer.from(rendered.midi), name: `${name}.mid` }]),
  ];
  return { picture, files };
}

/** The place of something wrong, what it is in at most `limit` characters, and the line with a caret below it. */
export function problemText(
  problem: TextProblem,
  source: string | null,
  limit: number,
  words: Words,
): string {
  const { line, column, message, drawing } = problem;
  const place =
    source === null
      ? words.say('Line {line}, column {column}:', { line, column })
      : words.say('{file}, line {line}, column {column}:', {
          ...{ file: inlineCode(clip(source, FILE_NAME_LIMIT).replaceAll('`', "'")), line, column },
        });
  return `${place} ${plain(clip(said(words, message), limit))}\n${codeBlock(drawing, '')}`;
}

/** As many of some texts as there is room for, `between` characters between each two. */
export function textsWithin(room: number, texts: readonly string[], between = 0): string[] {
  let used = 0;
  return texts.filter((one) => {
    used += one.length + between;
    return used <= room;
  });
}

/** What says that things were left out for want of room; nothing where none were. */
export function moreThings(count: number, words: Words): string[] {
  return count === 0
    ? []
    : [words.count(count, 'And {count} thing more.', 'And {count} things more.')];
}
