import { type Element, type NoteElement, type RestElement, TICKS } from '../abc/tune.ts';

const NOWHERE = { line: 1, column: 1 } as const;

/** Lengths that have a sign of their own, plain or with one dot, the longest first, down to a sixty-fourth. */
const SIGNS: readonly number[] = [2, 1, 1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64]
  .flatMap((length) => [1.5 * length * TICKS, length * TICKS])
  .filter((ticks) => Number.isInteger(ticks));

/** A length in parts that can be written each with one sign. What is shorter than any stays as it is. */
export function inSigns(ticks: number): number[] {
  const parts: number[] = [];
  let left = ticks;
  while (left > 0) {
    const sign = SIGNS.find((one) => one <= left) ?? left;
    parts.push(sign);
    left -= sign;
  }
  return parts;
}

/** A note or double stop of this length, of tied parts where no sign is so long. */
export function noteOf(
  pitches: NoteElement['pitches'],
  ticks: number,
  more: Pick<NoteElement, 'decorations'> = {},
): Element[] {
  const parts = inSigns(ticks);
  return parts.map((part, at): NoteElement => {
    const tie = at < parts.length - 1;
    return { kind: 'note', pitches, ticks: part, tie, place: NOWHERE, ...(at === 0 && more) };
  });
}

export function restOf(ticks: number): Element[] {
  return inSigns(ticks).map(
    (part): RestElement => ({ kind: 'rest', ticks: part, invisible: false, place: NOWHERE }),
  );
}
