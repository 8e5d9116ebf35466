/**
 * The ending: the last note of the tune is the tonic, unaltered, and long enough to rest on. (2,807 of 3,427 printed
 * tunes of O'Neill, Ryan and Aird end on their tonic.) State: bit 0, the last note would do; bit 1, the tonic's letter is
 * altered in this bar.
 */
import { letterOf } from '../key.ts';
import { REFUSED, type Rule } from './rule.ts';

const AT_HOME = 1;
const ALTERED = 2;

export const cadence: Rule = {
  name: 'cadence',
  start: 0,
  states: 4,
  step(state, event, cell, context) {
    if (context.home === null || cell.closes !== 'tune') return 0;
    if (event.kind === 'bar') return state === AT_HOME ? 0 : REFUSED;
    if (event.step === null || letterOf(event.step) !== context.home) return state & ALTERED;
    const altered =
      event.accidental === null
        ? state & ALTERED
        : event.accidental === context.signature[context.home]
          ? 0
          : ALTERED;
    return altered | (altered === 0 && event.ticks >= context.rest ? AT_HOME : 0);
  },
  // Once altered, the tonic needs a natural to come home (its letter is C in the text, natural in every mode).
  awaits: (state) => (state & ALTERED ? '=' : null),
  explain: () => 'The tune does not end on a resting note, its tonic.',
};
