import { spellKey } from './key.ts';
import { spellMetre } from './metre.ts';
import type { Line } from './reader/lines.ts';
import { type FileHeader, NO_FILE_HEADER, readTuneLines } from './reader/tune-reader.ts';
import { chunksOf, READER_LIMITS, type ReaderLimits, readFileHeader } from './reader.ts';
import { MOST_VOICES, type Score, type Voice } from './score.ts';
import { misalignments, withBarLinesOf, withSingleBarRests } from './score-bars.ts';
import { type VoiceText, voiceTextsOf } from './score-lines.ts';
import type { Element, FieldElement, Problem, Tune } from './tune.ts';

export interface ScoreReading {
  /** Null where there is an error among the problems. */
  readonly score: Score | null;
  readonly problems: readonly Problem[];
}

/**
 * The first tune of a text as voices: each is read by itself, as the reader reads a tune, and then they have to have the same
 * bars. A text without `V:` is a score of one voice. Two voices in one (`&`), and voices that share a staff (`%%score (1 2)`),
 * are not told apart: the former are a problem, the latter get a staff each. Throws nothing.
 */
export function readScore(text: string, limits: Partial<ReaderLimits> = {}): ScoreReading {
  const limit = { ...READER_LIMITS, ...limits };
  if (text.length > limit.size) {
    const most = limit.size.toLocaleString('en');
    return refused(1, `This text is too long: at most ${most} characters are read.`);
  }
  let file = NO_FILE_HEADER;
  let lines: readonly Line[] | null = null;
  let next: number | null = null;
  for (const chunk of chunksOf(text)) {
    if (lines !== null) {
      next = chunk.lines[0]?.number ?? null;
      break;
    }
    if (chunk.isTune) lines = chunk.lines;
    else file = readFileHeader(chunk.lines, limit.problems).file;
  }
  if (lines === null) {
    return refused(1, 'There is no tune in this text: a tune begins with X:1 and has a K: line.');
  }
  const { score, problems } = readScoreLines(lines, file, limit);
  if (next === null) return { score, problems };
  const remark = 'More tunes follow here; only the first was read.';
  const more: Problem = {
    ...{ line: next, column: 1, severity: 'remark', rule: 'reader', message: remark },
  };
  return { score, problems: [...problems, more] };
}

/** The same for the lines of one tune; `file`: what the header of its file gives to it. */
export function readScoreLines(
  lines: readonly Line[],
  file: FileHeader,
  limit: Pick<ReaderLimits, 'elements' | 'problems'>,
): ScoreReading {
  const texts = voiceTextsOf(lines);
  if (texts.length > MOST_VOICES) {
    return refused(
      lines[0]?.number ?? 1,
      `There are ${texts.length} voices in this tune; at most ${MOST_VOICES} can be read.`,
    );
  }
  const readings = texts.map((voice) => ({
    voice,
    ...readTuneLines(voice.lines, file, limit),
  }));
  const problems = withoutCopies(readings.flatMap((reading) => reading.problems));
  const first = readings[0]?.tune ?? null;
  const voices = readings.flatMap(({ voice, tune }) =>
    tune === null || first === null ? [] : [voiceOf(voice, tune, first)],
  );
  const differing = problems.some(isError)
    ? []
    : [...otherMetres(readings), ...misalignments(voices)].slice(0, MOST_VOICES);
  const all = [...problems, ...differing];
  return { score: all.some(isError) ? null : { voices: inStep(voices) }, problems: all };
}

/**
 * The melody of a text that may have several voices: the first of them, as `readTune` gives a tune. Where the voices cannot be
 * read together, the melody cannot either.
 */
export function readMelody(
  text: string,
  limits: Partial<ReaderLimits> = {},
): { readonly tune: Tune | null; readonly problems: readonly Problem[] } {
  const { score, problems } = readScore(text, limits);
  return { tune: score?.voices[0]?.tune ?? null, problems };
}

function voiceOf({ id, name, clef, program, octaves }: VoiceText, read: Tune, first: Tune): Voice {
  return { id, name, clef, program, tune: inHeaderOf(first, movedBy(octaves, read)) };
}

/** A voice may say a key or title of its own; the header is the first's, and the key goes into the music. */
function inHeaderOf(first: Tune, tune: Tune): Tune {
  const { reference, titles, rhythm, metre, unit, key, tempo, fields } = first;
  const place = tune.elements[0]?.place ?? { line: 1, column: 1 };
  const own: FieldElement[] =
    spellKey(tune.key) === spellKey(key)
      ? []
      : [{ kind: 'field', name: 'K', value: spellKey(tune.key), place }];
  const elements = [...own, ...tune.elements];
  return { reference, titles, rhythm, metre, unit, key, tempo, fields, elements };
}

/** `octave=-1` says that a voice is written an octave higher than it is meant. */
function movedBy(octaves: number, tune: Tune): Tune {
  if (octaves === 0) return tune;
  const elements = tune.elements.map((element): Element => {
    if (element.kind !== 'note') return element;
    const pitches = element.pitches.map((one) => ({ ...one, step: one.step + 7 * octaves }));
    return { ...element, pitches };
  });
  return { ...tune, elements };
}

/** Voices whose header, as they change it, has another metre than the first one's. */
function otherMetres(
  readings: readonly { readonly voice: VoiceText; readonly tune: Tune | null }[],
): Problem[] {
  const metre = readings[0]?.tune?.metre;
  return readings.flatMap(({ voice, tune }): Problem[] => {
    if (tune === null || metre === undefined) return [];
    if (spellMetre(tune.metre) === spellMetre(metre)) return [];
    const place = tune.elements[0]?.place ?? { line: 1, column: 1 };
    const message = `The voice ${voice.name || voice.id} has another metre than the first voice.`;
    return [{ ...place, severity: 'error', rule: 'voices', message }];
  });
}

function inStep(voices: readonly Voice[]): Voice[] {
  const lead = voices[0] && withSingleBarRests(voices[0].tune);
  if (lead === undefined || voices.length === 1) return [...voices];
  return voices.map((voice, at) => ({
    ...voice,
    tune: at === 0 ? lead : withBarLinesOf(lead, withSingleBarRests(voice.tune)),
  }));
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** The header is read with every voice. */
function withoutCopies(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ line, column, message }) => {
    const key = `${line}:${column}:${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function refused(line: number, message: string): ScoreReading {
  return {
    score: null,
    problems: [{ line, column: 1, severity: 'error', rule: 'reader', message }],
  };
}
