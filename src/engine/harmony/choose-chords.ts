/**
 * Chooses a chord for every slot: the row of chords that is liked best (terms.ts, habits.ts), found by dynamic programming
 * on the tree of slots (Viterbi 1967; where a tune forks into endings, the best of both are added at the fork).
 */
import { spellKey } from '../abc/key.ts';
import { CHORDS, type ChordFact } from './chords.ts';
import { HABITS, type Habits } from './habits.ts';
import type { Slot } from './slots.ts';
import { enterTerms, moveTerms, slotTerms } from './terms.ts';

/** A sum of terms, weighed. */
function weigh(
  habits: Habits,
  list: (add: (term: string, amount: number) => void) => void,
): number {
  let sum = 0;
  list((term, amount) => {
    sum += amount * (habits[term] ?? 0);
  });
  return sum;
}

/** The chord of each slot. The earlier one in its row (chords.ts) is taken where two are liked alike. */
export function chooseChords(slots: readonly Slot[], habits: Habits = HABITS): ChordFact[] {
  const rows = slots.map(({ key }) => CHORDS[key.mode]);
  /** Liking of a chord in a slot, and of the best that can follow it. */
  const liking = slots.map((slot, i) =>
    (rows[i] ?? []).map((chord) => weigh(habits, (add) => slotTerms(slot, chord, add))),
  );
  /** For each slot, by the chord of the slot before: which chord goes best with it. */
  const best: number[][] = slots.map(() => []);
  for (let i = slots.length - 1; i >= 0; i--) {
    const slot = slots[i];
    if (!slot) continue;
    const before = slots[slot.previous];
    const from = before ? (rows[slot.previous] ?? []) : [null];
    const goesOn = before !== undefined && spellKey(before.key) === spellKey(slot.key);
    for (const [p, previous] of from.entries()) {
      let most = Number.NEGATIVE_INFINITY;
      let choice = 0;
      for (const [c, chord] of (rows[i] ?? []).entries()) {
        // A held note has no place for a symbol.
        if (goesOn && slot.over === null && chord !== previous) continue;
        const move = weigh(habits, (add) =>
          goesOn && previous
            ? moveTerms(previous, chord, slot.key.mode, slot.downbeat, add)
            : enterTerms(chord, slot.key.mode, add),
        );
        const sum = move + (liking[i]?.[c] ?? 0);
        if (sum > most) {
          most = sum;
          choice = c;
        }
      }
      best[i]?.push(choice);
      const above = liking[slot.previous];
      if (above) above[p] = (above[p] ?? 0) + most;
    }
  }
  const chosen: number[] = [];
  for (const [i, slot] of slots.entries())
    chosen.push(best[i]?.[slot.previous < 0 ? 0 : (chosen[slot.previous] ?? 0)] ?? 0);
  return slots.flatMap((_, i) => rows[i]?.[chosen[i] ?? 0] ?? []);
}
