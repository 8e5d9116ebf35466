/**
 * A tune as the slots that a chord may fill: half bars where the metre has two halves, otherwise beats or whole bars.
 *
 * A slot knows the slot that is played before it, which for the first slot of a second ending is the last one before the
 * endings: slots form a tree. Pick-ups are no slots; they are played without a chord.
 */
import { letterOf, parseKey, sharps, signatureOf } from '../abc/key.ts';
import { type Measure, measuresOf } from '../abc/measures.ts';
import { barTicks, beatTicks, isCompound, parseMetre } from '../abc/metre.ts';
import type { Key, Metre, NoteElement, RestElement, Tune } from '../abc/tune.ts';

/** What is heard of a note within one slot. */
export interface Heard {
  /** Semitones above the key's tonic, 0 .. 11. */
  readonly semitone: number;
  /** In beats. */
  readonly beats: number;
  /** Where it begins: on the slot's first moment, on another beat, off the beat, or before the slot (it is held). */
  readonly onset: 'first' | 'beat' | 'off' | 'held';
}

export interface Slot {
  readonly key: Key;
  readonly heard: readonly Heard[];
  readonly beats: number;
  /** The note or rest that a symbol can be written over; null where none begins with the slot. */
  readonly over: NoteElement | RestElement | null;
  /** Index of the slot that is played before it; -1: none. */
  readonly previous: number;
  /** Begins a bar. */
  readonly downbeat: boolean;
  /** Bars from the section's first; an ending counts on from the bar before the endings. */
  readonly bar: number;
  /** The first slot of a section, or of an ending. */
  readonly opens: 'section' | 'ending' | null;
  /** The last slot before a section's end, `:|` or the tune's end. */
  readonly closes: 'ending' | 'section' | 'tune' | null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Ticks of a slot. */
export function slotTicks(metre: Metre): number | null {
  const bar = barTicks(metre);
  if (bar === null) return null;
  const beats = Math.round(bar / beatTicks(metre));
  if (isCompound(metre)) return beats % 2 === 0 && beats > 2 ? bar / 2 : beatTicks(metre);
  return beats % 2 === 0 ? bar / 2 : bar;
}

/** Semitones of the letters C to B above C. */
const LETTER_SEMITONES = [0, 2, 4, 5, 7, 9, 11];

/** Semitones of the tonic above C, by its place on the circle of fifths. */
const MAJOR_ON = {
  lydian: 1,
  major: 0,
  mixolydian: -1,
  dorian: -2,
  minor: -3,
  phrygian: -4,
  locrian: -5,
};

/** The tonic's place on the circle of fifths: C 0, G 1, F -1. */
export const tonicFifths = (key: Key): number => sharps(key) - MAJOR_ON[key.mode];

/** The slots of a tune in the order in which they are written. */
export function slotsOf(tune: Tune): Slot[] {
  const slots: Mutable<Slot>[] = [];
  let key = tune.key;
  let metre = tune.metre;
  let bar = 0;
  let opens: Slot['opens'] = 'section';
  let previous = -1;
  let fork = -1;
  let forkBar = 0;
  let sectionBegins = true;
  let endOfLast = 0; // where in a full bar the measure before ended; 0: at its end
  for (const measure of measuresOf(tune)) {
    for (const { name, value } of measure.fields) {
      if (name === 'K') key = parseKey(value) ?? key;
      if (name === 'M') metre = parseMetre(value) ?? metre;
    }
    const full = barTicks(metre) ?? measure.ticks;
    const short = measure.ticks < full;
    const begins = sectionBegins;
    sectionBegins = false;
    const offset = !short
      ? 0
      : endOfLast > 0 && endOfLast + measure.ticks <= full
        ? endOfLast
        : begins
          ? full - measure.ticks
          : 0;
    endOfLast = (offset + measure.ticks) % full;
    const pickup = offset > 0 && begins;
    const length = Math.min(slotTicks(metre) ?? measure.ticks, measure.ticks);
    if (!pickup) {
      for (const slot of slotsIn(measure, key, metre, offset, length)) {
        slots.push({ ...slot, previous, bar, opens, closes: null });
        previous = slots.length - 1;
        opens = null;
      }
      if (offset + measure.ticks >= full) bar++;
    }
    const { endsRepeat, beginsRepeat, double, ending } = measure.after;
    const last = slots.at(-1);
    if (ending !== null && !endsRepeat) {
      fork = previous;
      forkBar = bar;
      opens = 'ending';
    } else if (ending !== null) {
      if (last) last.closes = 'ending';
      previous = fork >= 0 ? fork : previous;
      bar = forkBar;
      opens = 'ending';
      endOfLast = 0;
    } else if (endsRepeat || beginsRepeat || double) {
      if (last && !pickup) last.closes = 'section';
      opens = 'section';
      sectionBegins = true;
      bar = 0;
      fork = -1;
    }
  }
  const last = slots.at(-1);
  if (last) last.closes = 'tune';
  return slots;
}

type OwnSlot = Pick<Slot, 'key' | 'heard' | 'beats' | 'over' | 'downbeat'>;

/** The slots of one measure that begins `offset` ticks into its bar. */
function slotsIn(
  measure: Measure,
  key: Key,
  metre: Metre,
  offset: number,
  length: number,
): OwnSlot[] {
  const beat = beatTicks(metre);
  const sounds = soundsOf(measure, key, offset);
  const slots: OwnSlot[] = [];
  const end = offset + measure.ticks;
  for (let from = Math.ceil(offset / length) * length; from < end; from += length) {
    const to = Math.min(from + length, end);
    const heard: Heard[] = [];
    for (const { at, ticks, semitones } of sounds) {
      const shared = Math.min(at + ticks, to) - Math.max(at, from);
      if (shared <= 0) continue;
      const onset = at < from ? 'held' : at === from ? 'first' : at % beat === 0 ? 'beat' : 'off';
      for (const semitone of semitones)
        heard.push({ semitone, beats: shared / beat / semitones.length, onset });
    }
    const over = sounds.find(({ at }) => at === from)?.element ?? null;
    slots.push({ key, heard, beats: (to - from) / beat, over, downbeat: from === 0 });
  }
  return slots;
}

/** The notes of a measure with their places in its bar, and their pitches above the tonic. */
function soundsOf(measure: Measure, key: Key, offset: number) {
  const tonic = (((tonicFifths(key) * 7) % 12) + 12) % 12;
  const altered: number[] = [...signatureOf(key)]; // by letter, to the end of the bar (ABC 2.1, 11.3)
  let at = offset;
  return measure.notes.map(({ element, sounding }) => {
    const pitches = element.kind === 'note' ? element.pitches : [];
    const semitones = pitches.map(({ step, accidental }) => {
      const letter = letterOf(step);
      if (accidental !== null) altered[letter] = accidental;
      const above = (LETTER_SEMITONES[letter] ?? 0) + (altered[letter] ?? 0) - tonic;
      return ((above % 12) + 12) % 12;
    });
    const sound = { element, at, ticks: sounding, semitones };
    at += sounding;
    return sound;
  });
}
