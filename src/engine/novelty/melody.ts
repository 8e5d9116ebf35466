/**
 * What two tunes have in common when one copies the other: steps from note to note, and how lengths change from note to
 * note. Neither key nor unit length is in it, so a passage is the same in G and in Eb, in 2/4 of sixteenths and in 4/4 of
 * eighths. Accidentals are left out: a copy in another mode is a copy. Bar lines too: a passage may lead over them.
 */
import { measuresOf } from '../abc/measures.ts';
import type { Tune } from '../abc/tune.ts';

/** A note or a rest as it is heard: tied notes are one. */
export interface Heard {
  /** Diatonic step; null: a rest. Of a double stop the highest note. */
  readonly step: number | null;
  readonly ticks: number;
}

/** The notes and rests of a tune in the order in which they are written, repeats and endings once. */
export function heardIn(tune: Tune): Heard[] {
  const heard: Heard[] = [];
  let tied = false;
  for (const { notes } of measuresOf(tune)) {
    for (const { element, sounding } of notes) {
      const step =
        element.kind === 'note' ? Math.max(...element.pitches.map((pitch) => pitch.step)) : null;
      const last = heard.at(-1);
      if (tied && last && last.step === step) {
        heard[heard.length - 1] = { step, ticks: last.ticks + sounding };
      } else heard.push({ step, ticks: sounding });
      tied = element.kind === 'note' && element.tie;
    }
  }
  return heard;
}

/** What the next note is measured by: the last note's step (null: none yet), and the length of the note or rest before. */
export interface Before {
  readonly step: number | null;
  readonly ticks: number;
}

/** Stands for the step to a rest. */
const TO_REST = 1000;

/** A transition as a whole number: two transitions with the same number are the same, but for chance (1 in 2^32). */
export function transition(before: Before, { step, ticks }: Heard): number {
  const interval = step === null ? TO_REST : before.step === null ? 0 : step - before.step;
  const [to, from] = [Math.round(ticks), Math.round(before.ticks)];
  const common = greatestCommonDivisor(to, from);
  return stir(stir(stir(1, interval), to / common), from / common);
}

/** What is behind a note or rest, for the next transition. */
export const behind = (before: Before | null, { step, ticks }: Heard): Before => ({
  step: step ?? before?.step ?? null,
  ticks,
});

/** Transitions in a gram: the least that is looked up. A gram spans one note more. */
export const GRAM = 6;

/** The hash of so many transitions; never 0. */
export function gramOf(transitions: readonly number[]): number {
  return transitions.reduce(stir, GRAM) || 1;
}

/** All grams of a melody in order: as many as it has notes and rests, less GRAM. */
export function gramsOf(heard: readonly Heard[]): number[] {
  const grams: number[] = [];
  const latest: number[] = [];
  let before: Before | null = null;
  for (const one of heard) {
    if (before) latest.push(transition(before, one));
    if (latest.length > GRAM) latest.shift();
    if (latest.length === GRAM) grams.push(gramOf(latest));
    before = behind(before, one);
  }
  return grams;
}

/** Stirs a number into a hash: two rounds of the finaliser of MurmurHash3 (Austin Appleby, public domain). */
function stir(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h + 0x9e3779b9, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a || 1 : greatestCommonDivisor(b, a % b);
}
