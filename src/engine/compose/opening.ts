/**
 * The opening that a person gives (`seed:G2BD`): a line of ABC, kept as written. It is read like any ABC, put into the
 * network's text bar by bar, and walked through the grammar; what the grammar cannot continue is refused, by its column.
 */
import { cellTexts } from '../abc/canonical.ts';
import { letterOf, parseKey, signatureOf, spellKey, tonicStep } from '../abc/key.ts';
import { sayTicks } from '../abc/length.ts';
import { type Measure, measuresOf, type Timed } from '../abc/measures.ts';
import { barTicks, parseMetre } from '../abc/metre.ts';
import { unitOf } from '../abc/notation.ts';
import { readTune } from '../abc/reader.ts';
import {
  type Alteration,
  type Element,
  type Key,
  type Metre,
  type Pitch,
  TICKS,
  type Tune,
} from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { restTicks } from './habits.ts';
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
}

/** Lines before the opening in the ABC that it is read in. */
const HEADER_LINES = 4;

export function refuseOpening(written: string, column: number, why: string | Sentence): never {
  const at = Math.max(1, Math.min(column, written.length + 1));
  throw new EngineError(
    'bad-request',
    sentence('The opening cannot be continued from column {column}: {why}\n{written}\n{blanks}^', {
      column: at,
      why,
      written,
      blanks: ' '.repeat(at - 1),
    }),
    { option: 'seed', column: at, line: 1 },
  );
}

