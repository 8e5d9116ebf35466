/**
 * A tune as the slots that a chord may fill: half bars where the metre has two halves, two beats and one in 9/8, otherwise
 * whole bars.
 *
 * A slot knows the slot that is played before it, which for the first slot of a second ending is the last one before the
 * endings: slots form a tree. Pick-ups are no slots; they are played without a chord of their own.
 */
import { parseKey } from '../abc/key.ts';
import { type Boundary, measuresOf } from '../abc/measures.ts';
import { barTicks, beatTicks, isCompound, parseMetre } from '../abc/metre.ts';
import type { Key, Metre, NoteElement, RestElement, Tune } from '../abc/tune.ts';
import { type Sound, soundsOf } from './sounds.ts';

/** What is heard of a note within one slot. */
export interface Heard {
  /** Semitones above the key's tonic, 0 .. 11. */
  readonly semitone: number;
  /** In beats. Notes that sound together share theirs. */
  readonly beats: number;
  /** Where it begins: on the slot's first moment, on another beat, off the beat, or before the slot (it is held). */
  readonly onset: 'first' | 'beat' | 'off' | 'held';
}

export interface Slot {
  readonly key: Key;
  readonly heard: readonly Heard[];
  /** The note or rest that a symbol can be written over; null where none begins with the slot. */
  readonly over: NoteElement | RestElement | null;
  /** Begins its bar. */
  readonly downbeat: boolean;
  /** Index of the slot that is played before it; -1: none. */
  readonly previous: number;
  /** Bars from the section's first; an ending counts on from the bar before the endings. */
  readonly bar: number;
  /** The first slot of a section, or of an ending. */
  readonly opens: 'section' | 'ending' | null;
  /** Slots to the end of the section or ending, 0 for the last. In 9/8 the slots of the last bar count as one. */
  readonly fromEnd: number;
  /** The tune's last slot, where the tonic is what is heard last. */
  readonly endsHome: boolean;
}

type OwnSlot = Pick<Slot, 'key' | 'heard' | 'over' | 'downbeat'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Beyond all ends. */
const FAR = 99;

/** Where in a bar slots begin, in ticks. */
export function slotStarts(metre: Metre): readonly number[] {
  const bar = barTicks(metre);
  if (bar === null) return [0];
  const beats = Math.round(bar / beatTicks(metre));
  if (beats % 2 === 0) return [0, bar / 2];
  return isCompound(metre) && beats === 3 ? [0, (bar / 3) * 2] : [0];
}

/** The slots of a tune in the order in which they are written. */
export function slotsOf(tune: Tune): Slot[] {
  let { key, metre } = tune;
  const starts = slotStarts(metre);
  const path = new Path(starts.length === 2 && starts[1] !== (barTicks(metre) ?? 0) / 2);
  let ended = 0; // how far into its bar the measure before got; 0: to the end of the bar
  const measures = measuresOf(tune);
  for (const [i, measure] of measures.entries()) {
    for (const { name, value } of measure.fields) {
      if (name === 'K') key = parseKey(value) ?? key;
      if (name === 'M') metre = parseMetre(value) ?? metre;
    }
    const full = barTicks(metre) ?? measure.ticks;
    const goesOn = ended > 0 && ended + measure.ticks <= full;
    // A short bar that is all of its section is no pick-up, unless it leads into a repeat: `D |:`.
    const { after } = measure;
    const alone = i === measures.length - 1 || (endsSection(after) && !after.beginsRepeat);
    const isPickup = measure.ticks < full && path.atSection && !alone;
    const offset = goesOn ? ended : isPickup ? full - measure.ticks : 0;
    const end = offset + measure.ticks;
    ended = full > 0 ? end % full : 0;
    const sounds = soundsOf(measure, key, offset);
    const own = slotStarts(metre).filter((start) => start >= offset && start < end);
    if (!isPickup) {
      own.forEach((from, i) => {
        path.add(slotIn(sounds, key, metre, from, own[i + 1] ?? end));
      });
    }
    path.pass(after, !isPickup && end >= full);
    if (path.atFork) ended = 0;
  }
  path.end();
  return path.slots;
}

/** The slot between two places of a bar. */
function slotIn(
  sounds: readonly Sound[],
  key: Key,
  metre: Metre,
  from: number,
  to: number,
): OwnSlot {
  const beat = beatTicks(metre);
  const heard = sounds.flatMap(({ at, ticks, semitones }) => {
    const beats = (Math.min(at + ticks, to) - Math.max(at, from)) / beat / semitones.length;
    if (!(beats > 0)) return [];
    const onset = at < from ? 'held' : at === from ? 'first' : at % beat === 0 ? 'beat' : 'off';
    return semitones.map((semitone): Heard => ({ semitone, beats, onset }));
  });
  const over = sounds.find(({ at }) => at === from)?.element ?? null;
  return { key, heard, over, downbeat: from === 0 };
}

const endsSection = ({ endsRepeat, beginsRepeat, double }: Boundary): boolean =>
  endsRepeat || beginsRepeat || double;

/** The way through a tune's sections and endings. */
class Path {
  readonly slots: Mutable<Slot>[] = [];
  /** Nothing of the section has passed yet, or nothing of a second ending. */
  atSection = true;
  atFork = false;
  #opens: Slot['opens'] = 'section';
  #bar = 0;
  #previous = -1;
  readonly #uneven: boolean;
  /** The last slot before the endings, and the bar that follows it. */
  #fork = { previous: -1, bar: 0 };

  /** `uneven`: the slots of a bar differ in length. */
  constructor(uneven: boolean) {
    this.#uneven = uneven;
  }

  add(slot: OwnSlot): void {
    const place = {
      previous: this.#previous,
      bar: this.#bar,
      opens: this.#opens,
      fromEnd: FAR,
      endsHome: false,
    };
    this.slots.push({ ...slot, ...place });
    this.#previous = this.slots.length - 1;
    this.#opens = null;
  }

  /** Over the bar lines behind a measure. */
  pass(boundary: Boundary, barEnds: boolean): void {
    const { ending, endsRepeat } = boundary;
    if (barEnds) this.#bar++;
    this.atSection = false;
    this.atFork = false;
    if (ending !== null && !endsRepeat) {
      this.#fork = { previous: this.#previous, bar: this.#bar };
      this.#opens = 'ending';
    } else if (ending !== null) {
      this.#close();
      this.#previous = this.#fork.previous >= 0 ? this.#fork.previous : this.#previous;
      this.#bar = this.#fork.bar;
      this.#opens = 'ending';
      this.atFork = true;
    } else if (endsSection(boundary)) {
      this.#close();
      this.#fork = { previous: -1, bar: 0 };
      this.#opens = 'section';
      this.#bar = 0;
      this.atSection = true;
    }
  }

  end(): void {
    const last = this.slots.at(-1);
    if (last?.heard.at(-1)?.semitone === 0) last.endsHome = true;
    this.#close();
  }

  /** Counts back from the last slot, as far as the section goes. */
  #close(): void {
    const last = this.slots[this.#previous];
    let slot = last;
    for (let count = 0; slot && last && count < slot.fromEnd; ) {
      slot.fromEnd = count;
      const before: Mutable<Slot> | undefined =
        slot.opens === 'section' ? undefined : this.slots[slot.previous];
      if (!(this.#uneven && before?.bar === last.bar)) count++;
      slot = before;
    }
  }
}
