/**
 * The ending: the last note of the tune is the tonic, unaltered, and long enough to rest on. (2,807 of 3,427 printed
 * tunes of O'Neill, Ryan and Aird end on their tonic.) State: 1 when the last note would do.
 */
import { REFUSED, type Rule } from './rule.ts';

export const cadence: Rule = {
  name: 'cadence',
  start: 0,
  states: 2,
  step(state, event, cell, context) {
    if (context.home === null || cell.closes !== 'tune') return 0;
    if (event.kind === 'bar') return state === 0 ? REFUSED : 0;
    const atHome =
      event.step !== null &&
      ((event.step % 7) + 7) % 7 === context.home &&
      event.accidental === null &&
      event.ticks >= context.rest;
    return atHome ? 1 : 0;
  },
  explain: () => 'The tune does not end on a resting note, its tonic.',
};
