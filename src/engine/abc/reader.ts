import { emptyHeader, readHeaderField } from './reader/header.ts';
import { type Line, linesOf, withoutComment } from './reader/lines.ts';
import { Problems, Stop } from './reader/problems.ts';
import { type FileHeader, fieldOf, NO_FILE_HEADER, readTuneLines } from './reader/tune-reader.ts';
import type { Place, Problem, Tune } from './tune.ts';

/**
 * Reads ABC 2.1 as players write it.
 *
 *   file   := [file header] (tune | free text)*
 *   tune   := header body                     a tune begins with X: and ends with a blank line
 *   header := (field | comment)* "K:" value
 *   body   := (music | field | comment)*      reader/music.ts has the grammar of a line of music
 *
 * Ambiguities, and how they are read:
 * - `X:` begins a tune even where no blank line stands before it; a `T:` behind a finished tune does too;
 * - text without any `X:` is one tune, if it has a `K:`;
 * - behind a blank line, lines that look like music still belong to the tune (pasted text often has blank lines);
 * - a field of the music that comes before the first note changes the header.
 */

/** How much text is read. What is beyond ends in a problem. */
export interface ReaderLimits {
  /** UTF-16 units of the whole text. */
  readonly size: number;
  readonly tunes: number;
  /** Notes, rests, bar lines and other elements of one tune. */
  readonly elements: number;
  /** Problems of one tune; reading stops there. */
  readonly problems: number;
  /** Problems of the whole text. */
  readonly allProblems: number;
}

export const READER_LIMITS: ReaderLimits = {
  size: 1_000_000,
  tunes: 20_000,
  elements: 20_000,
  problems: 200,
  allProblems: 20_000,
};

export interface ReadTune {
  /** Null where there is an error among its problems. */
  readonly tune: Tune | null;
  readonly problems: readonly Problem[];
  /** Where its text begins. */
  readonly from: Place;
  readonly source: string;
}

export interface Reading {
  readonly tunes: readonly ReadTune[];
  /** What is wrong with the text as a whole. */
  readonly problems: readonly Problem[];
}

/**
 * All tunes of a text, each with its own problems. Throws nothing: whatever stands in the text ends in tunes or
 * problems. Columns count UTF-16 units.
 */
export function readTunes(text: string, limits: Partial<ReaderLimits> = {}): Reading {
  const limit = { ...READER_LIMITS, ...limits };
  if (text.length > limit.size) {
    const most = limit.size.toLocaleString('en');
    return {
      tunes: [],
      problems: [fault(1, `This text is too long: at most ${most} characters are read.`)],
    };
  }
  const tunes: ReadTune[] = [];
  const problems: Problem[] = [];
  let file = NO_FILE_HEADER;
  let count = 0;
  for (const { lines, isTune } of chunksOf(text)) {
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last) continue;
    if (!isTune) {
      const header = readFileHeader(lines, limit.problems);
      file = header.file;
      problems.push(...header.problems);
      continue;
    }
    if (tunes.length >= limit.tunes || count >= limit.allProblems) {
      const why =
        tunes.length >= limit.tunes
          ? `There are more than ${limit.tunes.toLocaleString('en')} tunes in this text`
          : 'There is too much in this text that cannot be read';
      problems.push(fault(first.number, `${why}; the rest was not looked at.`));
      break;
    }
    const reading = readTuneLines(lines, file, limit);
    count += reading.problems.length;
    tunes.push({
      ...reading,
      from: { line: first.number, column: 1 },
      source: text.slice(first.from, last.to),
    });
  }
  if (tunes.length === 0 && problems.every(({ severity }) => severity === 'remark')) {
    problems.push(
      fault(1, 'There is no tune in this text: a tune begins with X:1 and has a K: line.'),
    );
  }
  return { tunes, problems };
}

/** The first tune of a text, with all that is wrong in it. */
export function readTune(
  text: string,
  limits: Partial<ReaderLimits> = {},
): { tune: Tune | null; problems: readonly Problem[] } {
  const { tunes, problems } = readTunes(text, limits);
  const first = tunes[0];
  const second = tunes[1];
  if (!first) return { tune: null, problems };
  if (!second) return { tune: first.tune, problems: [...first.problems, ...problems] };
  const remark = 'More tunes follow here; only the first was read.';
  return {
    tune: first.tune,
    problems: [
      ...first.problems,
      { ...second.from, severity: 'remark', rule: 'reader', message: remark },
      ...problems,
    ],
  };
}

function fault(line: number, message: string): Problem {
  return { line, column: 1, severity: 'error', rule: 'reader', message };
}

/** The lines of each tune, and of what stands before the first; no tune is read for it. */
export function* chunksOf(text: string): Generator<{ lines: Line[]; isTune: boolean }> {
  let lines: Line[] = [];
  let isTune = false;
  let hasReference = false;
  let hasKey = false;
  let blank = false;
  // A title, and then no blank line: an X: that follows belongs to the same header.
  let titled = false;
  for (const line of linesOf(text)) {
    const isReference = line.text.startsWith('X:');
    const begins = isReference && (hasReference || hasKey || !titled);
    const isTitle = line.text.startsWith('T:');
    if (begins || (isTitle && hasKey && blank)) {
      if (lines.length > 0) yield { lines, isTune: isTune || hasKey };
      lines = [];
      isTune = true;
      hasReference = false;
      hasKey = false;
    }
    lines.push(line);
    hasReference ||= isReference;
    isTune ||= isReference;
    blank = line.text.trim() === '';
    titled = isTitle || (titled && !blank);
    hasKey ||= line.text.startsWith('K:');
  }
  if (lines.length > 0) yield { lines, isTune: isTune || hasKey };
}

/** Fields of the file header that hold for every tune (ABC 2.1, section 2.2.1). */
const FILE_FIELDS = new Set(['M', 'L', 'R', 'Q', 'U']);

/** What cannot be read in it is remarked on only: it may be a line of words. */
export function readFileHeader(
  lines: readonly Line[],
  limit: number,
): { file: FileHeader; problems: readonly Problem[] } {
  const header = emptyHeader(NO_FILE_HEADER.letters);
  const problems = new Problems(limit);
  try {
    for (const { text, number } of lines) {
      const field = fieldOf(withoutComment(text), false);
      if (!field || !FILE_FIELDS.has(field.name)) continue;
      readHeaderField(problems, header, field.name, field.value, { line: number, column: 1 });
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  const { metre, unit, rhythm, tempo, letters } = header;
  return {
    file: { metre, unit, rhythm, tempo, letters },
    problems: problems.list.map((problem) => ({ ...problem, severity: 'remark' })),
  };
}
