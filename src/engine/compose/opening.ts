/**
 * The opening that a person gives (`seed:G2BD`): a line of ABC, kept as written. It is read like any ABC, put into the
 * network's text bar by bar, and walked through the grammar; what the grammar cannot continue is refused, by its column.
 * An opening that cannot be read so, or has what tunes of its metre do not, is read once more with the nearest known thing
 * in place of what is unknown (abc/nearest); what was put in place is told.
 */
import { cellTexts } from '../abc/canonical.ts';
import { letterOf, parseKey, signatureOf, spellKey, tonicStep } from '../abc/key.ts';
import { sayTicks } from '../abc/length.ts';
import { type Measure, measuresOf, type Timed } from '../abc/measures.ts';
import { barTicks, parseMetre, restTicks } from '../abc/metre.ts';
import { tiedOver } from '../abc/nearest/lengths.ts';
import { type MappedText, mappedText } from '../abc/nearest/mapped-text.ts';
import { asNamed, plainOpening } from '../abc/nearest/opening-line.ts';
import type { Replacements } from '../abc/nearest/replacements.ts';
import { LENGTHS, unitOf } from '../abc/notation.ts';
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
import { habitOf } from './habits.ts';
import { singleLine, usualNotes, usualTuplets } from './nearest-opening.ts';
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

/** What is none of an opening's signs; whole bars of rest are not kept, but can be read. */
const STRAY = /[^A-Ga-gz^_=,'0-9/|:()<>{}[\]" -]/;
const STRANGE = /[^A-Ga-gzZ^_=,'0-9/|:()<>{}[\]" -]/;

/** The tune of an opening; its places are those of what was written. `line`: how that is read. */
function tuneOf(written: string, key: Key, metre: string, line?: MappedText): Tune {
  const { text, columns } = line ?? mappedText(written);
  const columnOf = (index: number) => columns[index] ?? 1;
  const stray = (line ? STRANGE : STRAY).exec(text);
  if (stray)
    refuseOpening(
      written,
      columnOf(stray.index),
      sentence(
        '{character} is no note; an opening is notes (A-G, a-g), rests (z), their lengths, triplets and bar lines.',
        { character: JSON.stringify(stray[0]) },
      ),
    );
  // To the reader such a line or bracket is a field.
  const field = /^[A-Ga-gz]:|\[[A-Ga-gz]:/.exec(text);
  if (field)
    refuseOpening(
      written,
      columnOf(field.index + field[0].length - 1),
      sentence('a colon stands in the sign |: only, which begins a repeat.'),
    );
  const { tune, problems } = readTune(`X:1\nM:${metre}\nL:1/8\nK:${spellKey(key)}\n${text}\n`);
  // A mere remark says that something was not read as written, and an opening is kept as written.
  const problem = problems.find((p) => p.severity === 'error' || p.line > HEADER_LINES);
  if (!tune || problem) {
    const inMusic = problem && problem.line > HEADER_LINES ? columnOf(problem.column - 1) : 1;
    refuseOpening(written, inMusic, problem?.message ?? sentence('this is not ABC music.'));
  }
  const placed = <T extends Element>(element: T): T => ({
    ...element,
    place: { ...element.place, column: columnOf(element.place.column - 1) },
  });
  return { ...tune, elements: tune.elements.map(placed) };
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

function attempt<T>(work: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { error };
  }
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
  const given = tuneOf(written, key, text, nearest?.line);
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

/** A bar of 12/8 as the two bars of 6/8 in which it is written; `ties`: a note over the middle is cut and tied, and noted there. */
function halves(whole: Measure, full: number, written: string, ties?: Replacements): Measure[] {
  if (whole.ticks <= full) return [whole];
  const notes = ties ? cutAt(whole.notes, full) : whole.notes;
  if (ties && notes.length > whole.notes.length) ties.other(sayTied);
  const measure = { ...whole, notes };
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

const sayTied = (n: number): Sentence =>
  n === 1
    ? sentence('Tied a note over the middle of a bar.')
    : sentence('Tied {n} notes over the middle of their bars.', { n });

/** Notes with the one that sounds over a place in two, tied; what stands in a tuplet is not cut. */
function cutAt(notes: readonly Timed[], place: number): Timed[] {
  let at = 0;
  return notes.flatMap((note) => {
    const from = at;
    at += note.sounding;
    const cut = note.tuplet === null && from < place && at > place;
    return cut ? tiedOver(note, [place - from, at - place]) : [note];
  });
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
  const plainly = attempt(() => tuneOf(written, keys[0] as Key, text));
  const line = 'value' in plainly ? undefined : asNamed(plainOpening(written, 0));
  const scored = keys.map((key, rank) => {
    const tune = tuneOf(written, key, text, line);
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
