/** Lengths that the taught text, or a metre's tunes, have no spelling for, as ones that they have. Ticks throughout. */
import type { Timed } from '../measures.ts';
import type { NoteElement, RestElement } from '../tune.ts';

/** Pieces that a long note may be cut into. */
const MOST_PIECES = 6;

export const timed = (element: NoteElement | RestElement, ticks: number): Timed => ({
  element: { ...element, ticks },
  sounding: ticks,
  tuplet: null,
});

/** A note as pieces tied together, each of one of some lengths (longest first); null where that cannot be done. */
export function tiedPieces(note: Timed, lengths: readonly number[]): Timed[] | null {
  const parts: number[] = [];
  let left = note.sounding;
  while (left > 0 && parts.length < MOST_PIECES) {
    const part = lengths.find((ticks) => ticks <= left);
    if (part === undefined) break;
    parts.push(part);
    left -= part;
  }
  return left > 0 ? null : tiedOver(note, parts);
}

/** A note as pieces of some lengths, tied together. */
export function tiedOver(note: Timed, parts: readonly number[]): Timed[] {
  if (parts.length === 1) return [note];
  return parts.map((ticks, i) => {
    const { element } = note;
    const last = i === parts.length - 1;
    if (element.kind === 'rest') return timed(element, ticks);
    if (i === 0) {
      const { slursClose: _, ...begun } = element;
      return timed({ ...(last ? element : begun), tie: !last || element.tie }, ticks);
    }
    // What hangs on the note hangs on its first piece.
    const { kind, pitches, place, slursClose } = element;
    const held = pitches.map(({ step }) => ({ step, accidental: null }));
    const close = last && slursClose !== undefined ? { slursClose } : {};
    return timed({ kind, place, pitches: held, ticks, tie: !last || element.tie, ...close }, ticks);
  });
}

/** The length of some that is nearest to another; of two, the shorter. */
export function nearestLength(ticks: number, lengths: readonly number[]): number {
  return lengths.reduce((best, one) => {
    const [d, e] = [Math.abs(one - ticks), Math.abs(best - ticks)];
    return d < e || (d === e && one < best) ? one : best;
  }, lengths[0] ?? ticks);
}
