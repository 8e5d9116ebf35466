/**
 * The opening that a person gives (`seed:G2BD`): a line of ABC, kept as written. It is read like any ABC, put into the
 * network's text bar by bar, and walked through the grammar; what the grammar cannot continue is refused, by its column.
 * An opening that cannot be read so, or has what tunes of its metre do not, is read once more with the nearest known thing
 * in place of what is unknown (abc/nearest); what was put in place is told.
 */
import { cellTexts } from '../abc/canonical.ts';
import { letterOf, signatureOf, tonicStep } from '../abc/key.ts';
import { type Measure, measuresOf } from '../abc/measures.ts';
import { barTicks, parseMetre } from '../abc/metre.ts';
import { plainOpening } from '../abc/nearest/opening-line.ts';
import { LENGTHS } from '../abc/notation.ts';
import type { Element, Key, Metre } from '../abc/tune.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { habitOf } from './habits.ts';
import { singleLine, usualNotes, usualTuplets } from './nearest-opening.ts';
import { checkBars, checkPickup, columnsOf, halves } from './opening-bars.ts';
import { attempt, openingTune, refuseOpening } from './opening-tune.ts';
import type { TuneType } from './tune-types.ts';

export interface Opening {
  readonly written: string;
  /** Ticks of the pick-up that it begins with; 0: none. */
  readonly pickup: number;
  /** The text of each cell; the last is still open. */
  readonly cells: readonly string[];
  /** Whether the last cell is open: more notes may follow in it. False: the opening ended with a bar line. */
  readonly open: boolean;
  /** Lowest and highest step of the text. */
  readonly low: number;
  readonly high: number;
  /** For each cell, the columns of its notes, to point at. */
  readonly columns: readonly (readonly number[])[];
  /** What was read as something else, or left out; empty for what is kept as written. */
  readonly replaced: readonly Sentence[];
}

/** What an opening may hold: plain notes and rests, triplets, single bar lines, and `|:` at its beginning. */
function unfit(element: Element, first: boolean): Sentence | null {
  switch (element.kind) {
    case 'note': {
      if (element.pitches.length > 1)
        return sentence('double stops cannot be continued; give a single line.');
      const marks = element.grace ?? element.decorations ?? element.chord ?? element.annotations;
      if (marks || element.slursOpen || element.slursClose)
        return sentence('an opening is plain notes: leave ornaments, slurs and chord symbols out.');
      return null;
    }
    case 'rest':
      return null;
    case 'tuplet':
      return element.p === 3 && element.q === 2 && element.r === 3
        ? null
        : sentence('the only tuplet that can be continued is the triplet, (3.');
    case 'bar':
      if (element.annotations)
        return sentence('words above a bar line cannot be kept; leave them out.');
      if (element.endsRepeat || element.ending)
        return sentence('an opening ends before the first repeat does.');
      if (element.beginsRepeat && !first)
        return sentence('a repeat (|:) can only begin where the opening does.');
      return element.style === 'thin'
        ? null
        : sentence('only plain bar lines can stand in an opening.');
    default:
      return sentence('an opening is music alone; key and metre have options of their own.');
  }
}

/** How an opening is read where it is not plain: the line in its place, and what is noted of that. */
type Nearest = ReturnType<typeof plainOpening>;

/** Reads an opening. Throws EngineError 'bad-request' with the column that cannot be continued. */
export function readOpening(written: string, key: Key, type: TuneType, metre: string): Opening {
  const strict = attempt(() => read(written, key, type, metre, null));
  if ('value' in strict && !strict.value.unusual) return strict.value.opening;
  const nearest = plainOpening(written, tonicStep(key));
  const mended = attempt(() => read(written, key, type, metre, nearest));
  if ('value' in mended && nearest.replacements.any) return mended.value.opening;
  // What is unusual may still be possible, and whoever writes the tune knows best.
  if ('value' in strict) return strict.value.opening;
  throw 'error' in mended && nearest.replacements.any ? mended.error : strict.error;
}

/** `unusual`: it can be spelled, but tunes of the metre and the key have no such length or accidental. */
function read(
  written: string,
  key: Key,
  type: TuneType,
  metre: string,
  nearest: Nearest | null,
): { readonly opening: Opening; readonly unusual: boolean } {
  const text = type.taught[type.metres.indexOf(metre)]?.metre ?? metre;
  const taught = parseMetre(text) as Metre;
  const full = barTicks(taught) as number;
  const printedFull = barTicks(parseMetre(metre) as Metre) as number;
  const given = openingTune(written, key, text, nearest?.line);
  const tune = nearest
    ? { ...given, elements: singleLine(given.elements, printedFull, nearest.replacements) }
    : given;
  tune.elements.forEach((element, i) => {
    const why = nearest && element.kind === 'tuplet' ? null : unfit(element, i === 0);
    if (why) refuseOpening(written, element.place.column, why);
  });
  const measured = measuresOf(tune);
  const printed = nearest
    ? measured.map((m) => usualTuplets(m, taught, text, nearest.replacements))
    : measured;
  const pickup = checkBars(written, printed, metre, printedFull);
  if (pickup > 0) checkPickup(written, printed[0] as Measure, taught, metre);
  const joined = text !== metre && metre === '12/8';
  const cut = printed.flatMap((m) =>
    joined ? halves(m, full, written, nearest?.replacements) : [m],
  );
  const measures = nearest
    ? cut.map((m) => usualNotes(m, key, taught, text, nearest.replacements))
    : cut;
  const columns = measures.map(columnsOf);
  const result = cellTexts(measures, key, { metre: taught, full, pickup });
  if ('refused' in result)
    refuseOpening(
      written,
      columns[result.measure]?.[result.note] ?? 1,
      sentence('{what} cannot be continued.', { what: result.refused }),
    );
  const replaced = nearest?.replacements.sentences() ?? [];
  const open = !printed.at(-1)?.after.drawn;
  return {
    opening: { written, pickup, open, columns, ...result, replaced },
    unusual: isUnusual(result.cells, measures, key, text),
  };
}

/** Whether tunes of the metre have no such lengths, or tunes of the key no such accidentals. */
function isUnusual(
  cells: readonly string[],
  measures: readonly Measure[],
  key: Key,
  text: string,
): boolean {
  const { lengths, tripletLengths } = habitOf(text);
  const usual = (indices: ReadonlySet<number>, length: string) =>
    indices.has(LENGTHS.findIndex(([spelled]) => spelled === length));
  const oddLength = cells.some((cell) => {
    let inTriplet = 0;
    return [...cell.matchAll(/(\()?[\^_=]?(?:[A-Ga-g][,']?|z)(\d*\/{0,2})/g)].some(
      ([, opens, length = '']) => {
        if (opens) inTriplet = 3;
        return !usual(inTriplet-- > 0 ? tripletLengths : lengths, length);
      },
    );
  });
  const signature = signatureOf(key);
  const oddSign = measures.some(({ notes }) =>
    notes.some(({ element }) => {
      const top = element.kind === 'note' ? element.pitches.at(-1) : undefined;
      const sign = top?.accidental ?? null;
      if (!top || sign === null) return false;
      return Math.abs(sign) > 1 || Math.abs(sign - (signature[letterOf(top.step)] as number)) > 1;
    }),
  );
  return oddLength || oddSign;
}
