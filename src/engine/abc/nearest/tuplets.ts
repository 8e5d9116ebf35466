/**
 * Tuplets that the taught text has no word for, in the same time: each note begins at the place of a grid that is nearest to
 * where it began, and what is too many for the grid is written in plain triplets at the front.
 *
 *   (4ABcd over three eighths      A B/ c B/    quantised to halves
 *   (5ABcde over two eighths       (3A/B/c/ d/ e/
 */
import type { Timed } from '../measures.ts';
import type { TupletElement } from '../tune.ts';
import { timed } from './lengths.ts';

/** The notes of one tuplet on a grid of so many ticks; null where there are too many of them for it. */
export function onGrid(group: readonly Timed[], grid: number): Timed[] | null {
  const total = group.reduce((sum, { sounding }) => sum + sounding, 0);
  const slots = total / grid;
  const n = group.length;
  if (!Number.isInteger(slots)) return null;
  if (n <= slots) return quantised(group, grid, slots);
  // A triplet puts three notes into two places.
  const triplets = n - slots;
  if (triplets * 2 > slots) return null;
  const notes: Timed[] = [];
  for (let t = 0; t < triplets; t++) {
    const three = group.slice(3 * t, 3 * t + 3);
    const { place } = three[0]?.element ?? { place: { line: 1, column: 1 } };
    // Each its own: notes of one tuplet are known by its object.
    const tuplet: TupletElement = { kind: 'tuplet', p: 3, q: 2, r: 3, place };
    if (three.some(({ element }) => element.kind === 'rest')) return null;
    for (const { element } of three)
      notes.push({ element: { ...element, ticks: grid }, sounding: (grid * 2) / 3, tuplet });
  }
  return [...notes, ...group.slice(3 * triplets).map(({ element }) => timed(element, grid))];
}

function quantised(group: readonly Timed[], grid: number, slots: number): Timed[] {
  const starts: number[] = [];
  let at = 0;
  for (const [i, { sounding }] of group.entries()) {
    const least = i === 0 ? 0 : (starts[i - 1] ?? 0) + 1;
    const most = slots - (group.length - i);
    starts.push(Math.max(least, Math.min(most, i === 0 ? 0 : Math.round(at / grid))));
    at += sounding;
  }
  return group.map(({ element }, i) =>
    timed(element, ((starts[i + 1] ?? slots) - (starts[i] ?? 0)) * grid),
  );
}
