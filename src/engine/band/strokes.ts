import { TICKS } from '../abc/tune.ts';
import type { BandBar } from './bars.ts';
import type { NamedChord } from './spell.ts';

const EIGHTH = TICKS / 8;

/** Something that is struck in a bar, and rings until the next. Times are from the bar's beginning. */
export interface Stroke {
  readonly at: number;
  readonly letter: string;
  readonly chord: NamedChord;
}

/**
 * What of a pattern (a letter to an eighth, `.` for nothing new) is played in a bar. Where a chord comes in between, it is
 * struck on its root. Nothing before the first chord.
 */
export function strokesOf({ ticks, offset, chords, pickup }: BandBar, pattern: string): Stroke[] {
  if (pickup) return [];
  const struck = new Map<number, string>();
  for (const { at } of chords) struck.set(at, 'B');
  for (const [eighth, letter] of [...pattern].entries()) {
    const at = eighth * EIGHTH - offset;
    if (letter !== '.' && at >= 0 && at < ticks) struck.set(at, letter);
  }
  // A chord that only goes on is not struck for its own sake.
  if (offset === 0 && pattern.startsWith('.')) struck.delete(0);
  return [...struck]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, letter]) => {
      const chord = chords.findLast((one) => one.at <= at)?.chord;
      return chord === undefined ? [] : [{ at, letter, chord }];
    });
}
