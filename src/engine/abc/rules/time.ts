/** Musical time: every cell of the form is filled exactly. State: ticks so far in this cell. */
import { TICKS } from '../tune.ts';
import { REFUSED, type Rule } from './rule.ts';

const eighths = (ticks: number): string => `${+((ticks * 8) / TICKS).toFixed(3)}/8`;

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
    const fit = cell.kind === 'bar' && cell.offset === 0 && cell.closes !== 'bar';
    const due = `${eighths(cell.ticks)} are due${fit ? ', to fit the pick-up it leads to' : ''}`;
    return event.kind === 'note'
      ? `The ${what} is too long from here on: ${due}.`
      : `The ${what} is too short: ${due}, and it has ${eighths(filled)}.`;
  },
};
