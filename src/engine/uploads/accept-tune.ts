/** One tune of a text: read, mended where it must be, and accepted as what our printer makes of it; or refused. */
import { LETTERS, letterOf, spellKey } from '../abc/key.ts';
import { barTicks, parseMetre, spellMetre } from '../abc/metre.ts';
import { printTune } from '../abc/printer.ts';
import type { Line } from '../abc/reader/lines.ts';
import { type FileHeader, readTuneLines } from '../abc/reader/tune-reader.ts';
import { readTune } from '../abc/reader.ts';
import type { FieldElement, Key, Mode, Place, Problem, Tune } from '../abc/tune.ts';
import { learnable, musicHash } from '../training/learnable.ts';
import type { CharacterCounts } from './characters.ts';
import { mendTune, tidyTune } from './mend/index.ts';
import { mendLines } from './mend-lines.ts';
import { Repairs } from './repairs.ts';
import { sayRefusal } from './sentences.ts';
import { UPLOAD_LIMITS } from './types.ts';

export interface Accepted {
  readonly title: string;
  readonly abc: string;
  readonly musicHash: string;
  readonly type: string;
  readonly key: string;
  readonly metre: string;
  readonly line: number;
  readonly repairs: readonly string[];
}

export interface Refused {
  readonly title: string | null;
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

/** Problems of one tune that are read on over. */
const MOST_PROBLEMS = 100;

export function acceptLines(
  source: readonly Line[],
  file: FileHeader,
  counts: CharacterCounts,
): Accepted | Refused {
  const start: Place = { line: source[0]?.number ?? 1, column: 1 };
  const title = titleOf(source);
  const refuse = (why: string, { line, column }: Place = start): Refused => ({
    title,
    line,
    column,
    why,
  });
  const tooMuch = tooLarge(source);
  if (tooMuch) return refuse(tooMuch.why, tooMuch.place);
  const repairs = new Repairs();
  const { lines, keyMissing, hasUnit } = mendLines(source, counts, repairs);
  const { tune, problems } = readTuneLines(lines, file, {
    elements: UPLOAD_LIMITS.elements,
    problems: MOST_PROBLEMS,
  });
  const error = problems.find(({ severity }) => severity === 'error');
  if (!tune) return refuse(error?.message ?? 'This tune cannot be read.', error);
  for (const remark of problems) repairs.add(withoutStop(remark), remark);
  const keyed = keyMissing ? withKey(tune, repairs) : tune;
  return acceptTune(keyed, {
    title: title ?? '',
    start,
    hasUnit: hasUnit || file.unit !== null,
    repairs,
  });
}

/** A tune as a value, from whatever source. Places in it are those of the source. */
export function acceptTune(
  tune: Tune,
  {
    title,
    start,
    hasUnit,
    repairs,
  }: {
    readonly title: string;
    readonly start: Place;
    readonly hasUnit: boolean;
    readonly repairs: Repairs;
  },
): Accepted | Refused {
  const change = metreChange(tune);
  if (change)
    return {
      title: title || null,
      ...change.place,
      why: `The metre changes here, to ${change.value}; only a tune that keeps its metre can be taught. Send its parts as tunes of their own.`,
    };
  // Slides are printed in 12/8 too, and taught in 6/8.
  const isLong = tune.metre.beats === 12 && tune.metre.unit === 8;
  const sound = !isLong && barTicks(tune.metre) !== null && !('refused' in learnable(tune));
  const kept = sound ? tidyTune(tune, repairs) : mendTune(tune, hasUnit, repairs);
  // What is stored is what is taught: the printed text is read again, as training will.
  const abc = printTune(kept);
  const again = readTune(abc).tune;
  const taught = again ? learnable(again) : { refused: UNPRINTABLE, place: null };
  if ('refused' in taught) {
    // The text that was printed has other places; the tune that was mended has those of the source.
    const judged = learnable(kept);
    const { refused, place } = 'refused' in judged ? judged : { ...taught, place: null };
    const why = sayRefusal(refused, place, kept);
    return { title: title || null, ...(place ?? start), why };
  }
  return {
    title: kept.titles[0] ?? '',
    abc,
    musicHash: musicHash(taught.canonical),
    type: taught.type,
    key: spellKey(kept.key),
    metre: spellMetre(kept.metre),
    line: start.line,
    repairs: repairs.sentences(),
  };
}

function metreChange({ elements, metre }: Tune): FieldElement | undefined {
  const full = barTicks(metre);
  return elements
    .filter((element) => element.kind === 'field')
    .find(({ name, value }) => {
      const next = name === 'M' ? parseMetre(value) : null;
      return next !== null && barTicks(next) !== full;
    });
}

const UNPRINTABLE = 'This tune cannot be written down so that it reads as the same tune.';

const withoutStop = ({ message }: Problem): string => message.replace(/\.$/, '');

function titleOf(lines: readonly Line[]): string | null {
  const line = lines.find(({ text }) => text.startsWith('T:'));
  return line?.text.slice(2, 202).trim() || null;
}

function tooLarge(lines: readonly Line[]): { why: string; place: Place } | null {
  const { lines: most, lineLength } = UPLOAD_LIMITS;
  const over = lines[most];
  if (over)
    return {
      why: `The tune is too long: more than ${most.toLocaleString('en')} lines.`,
      place: { line: over.number, column: 1 },
    };
  const long = lines.find(({ text }) => text.length > lineLength);
  return long
    ? {
        why: `This line is too long: at most ${lineLength.toLocaleString('en')} characters are read.`,
        place: { line: long.number, column: lineLength + 1 },
      }
    : null;
}

/** Modes without sharps or flats, by the letter of their tonic. */
const WHITE_MODES: Readonly<Record<string, Mode>> = {
  C: 'major',
  D: 'dorian',
  E: 'phrygian',
  F: 'lydian',
  G: 'mixolydian',
  A: 'minor',
  B: 'major',
};

/** Without a `K:` every note is as written (ABC 2.1, 4.6); the last one is taken for the tonic. */
function withKey(tune: Tune, repairs: Repairs): Tune {
  const last = tune.elements.findLast((element) => element.kind === 'note');
  const letter = LETTERS[letterOf(last?.pitches.at(-1)?.step ?? 0)] ?? 'C';
  const key: Key =
    letter === 'B'
      ? { tonic: 'C', mode: 'major' }
      : { tonic: letter, mode: WHITE_MODES[letter] ?? 'major' };
  repairs.add(`No key (K:) was given; the notes were taken as written, in ${spellKey(key)}`, null);
  return { ...tune, key };
}
