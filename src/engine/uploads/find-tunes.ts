/** Where the tunes of a text stand. */

import type { Line } from '../abc/reader/lines.ts';
import { type FileHeader, NO_FILE_HEADER } from '../abc/reader/tune-reader.ts';
import { chunksOf, readFileHeader } from '../abc/reader.ts';

/** The lines of a tune, and the file header that holds for it. Nothing of it is read yet. */
export interface FoundTune {
  readonly lines: readonly Line[];
  readonly header: FileHeader;
}

/** Problems of a file header that are read on over. */
const MOST_PROBLEMS = 100;

/** The tunes of a text, in its order. */
export function findTunes(text: string): FoundTune[] {
  const tunes: FoundTune[] = [];
  let header = NO_FILE_HEADER;
  // Line ends of other systems, which the reader does not know.
  for (const { lines, isTune } of chunksOf(text.replace(/[\u0085\u2028\u2029]/g, '\n'))) {
    if (isTune) tunes.push({ lines, header });
    else if (holdsMusic(lines))
      for (const part of headless(lines)) tunes.push({ lines: part, header });
    else header = readFileHeader(lines, MOST_PROBLEMS).file;
  }
  return tunes;
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
