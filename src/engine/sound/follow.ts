import { movedBy } from './count-in.ts';
import type { Piece } from './piece.ts';

/** A note shorter than this is left out rather than cut. */
const SHORTEST = 0.05;

/**
 * Two pieces as one, played without a gap: the first downbeat of the second falls where the bar after the last of the first
 * would begin, and its pick-up takes the place of whatever the first still had there.
 */
export function follow(first: Piece, second: Piece): Piece {
  const cut = first.next - (second.downbeat - second.begins);
  const after = movedBy(second, cut - second.begins);
  return { ...after, ...joined(endingAt(first, cut), after), title: first.title };
}

/** The piece without what it has after this time. */
export function endingAt(piece: Piece, time: number): Piece {
  return {
    ...piece,
    ends: Math.min(piece.ends, time),
    parts: piece.parts.map((part) => ({
      ...part,
      notes: part.notes
        .filter(({ start }) => start <= time - SHORTEST)
        .map((note) => (note.end > time ? { ...note, end: time } : note)),
    })),
  };
}

/** The parts of both, those of the same kind as one, and the beginning of the first. */
function joined(first: Piece, second: Piece): Pick<Piece, 'parts' | 'begins' | 'downbeat'> {
  const parts = first.parts.map((part) => ({ ...part, notes: [...part.notes] }));
  const taken = new Set<number>();
  for (const part of second.parts) {
    const at = parts.findIndex(
      ({ role, program }, index) =>
        !taken.has(index) && role === part.role && program === part.program,
    );
    if (at < 0) {
      taken.add(parts.length);
      parts.push({ ...part, notes: [...part.notes] });
    } else {
      taken.add(at);
      parts[at]?.notes.push(...part.notes);
    }
  }
  return { parts, begins: first.begins, downbeat: first.downbeat };
}

/** A piece and the second of the recording at which its time 0 is. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly at: number;
}

/** Pieces one after the other: those that are joined as `follow` has it, others `gap` seconds after the last note. */
export function placed(
  pieces: readonly { readonly piece: Piece; readonly joined: boolean }[],
  gap: number,
): PlacedPiece[] {
  const result: PlacedPiece[] = [];
  for (const { piece, joined: isJoined } of pieces) {
    const last = result.at(-1);
    if (last === undefined) {
      result.push({ piece, at: 0 });
    } else if (isJoined) {
      const cut = last.piece.next - (piece.downbeat - piece.begins);
      result[result.length - 1] = { ...last, piece: endingAt(last.piece, cut) };
      result.push({ piece, at: last.at + cut - piece.begins });
    } else {
      result.push({ piece, at: last.at + last.piece.ends + gap });
    }
  }
  return result;
}
