/**
 * The opening that a person gives (`seed:G2BD`): a line of ABC, kept as written. It is read like any ABC, put into the
 * network's text bar by bar, and walked through the grammar; what the grammar cannot continue is refused, by its column.
 */
import { cellTexts } from '../abc/canonical.ts';
import { parseKey, signatureOf, spellKey, tonicStep } from '../abc/key.ts';
import { type Measure, measuresOf } from '../abc/measures.ts';
import { barTicks, parseMetre } from '../abc/metre.ts';
import { readTune } from '../abc/reader.ts';
import { type Element, type Key, type Metre, TICKS, type Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
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

export function refuseOpening(written: string, column: number, why: string): never {
  const at = Math.max(1, Math.min(column, written.length + 1));
  throw new EngineError(
    'bad-request',
    `The opening cannot be continued from column ${at}: ${why}\n${written}\n${' '.repeat(at - 1)}^`,
    { option: 'seed', column: at, line: 1 },
  );
}

function tuneOf(written: string, key: Key, metre: string): Tune {
  const stray = /[^A-Ga-gz^_=,'0-9/|:()<>{}[\]" -]/.exec(written);
  if (stray)
    refuseOpening(
      written,
      stray.index + 1,
      `${JSON.stringify(stray[0])} is no note; an opening is notes (A-G, a-g), rests (z), their lengths, triplets and bar lines.`,
    );
  const { tune, problems } = readTune(`X:1\nM:${metre}\nL:1/8\nK:${spellKey(key)}\n${written}\n`);
  const problem = problems.find((p) => p.severity === 'error');
  if (!tune || problem) {
    const inMusic = problem && problem.line > HEADER_LINES ? problem.column : 1;
    refuseOpening(written, inMusic, problem?.message ?? 'this is not ABC music.');
  }
  return tune;
}

/** What an opening may hold: plain notes and rests, triplets, single bar lines, and `|:` at its beginning. */
function unfit(element: Element, first: boolean): string | null {
  switch (element.kind) {
    case 'note': {
      if (element.pitches.length > 1)
        return 'double stops cannot be continued; give a single line.';
      const marks = element.grace ?? element.decorations ?? element.chord ?? element.annotations;
      if (marks || element.slursOpen || element.slursClose)
        return 'an opening is plain notes: leave ornaments, slurs and chord symbols out.';
      return null;
    }
    case 'rest':
      return element.invisible ? 'invisible rests cannot be continued; use z.' : null;
    case 'tuplet':
      return element.p === 3 && element.q === 2 && element.r === 3
        ? null
        : 'the only tuplet that can be continued is the triplet, (3.';
    case 'bar':
      if (element.endsRepeat || element.ending)
        return 'an opening ends before the first repeat does.';
      if (element.beginsRepeat && !first) return 'a repeat can only begin where the opening does.';
      return element.style === 'thin' ? null : 'only plain bar lines can stand in an opening.';
    default:
      return 'an opening is music alone; key and metre have options of their own.';
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
  const joined = text !== metre && metre === '12/8';
  const measures = measuresOf(tune).flatMap((m) => (joined ? halves(m, full) : [m]));
  const first = measures[0];
  const last = measures.at(-1);
  if (!first || !last) refuseOpening(written, 1, 'there is no note in it.');
  const open = !(last as Measure).after.drawn;
  const pickup =
    (first as Measure).after.drawn && (first as Measure).ticks < full
      ? (first as Measure).ticks
      : 0;
  measures.forEach((m, i) => {
    const due = i === 0 && pickup > 0 ? pickup : full;
    const isLast = i === measures.length - 1;
    const columns = m.notes.map((n) => n.element.place.column);
    if (m.ticks > due || (m.ticks === due && isLast && open && m.openTuplet)) {
      const over = ticksThrough(m).findIndex((ticks) => ticks > due);
      refuseOpening(
        written,
        columns[over] ?? 1,
        `the bar of ${text} is full before this note; a bar line (|) is missing.`,
      );
    }
    if (m.ticks < due && !(isLast && open))
      refuseOpening(
        written,
        (columns.at(-1) ?? 1) + 1,
        `the bar is short: ${eighths(m.ticks)} of ${eighths(due)}.`,
      );
    if (m.openTuplet)
      refuseOpening(written, written.length + 1, 'the triplet still wants notes; write all three.');
  });
  const result = cellTexts(measures, key, { metre: taught, full, pickup });
  if ('refused' in result) refuseOpening(written, 1, `it has ${result.refused}.`);
  return {
    written,
    pickup,
    open,
    cells: result.cells,
    low: result.low,
    high: result.high,
    columns: measures.map((m) => m.notes.map((n) => n.element.place.column)),
  };
}

/** Ticks from the beginning of a bar through each of its notes. */
function ticksThrough(measure: Measure): number[] {
  let sum = 0;
  return measure.notes.map(({ sounding }) => {
    sum += sounding;
    return sum;
  });
}

/** A bar of 12/8 as the two bars of 6/8 in which it is written; one that a note leads across stays whole. */
function halves(measure: Measure, full: number): Measure[] {
  const middle = ticksThrough(measure).indexOf(full) + 1;
  if (middle === 0 || middle === measure.notes.length) return [measure];
  const within = { ...measure.after, drawn: true };
  return [
    { ...measure, notes: measure.notes.slice(0, middle), ticks: full, after: within },
    { ...measure, notes: measure.notes.slice(middle), ticks: measure.ticks - full, before: within },
  ];
}

const eighths = (ticks: number): string => `${+((ticks * 8) / TICKS).toFixed(2)}/8`;

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
        const letter = ((p.step % 7) + 7) % 7;
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
