/**
 * A tune that a person gives, to be varied or gone on with: read, judged, and put into the network's text cell by cell.
 * What the text has no words for is said with its place; nothing is guessed.
 */
import { type TextCells, textCells } from '../abc/canonical.ts';
import { judgeTune } from '../abc/judge.ts';
import { barTicks, parseMetre, spellMetre } from '../abc/metre.ts';
import { readMelody } from '../abc/score-reader.ts';
import type { Metre, Place, Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { halvesOf } from './halves.ts';
import type { TuneType } from './tune-types.ts';
import type { TuneSource } from './types.ts';

/** Longest text of a tune that can be given, in characters. */
export const LONGEST_GIVEN = 20_000;
/** Sections and bars, as written, that a tune may have which is gone on with. */
const MOST_BARS = 128;

export interface Given {
  readonly source: TuneSource;
  /** As it was read: its notes are printed as they were given, ornaments, chords and all. */
  readonly tune: Tune;
  /** In the metre of the text. */
  readonly text: TextCells;
}

const refuse = (message: Sentence, place: Place | null): never => {
  throw new EngineError('bad-request', message, {
    option: 'from',
    ...(place && { line: place.line, column: place.column }),
  });
};

/** Reads the tune of an ABC text, of several voices the first. Throws EngineError 'bad-request' with the place of what is wrong. */
export function readGivenTune(abc: string): Tune {
  if (abc.length > LONGEST_GIVEN)
    refuse(
      sentence('The tune that was given is longer than {most} characters.', {
        most: LONGEST_GIVEN,
      }),
      null,
    );
  const { tune, problems } = readMelody(abc);
  const problem = problems.find(({ severity }) => severity === 'error');
  if (tune && !problem) return tune;
  return refuse(
    sentence('The tune that was given cannot be read: line {line}: {problem}', {
      line: problem?.line ?? 1,
      problem: problem?.message ?? sentence('this is not ABC music.'),
    }),
    problem ?? null,
  );
}

/**
 * Puts a tune into text. Throws EngineError 'bad-request' where its bars, repeats or key are not such that they can be
 * gone on with, or it has something that the network was never taught.
 */
export function readGiven(source: TuneSource, type: TuneType, metre: string): Given {
  const tune = readGivenTune(source.abc);
  const wrong = judgeTune(tune).problems.find(({ severity }) => severity === 'error');
  if (wrong)
    refuse(
      sentence(
        'Something in the tune that was given has to be put right first: line {line}: {problem}',
        {
          line: wrong.line,
          problem: wrong.message,
        },
      ),
      wrong,
    );
  const taught = type.taught[type.metres.indexOf(metre)]?.metre ?? metre;
  const text = textCells(inMetre(tune, taught));
  if ('refused' in text)
    return refuse(
      sentence('The tune that was given has {what}, which is not in what the network was taught.', {
        what: text.refused,
      }),
      text.place,
    );
  if (text.cells.length > MOST_BARS)
    refuse(
      sentence('The tune that was given has more than {most} bars.', { most: MOST_BARS }),
      null,
    );
  return { source, tune, text };
}

/** The tune in the metre of the text: 2/2 as 4/4, and a bar of 12/8 as two of 6/8. */
function inMetre(tune: Tune, text: string): Tune {
  const metre = parseMetre(text) as Metre;
  const { symbol: _, ...plain } = tune.metre;
  if (spellMetre(plain) !== '12/8' || text !== '6/8') return { ...tune, metre };
  return { ...tune, metre, elements: halvesOf(tune.elements, barTicks(metre) as number) };
}
