import { judgeTune } from '../../abc/judge.ts';
import { SEVERAL_VOICES } from '../../abc/reader/fields.ts';
import type { Line } from '../../abc/reader/lines.ts';
import { type FileHeader, NO_FILE_HEADER } from '../../abc/reader/tune-reader.ts';
import { chunksOf, type ReadTune, readFileHeader, readTunes } from '../../abc/reader.ts';
import { readScoreLines } from '../../abc/score-reader.ts';
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
  const found: FoundTune[] = [];
  let header: string[] = [];
  let file = NO_FILE_HEADER;
  let end = 0;
  let left = 0;
  for (const { lines, isTune } of chunksOf(text)) {
    if (!isTune) {
      header = lines.map((line) => line.text).filter((line) => FILE_FIELD.test(line));
      file = readFileHeader(lines, READING.problems).file;
    } else if (found.length < most) {
      found.push({ header, file, lines });
      end = lines.at(-1)?.to ?? end;
    } else left++;
  }
  // Only what is engraved is read note for note.
  const { tunes } = readTunes(text.slice(0, end), READING);
  return {
    tunes: tunes.flatMap((read, at) => {
      const one = found[at];
      return one === undefined ? [] : [writtenText(read, one)];
    }),
    left,
  };
}

/** A tune as it stands in the text, and what the header before it says. */
interface FoundTune {
  readonly header: readonly string[];
  readonly file: FileHeader;
  readonly lines: readonly Line[];
}

function writtenText(read: ReadTune, { header, file, lines }: FoundTune): WrittenText {
  const { tune, from, source } = read;
  const body = tuneLines(source.split(/\r\n?|\n/), lastLineOf(tune) - from.line);
  const isNumber = (line: string) => line.startsWith('X:');
  const rest = body.filter((line) => !isNumber(line));
  const field = (name: string) => fieldIn([...rest, ...header], name);
  return {
    title: field('T'),
    type: field('R').toLowerCase(),
    abc: `${[body.find(isNumber) ?? 'X:1', ...header, ...rest].join('\n')}\n`,
    line: from.line,
    // What a player would only like to know is seen in the picture.
    problems: problemsOf(read, lines, file).filter(({ severity }) => severity === 'error'),
  };
}

/** What is wrong with it; of several voices, with each of them, and with how they go together. */
function problemsOf(
  { tune, problems }: ReadTune,
  lines: readonly Line[],
  file: FileHeader,
): readonly Problem[] {
  const judged = (one: Tune) => judgeTune(one).problems;
  if (tune !== null) return [...problems, ...judged(tune)];
  if (problems.every(({ message }) => message !== SEVERAL_VOICES)) return problems;
  const { score, problems: ofVoices } = readScoreLines(lines, file, READING);
  return [...ofVoices, ...(score?.voices ?? []).flatMap((voice) => judged(voice.tune))];
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
