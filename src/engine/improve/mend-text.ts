/**
 * Lines that cannot be read, made readable: at each place where the reader stumbles the least is taken out or put in, until it
 * gets through. What it then says is no less than what could be read before.
 */
import type { Line } from '../abc/reader/lines.ts';
import { type FileHeader, readTuneLines } from '../abc/reader/tune-reader.ts';
import type { Problem, Tune } from '../abc/tune.ts';
import type { Repairs } from '../uploads/repairs.ts';

/** So many places are mended in one tune. */
const MOST_MENDS = 60;

const LIMITS = { elements: 3_000, problems: 50 };

/** What a chord symbol may begin with, to close its quote behind. */
const CHORD = /^[A-G][#b]?(?:maj|min|dim|aug|sus|m|M)?\d{0,2}(?:\/[A-G][#b]?)?/;

export interface ReadText {
  readonly lines: readonly Line[];
  /** Null where it still cannot be read. */
  readonly tune: Tune | null;
  /** Of the last reading. */
  readonly problems: readonly Problem[];
}

export function mendText(source: readonly Line[], file: FileHeader, repairs: Repairs): ReadText {
  let lines = source;
  let reading = readTuneLines(lines, file, LIMITS);
  for (let i = 0; i < MOST_MENDS; i++) {
    const error = firstError(reading.problems);
    if (!error) break;
    const next = mendAt(lines, error);
    if (next === null) break;
    const again = readTuneLines(next.lines, file, LIMITS);
    const after = firstError(again.problems);
    if (after && isSame(after, error)) break;
    repairs.add(next.what, error);
    lines = next.lines;
    reading = again;
  }
  return { lines, tune: reading.tune, problems: reading.problems };
}

const firstError = (problems: readonly Problem[]): Problem | undefined =>
  problems.find(({ severity }) => severity === 'error');

const isSame = (a: Problem, b: Problem): boolean =>
  a.line === b.line && a.column === b.column && a.message === b.message;

function mendAt(
  lines: readonly Line[],
  { line, column }: Problem,
): { lines: readonly Line[]; what: string } | null {
  const at = lines.findIndex(({ number }) => number === line);
  const found = lines[at];
  if (!found || /^[A-Za-z]:/.test(found.text) || column > found.text.length) return null;
  const before = found.text.slice(0, column - 1);
  const behind = found.text.slice(column - 1);
  const { text, what } = mended(before, behind);
  return { lines: lines.with(at, { ...found, text }), what };
}

function mended(before: string, behind: string): { text: string; what: string } {
  if (behind.startsWith('"')) {
    const chord = CHORD.exec(behind.slice(1))?.[0];
    return chord === undefined
      ? { text: `${before} ${behind.slice(1)}`, what: 'A quote (") without an end was taken out' }
      : {
          text: `${before}"${chord}"${behind.slice(1 + chord.length)}`,
          what: 'A quote (") was closed behind its chord symbol',
        };
  }
  const tuplet = /^\(\d[\d:]*/.exec(behind)?.[0];
  const run = tuplet ?? /^(?:[\d/]+|[\^_=]+|[<>]+|.)/su.exec(behind)?.[0] ?? '';
  return {
    text: before + ' '.repeat(run.length) + behind.slice(run.length),
    what: `${shown(run)} cannot be read there, and was taken out`,
  };
}

const shown = (run: string): string => (run < ' ' ? 'A sign' : run.slice(0, 12));