function tuneOf(written: string, key: Key, metre: string): Tune {
  const stray = /[^A-Ga-gz^_=,'0-9/|:()<>{}[\]" -]/.exec(written);
  if (stray)
    refuseOpening(
      written,
      stray.index + 1,
      sentence(
        '{character} is no note; an opening is notes (A-G, a-g), rests (z), their lengths, triplets and bar lines.',
        { character: JSON.stringify(stray[0]) },
      ),
    );
  // To the reader such a line or bracket is a field.
  const field = /^[A-Ga-gz]:|\[[A-Ga-gz]:/.exec(written);
  if (field)
    refuseOpening(
      written,
      field.index + field[0].length,
      sentence('a colon stands in the sign |: only, which begins a repeat.'),
    );
  const { tune, problems } = readTune(`X:1\nM:${metre}\nL:1/8\nK:${spellKey(key)}\n${written}\n`);
  // A mere remark says that something was not read as written, and an opening is kept as written.
  const problem = problems.find((p) => p.severity === 'error' || p.line > HEADER_LINES);
  if (!tune || problem) {
    const inMusic = problem && problem.line > HEADER_LINES ? problem.column : 1;
    refuseOpening(written, inMusic, problem?.message ?? sentence('this is not ABC music.'));
  }
  return tune;
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

/** Reads an opening. Throws EngineError 'bad-request' with the column that cannot be continued. */
export function readOpening(written: string, key: Key, type: TuneType, metre: string): Opening {
  const text = type.taught[type.metres.indexOf(metre)]?.metre ?? metre;
  const taught = parseMetre(text) as Metre;
  const tune = tuneOf(written, key, text);
  tune.elements.forEach((element, i) => {
    const why = unfit(element, i === 0);
    if (why) refuseOpening(written, element.place.column, why);
  });
  const full = barTicks(taught) as number;
  const printedFull = barTicks(parseMetre(metre) as Metre) as number;
  const printed = measuresOf(tune);
  const pickup = checkBars(written, printed, metre, printedFull);
  if (pickup > 0) checkPickup(written, printed[0] as Measure, taught, metre);
  const joined = text !== metre && metre === '12/8';
  const measures = printed.flatMap((m) => (joined ? halves(m, full, written) : [m]));
  const columns = measures.map(columnsOf);
  const result = cellTexts(measures, key, { metre: taught, full, pickup });
  if ('refused' in result)
    refuseOpening(
      written,
      columns[result.measure]?.[result.note] ?? 1,
      sentence('{what} cannot be continued.', { what: result.refused }),
    );
  return { written, pickup, open: !printed.at(-1)?.after.drawn, columns, ...result };
}

const columnsOf = (m: Measure): number[] => m.notes.map((n) => n.element.place.column);

/** Ticks of the pick-up. Refuses bars, as printed, that do not add up; the last may be unfinished. */
function checkBars(
  written: string,
  measures: readonly Measure[],
  metre: string,
  full: number,
): number {
  const first = measures[0];
  if (!first) return refuseOpening(written, 1, sentence('there is no note in it.'));
  const pickup = first.after.drawn && first.ticks < full ? first.ticks : 0;
  measures.forEach((m, i) => {
    const due = i === 0 && pickup > 0 ? pickup : full;
    const open = i === measures.length - 1 && !m.after.drawn;
    const columns = columnsOf(m);
    if (m.ticks > due) {
      const over = ticksThrough(m).findIndex((ticks) => ticks > due);
      refuseOpening(
        written,
        columns[over] ?? 1,
        sentence(
          'this note does not fit into a bar of {metre}; is a bar line (|) missing, or a length wrong?',
          { metre },
        ),
      );
    }
    if (m.ticks < due && !open)
      refuseOpening(
        written,
        (columns.at(-1) ?? 1) + 1,
        sentence('the bar is short: {is} of {due}.', { is: sayTicks(m.ticks), due: sayTicks(due) }),
      );
    if (m.openTuplet)
      refuseOpening(
        written,
        written.length + 1,
        sentence('the triplet still wants notes; write all three.'),
      );
  });
  return pickup;
}

/** Refuses a pick-up that the last bar of a part cannot make up for: it closes on a note to rest on, in usual lengths. */
function checkPickup(
  written: string,
  { ticks: pickup, after: { place } }: Measure,
  taught: Metre,
  metre: string,
): void {
  const left = (barTicks(taught) as number) - pickup;
  const { column } = place;
  if (left < restTicks(taught))
    refuseOpening(
      written,
      column,
      sentence(
        'the first bar is short: {pickup} are too many for a pick-up, and too few for a bar of {metre}.',
        { pickup: sayTicks(pickup), metre },
      ),
    );
  const units = pickup / unitOf(taught);
  if (!Number.isInteger(units) && units !== 1 / 2 && units !== 3 / 2)
    refuseOpening(
      written,
      column,
      `a pick-up of ${sayTicks(pickup)} leaves no usual length for the last bar of a part.`,
    );
}

/** Ticks from the beginning of a bar through each of its notes. */
function ticksThrough(measure: Measure): number[] {
  let sum = 0;
  return measure.notes.map(({ sounding }) => {
    sum += sounding;
    return sum;
  });
}

/** A bar of 12/8 as the two bars of 6/8 in which it is written. */
function halves(measure: Measure, full: number, written: string): Measure[] {
  if (measure.ticks <= full) return [measure];
  const through = ticksThrough(measure);
  const middle = through.indexOf(full) + 1;
  if (middle === 0)
    refuseOpening(
      written,
      columnsOf(measure)[through.findIndex((ticks) => ticks > full)] ?? 1,
      sentence('this note leads over the middle of the bar; write it as two, tied (A3-A3).'),
    );
  const within = { ...measure.after, drawn: true };
  const first = measure.notes.slice(0, middle);
  const second = withAccidentalsOf(first, measure.notes.slice(middle));
  return [
    { ...measure, notes: first, ticks: full, after: within },
    { ...measure, notes: second, ticks: measure.ticks - full, before: within },
  ];
}

/** Notes with the accidentals written out that those before them have put on their letters. */
function withAccidentalsOf(before: readonly Timed[], notes: readonly Timed[]): Timed[] {
  const altered = new Map<number, Alteration>();
  const hear = ({ step, accidental }: Pitch): Pitch => {
    const letter = letterOf(step);
    if (accidental !== null) altered.set(letter, accidental);
    return { step, accidental: altered.get(letter) ?? null };
  };
  return [...before, ...notes]
    .map(({ element, ...rest }): Timed => {
      if (element.kind === 'rest') return { element, ...rest };
      return { element: { ...element, pitches: element.pitches.map(hear) }, ...rest };
    })
    .slice(before.length);
}

/**
 * The usual key of the type that fits an opening best: its notes are in the scale, and the longest and the first of them
 * belong to the tonic chord. Among equals the likelier key of the type.
 */
export function openingKey(written: string, type: TuneType, metre: string): Key {
  const text = type.taught[type.metres.indexOf(metre)]?.metre ?? metre;
  const keys = type.keys.flatMap((name) => parseKey(name) ?? []);
  const scored = keys.map((key, rank) => {
    const tune = tuneOf(written, key, text);
    const signature = signatureOf(key);
    let score = -rank / 10;
    let first = true;
    for (const e of tune.elements) {
      if (e.kind !== 'note') continue;
      for (const p of e.pitches) {
        const letter = letterOf(p.step);
        if (p.accidental !== null && p.accidental !== signature[letter]) score -= 3;
        const degree = (letter - tonicStep(key) + 7) % 7;
        const weight = (e.ticks / (TICKS / 8)) * (first ? 2 : 1);
        score += weight * (degree === 0 ? 1 : degree === 4 ? 0.6 : degree === 2 ? 0.5 : 0);
        first = false;
      }
    }
    return { key, score };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).key;
}
