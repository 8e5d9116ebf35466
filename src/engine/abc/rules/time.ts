/** Musical time: every cell of the form is filled exactly. State: ticks so far in this cell. */
import { sayTicks } from '../length.ts';
import { REFUSED, type Rule } from './rule.ts';

export const time: Rule = {
  name: 'time',
  start: 0,
  states: 131_072,
  step(filled, event, cell) {
    if (event.kind === 'bar') return filled === cell.ticks ? 0 : REFUSED;
    const sum = filled + event.ticks;
    return sum <= cell.ticks ? sum : REFUSED;
  },
  admits: (filled, _, cell) => filled < cell.ticks,
  explain(filled, event, cell) {
    const what = cell.kind === 'pickup' ? 'pick-up' : 'bar';
    const fit = cell.complements ? ', to fit the pick-up it leads to' : '';
    const due = `${sayTicks(cell.ticks)} are due${fit}`;
    return event.kind === 'note'
      ? `The ${what} is too long from here on: ${due}.`
      : `The ${what} is too short: ${due}, and it has ${sayTicks(filled)}.`;
  },
};
