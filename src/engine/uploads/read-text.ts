/** A text with tunes in it, to tunes accepted and refused. */

import type { Line } from '../abc/reader/lines.ts';
import { type FileHeader, NO_FILE_HEADER } from '../abc/reader/tune-reader.ts';
import { chunksOf, readFileHeader } from '../abc/reader.ts';
import { type Accepted, acceptLines, type Refused } from './accept-tune.ts';
import type { CharacterCounts } from './characters.ts';

export interface TextTunes {
  /** Lines of each tune, in the text's order, and the file header that holds for it. Nothing is read yet. */
  readonly tunes: readonly { readonly lines: readonly Line[]; readonly header: FileHeader }[];
}

/** Problems of a file header that are read on over. */
const MOST_PROBLEMS = 100;

/** Where the tunes of a text stand. */
export function findTunes(text: string): TextTunes {
  const tunes: { lines: readonly Line[]; header: FileHeader }[] = [];
  let header = NO_FILE_HEADER;
  for (const { lines, isTune } of chunksOf(text.replace(/[\u0085\u2028\u2029]/g, '\n'))) {
    if (isTune) tunes.push({ lines, header });
    else if (holdsMusic(lines))
      for (const part of headless(lines)) tunes.push({ lines: part, header });
    else header = readFileHeader(lines, MOST_PROBLEMS).file;
  }
  return { tunes };
}

/** Reads what `findTunes` found, one after the other. */
export function* readFoundTunes(
  { tunes }: TextTunes,
  counts: CharacterCounts,
): Generator<Accepted | Refused> {
  for (const { lines, header } of tunes) yield acceptLines(lines, header, counts);
}

/** Fewest lines with bar lines in them that make text without `X:` and `K:` a tune. */
const FEWEST_LINES = 2;

const looksLikeBars = ({ text }: Line): boolean =>
  text.length < 2000 &&
  /^[^%].*[A-Ga-g][^|]*\|/.test(text) &&
  !/[A-Za-z]{4,} [A-Za-z]{4,}/.test(text);

const holdsMusic = (lines: readonly Line[]): boolean =>
  lines.filter(looksLikeBars).length >= FEWEST_LINES;

/** Tunes of a text without `X:` or `K:`: each begins with a title behind a blank line. */
function headless(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [[]];
  let blank = false;
  for (const line of lines) {
    if (blank && line.text.startsWith('T:')) parts.push([]);
    parts.at(-1)?.push(line);
    blank = line.text.trim() === '';
  }
  return parts.filter(holdsMusic);
}
