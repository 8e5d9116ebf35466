import { readMelody } from '../abc/score-reader.ts';
import type { Element, Tune } from '../abc/tune.ts';

/**
 * Whether two ABC texts are one tune at two pitches: the same bars, lengths and steps, all moved by the same interval. Of
 * several voices the first is meant.
 */
export function isSameMusic(one: string, other: string): boolean {
  const [a, b] = [readMelody(one).tune, readMelody(other).tune];
  if (a === null || b === null || a.elements.length !== b.elements.length) return false;
  const interval = firstStep(b) - firstStep(a);
  return a.elements.every((element, i) => {
    const there = b.elements[i];
    return there !== undefined && shapeOf(element, interval) === shapeOf(there, 0);
  });
}

function firstStep({ elements }: Tune): number {
  for (const element of elements) {
    if (element.kind === 'note') return element.pitches[0]?.step ?? 0;
  }
  return 0;
}

/** An element without its place; accidentals are left to the keys, in which the same degree may need another sign. */
function shapeOf(element: Element, interval: number): string {
  if (element.kind !== 'note') return JSON.stringify({ ...element, place: null });
  const steps = element.pitches.map(({ step, accidental }) => [
    step + interval,
    accidental === null,
  ]);
  return JSON.stringify([steps, element.ticks, element.tie]);
}
