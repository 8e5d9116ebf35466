/** Which bars of a tune are others than they were. */
import { measuresOf } from '../abc/measures.ts';
import { barTicks } from '../abc/metre.ts';
import { printBar } from '../abc/printer-bar.ts';
import type { Element, Tune } from '../abc/tune.ts';
import type { ChangedBar } from './improvement.ts';

interface BarText {
  readonly number: number;
  readonly text: string;
}

/** Longer tunes are compared bar by bar only: every bar with every other would take too long. */
const MOST_COMPARED = 400;

/** The bars as text, numbered as players count them; `ticks` makes bars with the same notes in other lengths others. */
export function barTexts(tune: Tune): BarText[] {
  const measures = measuresOf(tune);
  const full = barTicks(tune.metre);
  const first = measures[0];
  const begins = first && full !== null && first.ticks < full && measures.length > 1 ? 0 : 1;
  const spelling = { metre: tune.metre, unit: tune.unit, tuplet: null, swung: false };
  return measures.map(({ notes }, i) => {
    const elements = notes.flatMap(({ element, tuplet }, n): Exclude<Element, { kind: 'bar' }>[] =>
      tuplet && tuplet !== notes[n - 1]?.tuplet ? [tuplet, element] : [element],
    );
    const { tokens } = printBar(elements, spelling, i === 0 && begins === 0);
    const text = tokens.map((one) => (one.spaced ? ` ${one.text}` : one.text)).join('');
    return { number: i + begins, text: text.trim() };
  });
}

/** What changed, in the order of the bars. */
export function changedBars(before: Tune, after: Tune): ChangedBar[] {
  const [a, b] = [barTexts(before), barTexts(after)];
  const changes: ChangedBar[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...commonBars(a, b), [a.length, b.length] as const]) {
    // What lies between two bars that stayed: each is one that became another, came or went.
    while (i < x || j < y) {
      const [old, now] = [i < x ? a[i++] : undefined, j < y ? b[j++] : undefined];
      changes.push({
        bar: now?.number ?? old?.number ?? 0,
        before: old?.text ?? '',
        after: now?.text ?? '',
      });
    }
    i = x + 1;
    j = y + 1;
  }
  return changes;
}

/** Pairs of places that hold the same bar, as many as can be in order (longest common subsequence). */
function commonBars(a: readonly BarText[], b: readonly BarText[]): [number, number][] {
  const same = (i: number, j: number) => a[i]?.text === b[j]?.text;
  if (a.length === b.length || a.length > MOST_COMPARED || b.length > MOST_COMPARED)
    return a.flatMap((_, i): [number, number][] => (i < b.length && same(i, i) ? [[i, i]] : []));
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] as Uint16Array;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
