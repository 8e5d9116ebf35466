import { judgeTune } from '../../abc/judge.ts';
import { SEVERAL_VOICES } from '../../abc/reader/fields.ts';
import { chunksOf, type ReadTune, readTunes } from '../../abc/reader.ts';
import type { Problem, Tune } from '../../abc/tune.ts';

/** A tune of a text, as it was written. */
export interface WrittenText {
  readonly title: string;
  readonly type: string;
  /** ABC of this tune alone, complete: with an `X:`, and with the fields of the file's header. */
  readonly abc: string;
  /** Where it begins in the text it is from. */
  readonly line: number;
  /** All that is wrong in it, by lines of the text it is from. */
  readonly problems: readonly Problem[];
}

/** Fields of a file's header that hold for every tune of it, as far as they decide what is drawn and played. */
const FILE_FIELD = /^[MLRQ]:/;
const READING = { problems: 20, elements: 8_000 };

/** The first tunes of a text, and how many more there are. Text without any tune gives none. */
export function tunesOfText(
  text: string,
  most: number,
): { readonly tunes: readonly WrittenText[]; readonly left: number } {
  const headers: string[][] = [];
  let header: string[] = [];
  let end = 0;
  let left = 0;
  for (const { lines, isTune } of chunksOf(text)) {
    if (!isTune) header = lines.map((line) => line.text).filter((line) => FILE_FIELD.test(line));
    else if (headers.length < most) {
      headers.push(header);
      end = lines.at(-1)?.to ?? end;
    } else left++;
  }
  // Only what is engraved is read note for note.
  const { tunes } = readTunes(text.slice(0, end), READING);
  return { tunes: tunes.map((read, at) => writtenText(read, headers[at] ?? [])), left };
}

function writtenText({ tune, problems, from, source }: ReadTune, header: string[]): WrittenText {
  const body = tuneLines(source.split(/\r\n?|\n/), lastLineOf(tune) - from.line);
  const isNumber = (line: string) => line.startsWith('X:');
  const rest = body.filter((line) => !isNumber(line));
  const field = (name: string) => fieldIn([...rest, ...header], name);
  return {
    title: field('T'),
    type: field('R').toLowerCase(),
    abc: `${[body.find(isNumber) ?? 'X:1', ...header, ...rest].join('\n')}\n`,
    line: from.line,
    // What a player would only like to know is seen in the picture, and so are voices, which the reader alone minds.
    problems: [...problems, ...(tune === null ? [] : judgeTune(tune).problems)].filter(
      ({ severity, message }) => severity === 'error' && message !== SEVERAL_VOICES,
    ),
  };
}

/** The line of the last note or sign of a tune; 0 where it could not be read. */
function lastLineOf(tune: Tune | null): number {
  return tune?.elements.at(-1)?.place.line ?? 0;
}

/**
 * The lines of a tune without what somebody says before and behind it: it begins with a field and ends with a blank line. Music
 * that was read behind a blank line, up to the index `last`, is a part of it still; then the blank line is none.
 */
function tuneLines(lines: readonly string[], last: number): string[] {
  const first = lines.findIndex((line) => /^[A-Za-z]:/.test(line));
  const key = lines.findIndex((line) => line.startsWith('K:'));
  const blank = lines.findIndex((line, at) => at > key && line.trim() === '');
  const end = Math.max(blank < 0 ? lines.length : blank, last + 1);
  return lines.slice(first, end).filter((line) => line.trim() !== '');
}

/** The value of a field's first line; empty where there is none. */
function fieldIn(lines: readonly string[], name: string): string {
  const line = lines.find((one) => one.startsWith(`${name}:`)) ?? '';
  return line.slice(2).replace(/%.*$/, '').trim().slice(0, 200);
}
