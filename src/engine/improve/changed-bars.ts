/** Which bars of a tune are others than they were. */
import { measuresOf } from '../abc/measures.ts';
import { barTicks } from '../abc/metre.ts';
import { printBar } from '../abc/printer-bar.ts';
import type { Element, Tune } from '../abc/tune.ts';
import { commonPlaces } from './alignment.ts';
import type { ChangedBar } from './improvement.ts';

interface BarText {
  readonly number: number;
  readonly text: string;
}

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
  for (const [x, y] of [...sameBars(a, b), [a.length, b.length] as const]) {
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

/** Where as many bars are before and after, each became the one at its place. */
function sameBars(a: readonly BarText[], b: readonly BarText[]): [number, number][] {
  const texts = (bars: readonly BarText[]) => bars.map(({ text }) => text);
  if (a.length !== b.length) return commonPlaces(texts(a), texts(b));
  return a.flatMap(({ text }, i): [number, number][] => (text === b[i]?.text ? [[i, i]] : []));
}
