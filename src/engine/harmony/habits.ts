/**
 * What an accompanist weighs, in numbers: every term of the cost that `chooseChords` makes as small as it can. Units are
 * arbitrary; one is about a chord that misses the note on a beat.
 */
import type { Role } from './chords.ts';

export interface Habits {
  /** Weight of a beat of melody by where its note begins. */
  readonly weights: {
    readonly first: number;
    readonly beat: number;
    readonly off: number;
    readonly held: number;
  };
  /** Cost of a beat by what the note is in the chord. */
  readonly root: number;
  readonly third: number;
  readonly fifth: number;
  readonly seventh: number;
  readonly outside: number;
  /** A semitone beside the third: it makes the chord sound wrong, not just tense. */
  readonly clash: number;
  /** Changing at a bar line, and inside a bar. */
  readonly change: number;
  readonly changeInside: number;
  /** Weight of a chord's rareness (chords.ts), each time it is entered. */
  readonly rare: number;
  /** Cost of going from one role to another. */
  readonly moves: Readonly<Record<Role, Readonly<Record<Role, number>>>>;
  /** A chord that is not the tonic at a section's beginning; at its end; at the tune's end. */
  readonly opening: number;
  readonly closing: number;
  readonly final: number;
  /** What a home-leading chord pays at a section's end, in proportion. */
  readonly half: number;
}

export const HABITS: Habits = {
  weights: { first: 1.2, beat: 1, off: 0.6, held: 0.6 },
  root: 0,
  third: 0.05,
  fifth: 0.15,
  seventh: 0.5,
  outside: 1,
  clash: 1.4,
  change: 0.35,
  changeInside: 0.75,
  rare: 0.3,
  moves: {
    tonic: { tonic: 0.1, away: 0, 'home-leading': 0 },
    away: { tonic: 0.1, away: 0.2, 'home-leading': 0 },
    'home-leading': { tonic: 0, away: 0.4, 'home-leading': 0.3 },
  },
  opening: 0.6,
  closing: 1,
  final: 3,
  half: 0.5,
};
