import { parseKey } from '../abc/key.ts';
import { type Measure, measuresOf } from '../abc/measures.ts';
import { barTicks, parseMetre } from '../abc/metre.ts';
import { type Key, type Metre, TICKS, type Tune } from '../abc/tune.ts';
import { chordNotes } from '../sound/chord-notes.ts';
import { type NamedChord, namedChord } from './spell.ts';

const EIGHTH = TICKS / 8;

/** A bar of the melody as those see it who play with it. */
export interface BandBar {
  /** What it lasts. */
  readonly ticks: number;
  /** Where in a whole bar it begins: behind 0 where a repeat sign divides one. */
  readonly offset: number;
  readonly key: Key;
  readonly metre: Metre;
  /** Before the beat: nobody plays but the melody. */
  readonly pickup: boolean;
  readonly last: boolean;
  /** Chords by where they begin in it; the one at 0 may have begun before. None before the tune's first symbol. */
  readonly chords: readonly { readonly at: number; readonly chord: NamedChord }[];
}

/** The bars of a tune in the order in which they are written. Symbols that name no chord are passed over. */
export function bandBars(tune: Tune): BandBar[] {
  let { key, metre } = tune;
  let held: { symbol: string; chord: NamedChord } | null = null;
  /** How far into its bar the measure before got; 0: to its end. */
  let reached = 0;
  const measures = measuresOf(tune);
  return measures.map((measure, i): BandBar => {
    for (const { name, value } of measure.fields) {
      if (name === 'K') key = parseKey(value) ?? key;
      if (name === 'M') metre = parseMetre(value) ?? metre;
    }
    const full = barTicks(metre) ?? measure.ticks;
    const opens = i === 0 || dividesParts(measure);
    const pickup = opens && measure.ticks < full && i < measures.length - 1;
    const goesOn = !opens && reached > 0 && reached + measure.ticks <= full;
    const offset = pickup ? full - measure.ticks : goesOn ? reached : 0;
    reached = full > 0 ? (offset + measure.ticks) % full : 0;
    const chords = held === null ? [] : [{ at: 0, chord: held.chord }];
    for (const { at, symbol } of symbolsOf(measure)) {
      const notes = chordNotes(symbol);
      if (notes === null || symbol === held?.symbol) continue;
      held = { symbol, chord: namedChord(symbol, notes) };
      // In a bar that has one from its beginning on, that one is replaced.
      if (chords.at(-1)?.at === at) chords.pop();
      chords.push({ at, chord: held.chord });
    }
    const last = i === measures.length - 1;
    return { ticks: measure.ticks, offset, key, metre, pickup, last, chords };
  });
}

const dividesParts = ({ before }: Measure): boolean =>
  before.ending === null && (before.endsRepeat || before.beginsRepeat || before.double);

/** Chord symbols by eighths: nobody strikes between two of them. */
function symbolsOf({ notes }: Measure): { at: number; symbol: string }[] {
  let at = 0;
  return notes.flatMap(({ element, sounding }) => {
    const from = at;
    at += sounding;
    const { chord } = element;
    return chord === undefined ? [] : [{ at: EIGHTH * Math.floor(from / EIGHTH), symbol: chord }];
  });
}
