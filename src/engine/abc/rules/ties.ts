/**
 * Ties: the next note has the same pitch. A tie may not lead over the end of a part, where the music jumps, and on an
 * altered note it may not cross a bar line, since programs disagree on whether the accidental goes with it. (An accidental
 * holds for its letter to the end of the bar: ABC 2.1, section 4.2.)
 *
 * State: bits 0-6, the letters that are altered in this bar against the signature; bits 7 and up, the step that a tie
 * waits for, as step - LOWEST_STEP + 1 (0: no tie).
 */
import { letterOf } from '../key.ts';
import { HIGHEST_STEP, LOWEST_STEP, spellStep } from '../notation.ts';
import { REFUSED, type Rule } from './rule.ts';

export const ties: Rule = {
  name: 'ties',
  start: 0,
  states: (HIGHEST_STEP - LOWEST_STEP + 2) << 7,
  step(state, event, cell, context) {
    const altered = state & 127;
    const waiting = state >> 7;
    const expected = waiting + LOWEST_STEP - 1;
    if (event.kind === 'bar') {
      if (waiting === 0) return 0;
      const crosses = cell.closes === 'bar' && !(altered & (1 << letterOf(expected)));
      return crosses ? waiting << 7 : REFUSED;
    }
    if (event.step === null) return waiting ? REFUSED : altered;
    const bit = 1 << letterOf(event.step);
    let now = altered;
    if (waiting) {
      if (event.step !== expected || event.accidental !== null) return REFUSED;
    } else if (event.accidental !== null) {
      const differs = event.accidental !== context.signature[letterOf(event.step)];
      now = differs ? altered | bit : altered & ~bit;
    }
    return now | (event.tie ? (event.step - LOWEST_STEP + 1) << 7 : 0);
  },
  admits(state, { isRest, hasAccidental, steps }) {
    const waiting = state >> 7;
    if (waiting === 0) return true;
    return !isRest && !hasAccidental && (steps?.includes(waiting + LOWEST_STEP - 1) ?? true);
  },
  explain(_, event) {
    if (event.kind === 'bar')
      return 'A tie leads over the end of a part, or takes an accidental over a bar line; write the note anew there.';
    if (event.step === null) return 'A tie leads to a rest; it needs a note of the same pitch.';
    return 'A tie joins two different notes; a slur is written with ( and ).';
  },
  // An altered letter matters while it may still be tied: under a tie, and for the note at hand.
  essence: (state, letter) => (state >> 7 ? state : letter === null ? 0 : state & (1 << letter)),
  awaits: (state) => (state >> 7 ? (spellStep((state >> 7) + LOWEST_STEP - 1)[0] ?? null) : null),
};
