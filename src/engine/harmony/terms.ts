/**
 * What is weighed when a chord is chosen, as named terms. How much each of them counts stands in habits.ts; the liking for
 * a row of chords is the sum over all terms of how often one applies, times its habit. bench/harmony-fit.mjs finds the
 * habits from the same terms.
 */
import type { Mode } from '../abc/tune.ts';
import { type ChordFact, semitones } from './chords.ts';
import type { Heard, Slot } from './slots.ts';

export type AddTerm = (term: string, amount: number) => void;

/** A note counts by the square root of its beats, and by where it begins: a long note is not so much stronger. */
const ONSETS: Readonly<Record<Heard['onset'], number>> = { first: 1, beat: 1, off: 0.9, held: 0.8 };

/** Slots before a section's end that are looked at, and bars of a phrase. */
const CADENCE_SLOTS = 4;
const PHRASE_BARS = 4;

const TRIADS = { major: [0, 4, 7], minor: [0, 3, 7], diminished: [0, 3, 6] } as const;

/**
 * Terms of a chord in a slot:
 *   note <quality> <n>   a note n semitones above the root
 *   all, one             every note belongs to the chord; all but one do
 *   opens <what> <role>  the slot begins a section or an ending
 *   end<n> <role>        n slots before a section's end
 *   home <role>          the tune ends on the tonic
 *   fourth bar <role>, turn <role>   the first and the second half of every fourth bar
 *   inside <role>        the second half of any other bar
 */
export function slotTerms(slot: Slot, chord: ChordFact, add: AddTerm): void {
  const root = semitones(chord.fifths);
  const tones: readonly number[] = TRIADS[chord.quality];
  let strange = 0;
  for (const { semitone, beats, onset } of slot.heard) {
    const above = (semitone - root + 12) % 12;
    if (!tones.includes(above) && !(chord.seventh && above === 10)) strange++;
    add(`note ${chord.quality} ${above}`, Math.sqrt(beats) * ONSETS[onset]);
  }
  if (strange === 0 && slot.heard.length > 1) add('all', 1);
  if (strange === 1) add('one', 1);
  const { role } = chord;
  if (slot.opens !== null) add(`opens ${slot.opens} ${role}`, 1);
  if (slot.fromEnd < CADENCE_SLOTS) add(`end${slot.fromEnd} ${role}`, 1);
  if (slot.endsHome) add(`home ${role}`, 1);
  if (slot.bar % PHRASE_BARS === PHRASE_BARS - 1)
    add(`${slot.downbeat ? 'fourth bar' : 'turn'} ${role}`, 1);
  else if (!slot.downbeat) add(`inside ${role}`, 1);
}

/**
 * Terms of going from one chord to another:
 *   change bar, change inside   at a bar line or behind it
 *   enter <mode> <numeral>      of going to this chord
 *   motion <n>                  the root moves n fifths up
 */
export function moveTerms(
  from: ChordFact,
  to: ChordFact,
  mode: Mode,
  downbeat: boolean,
  add: AddTerm,
): void {
  if (from === to) return;
  add(downbeat ? 'change bar' : 'change inside', 1);
  enterTerms(to, mode, add);
  add(`motion ${to.fifths - from.fifths}`, 1);
}

/** Terms of a chord with which a tune, or a new key, begins. */
export function enterTerms(to: ChordFact, mode: Mode, add: AddTerm): void {
  add(`enter ${mode} ${to.numeral}`, 1);
}
