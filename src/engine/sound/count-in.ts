import type { Part, Piece, SoundedNote } from './piece.ts';

/** Wood blocks of the General MIDI drum kit: high for the first beat of a bar, low for the others. */
const HIGH = 76;
const LOW = 77;
const CLICK_SECONDS = 0.1;
/** A count of fewer beats is too short to fall in with: two bars then. */
const FEWEST_BEATS = 3;

export interface Beats {
  /** Seconds from beat to beat. */
  readonly beat: number;
  readonly perBar: number;
}

/**
 * The piece with so many beats clicked before it that they make up one bar, or two where a bar has fewer than three. The
 * pick-up falls into the last of them, as a player would have it: the bar after the count is the tune's first whole one.
 */
export function withCountIn(piece: Piece, { beat, perBar }: Beats): Piece {
  const beats = perBar < FEWEST_BEATS ? 2 * perBar : perBar;
  const pickUp = piece.downbeat - piece.begins;
  // A pick-up longer than the count begins at once.
  const counted = Math.max(beats * beat, pickUp);
  const shift = counted - piece.downbeat;
  const notes = Array.from({ length: beats }, (_, at): SoundedNote => {
    const start = counted - (beats - at) * beat;
    const first = at % perBar === 0;
    return {
      pitch: first ? HIGH : LOW,
      start,
      end: start + CLICK_SECONDS,
      velocity: first ? 110 : 90,
    };
  });
  const clicks: Part = { role: 'clicks', program: 0, notes };
  const moved = movedBy(piece, shift);
  return { ...moved, parts: [...moved.parts, clicks] };
}

/** The same later, by so many seconds. */
export function movedBy(piece: Piece, seconds: number): Piece {
  return {
    ...piece,
    downbeat: piece.downbeat + seconds,
    begins: piece.begins + seconds,
    ends: piece.ends + seconds,
    next: piece.next + seconds,
    parts: piece.parts.map((part) => ({
      ...part,
      notes: part.notes.map((note) => ({
        ...note,
        start: note.start + seconds,
        end: note.end + seconds,
      })),
    })),
  };
}
