/** The compass: no note outside what was planned for the tune and fits the instrument. It has no state. */
import { letterOf } from '../key.ts';
import { REFUSED, type Rule } from './rule.ts';

export const compass: Rule = {
  name: 'compass',
  start: 0,
  states: 1,
  step(_, event, __, context) {
    if (event.kind !== 'note' || event.step === null) return 0;
    const range = context.compass;
    if (range && (event.step < range.low || event.step > range.high)) return REFUSED;
    if (event.accidental !== null && context.accidentals) {
      const letter = letterOf(event.step);
      if (!context.accidentals.has(letter * 3 + event.accidental + 1)) return REFUSED;
    }
    return 0;
  },
  explain(_, event, __, context) {
    const step = event.kind === 'note' ? event.step : null;
    if (step !== null && context.compass && step < context.compass.low)
      return 'This note is too low for the tune.';
    if (step !== null && context.compass && step > context.compass.high)
      return 'This note is too high for the tune.';
    return 'This accidental cannot be written in the key.';
  },
};
