/**
 * Chooses a chord for every slot: the row of chords with the smallest cost (habits.ts), found by dynamic programming on
 * the tree of slots (Viterbi; where a tune forks into endings, the costs of both are added at the fork).
 */
import { spellKey } from '../abc/key.ts';
import { CHORDS, type ChordFact, semitones } from './chords.ts';
import { HABITS, type Habits } from './habits.ts';
import type { Heard, Slot } from './slots.ts';

const THIRDS = { major: 4, minor: 3, diminished: 3 } as const;

/** Cost of a note against a chord, in `Habits` units a beat. */
function costOf(semitone: number, chord: ChordFact, habits: Habits): number {
  const above = (semitone - semitones(chord.fifths) + 12) % 12;
  const third = THIRDS[chord.quality];
  if (above === 0) return habits.root;
  if (above === third) return habits.third;
  if (above === (chord.quality === 'diminished' ? 6 : 7)) return habits.fifth;
  if (above === 10 && chord.seventh) return habits.seventh;
  return above === 7 - third ? habits.clash : habits.outside;
}

function emission(heard: readonly Heard[], chord: ChordFact, habits: Habits): number {
  let sum = 0;
  for (const { semitone, beats, onset } of heard)
    sum += beats * habits.weights[onset] * costOf(semitone, chord, habits);
  return sum;
}

/** What a slot adds by its place: beginnings and ends want the tonic. */
function placeCost(slot: Slot, chord: ChordFact, isTonic: boolean, habits: Habits): number {
  let sum = 0;
  if (slot.opens === 'section' && !isTonic) sum += habits.opening;
  if (slot.closes !== null && !isTonic) {
    const most = slot.closes === 'tune' ? habits.final : habits.closing;
    sum += most * (slot.closes !== 'tune' && chord.role === 'home-leading' ? habits.half : 1);
  }
  return sum;
}

function moveCost(from: ChordFact, to: ChordFact, slot: Slot, habits: Habits): number {
  if (from === to) return 0;
  if (slot.over === null) return Number.POSITIVE_INFINITY;
  const change = slot.downbeat ? habits.change : habits.changeInside;
  return change + habits.moves[from.role][to.role] + habits.rare * to.rare;
}

/** The chord of each slot. */
export function chooseChords(slots: readonly Slot[], habits: Habits = HABITS): ChordFact[] {
  const rows = slots.map(({ key }) => CHORDS[key.mode]);
  const costs = slots.map((slot, i) =>
    (rows[i] ?? []).map(
      (chord, c) => emission(slot.heard, chord, habits) + placeCost(slot, chord, c === 0, habits),
    ),
  );
  /** For each slot and each chord of the slot before: which of the slot's own chords goes best with it. */
  const best: number[][] = slots.map(() => []);
  for (let i = slots.length - 1; i >= 0; i--) {
    const slot = slots[i];
    const own = costs[i];
    if (!slot || !own) continue;
    const before = slots[slot.previous];
    const sameKey = before !== undefined && spellKey(before.key) === spellKey(slot.key);
    const row = rows[i] ?? [];
    const previous = before ? (rows[slot.previous] ?? []) : [null];
    previous.forEach((from, p) => {
      let least = Number.POSITIVE_INFINITY;
      let choice = 0;
      row.forEach((to, c) => {
        const move =
          from === null || !sameKey ? habits.rare * to.rare : moveCost(from, to, slot, habits);
        const cost = move + (own[c] ?? 0);
        if (cost < least) {
          least = cost;
          choice = c;
        }
      });
      best[i]?.push(choice);
      const above = costs[slot.previous];
      if (above) above[p] = (above[p] ?? 0) + least;
    });
  }
  const chosen: number[] = [];
  return slots.map((slot, i) => {
    const from = slot.previous < 0 ? 0 : (chosen[slot.previous] ?? 0);
    const choice = best[i]?.[from] ?? 0;
    chosen.push(choice);
    return rows[i]?.[choice] as ChordFact;
  });
}
