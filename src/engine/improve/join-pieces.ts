/** Bars at the ends of parts that a bar line too many cuts in two: at the beginning it looks like a pick-up, and at the end short. */
import { barTicks } from '../abc/metre.ts';
import {
  type Bar,
  type BarLine,
  type Draft,
  isPlain,
  PLAIN,
  ticksOf,
} from '../uploads/mend/draft.ts';
import type { Repairs } from '../uploads/repairs.ts';
import { PHRASE, sectionsOf } from './sections.ts';

export function joinPieces(draft: Draft, repairs: Repairs): Draft {
  const full = barTicks(draft.tune.metre);
  if (full === null) return draft;
  const ticks = (i: number) => ticksOf(draft.bars[i]);
  const joins = new Set<number>();
  for (const { from, to } of sectionsOf(draft)) {
    const [first, second] = [ticks(from), ticks(from + 1)];
    const odd = (to - from) % PHRASE === 1;
    // With a pick-up the bars would be so many too, but then the second bar is a whole one.
    const cutAtFirst = odd && first < full && second < full && first + second === full;
    if (cutAtFirst && isPlain(draft.lines[from + 1])) joins.add(from);
    const pickup = cutAtFirst || first >= full ? 0 : first;
    const last = to - 1;
    if (last - 1 <= from || !isPlain(draft.lines[last])) continue;
    const [a, b] = [ticks(last - 1), ticks(last)];
    if (a < full && b < full && a + b === full - pickup) joins.add(last - 1);
  }
  if (joins.size === 0) return draft;
  const bars: Bar[] = [];
  const lines: BarLine[] = [draft.lines[0] ?? PLAIN];
  draft.bars.forEach((bar, i) => {
    const before = bars.at(-1);
    const after = draft.lines[i + 1] ?? PLAIN;
    if (before && joins.has(i - 1)) {
      repairs.add('A bar line in the middle of a bar was taken out', bar.place);
      bars[bars.length - 1] = { ...before, notes: [...before.notes, ...bar.notes] };
      lines[lines.length - 1] = after;
    } else {
      bars.push(bar);
      lines.push(after);
    }
  });
  return { ...draft, bars, lines };
}
