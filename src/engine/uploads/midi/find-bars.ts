/** The metre of notes on a grid, and where their bars begin. */
import { type GridNote, QUARTER } from './quantise.ts';
import type { MidiSong } from './read-midi.ts';
import { fitness, HABITS, type MetreHabit, pickupNats } from './rhythm.ts';

export interface Bars {
  readonly beats: number;
  readonly unit: number;
  /** Units of the grid in a bar. */
  readonly bar: number;
  /** Where a bar begins; others a bar apart. */
  readonly phase: number;
  /** The file named no metre. */
  readonly guessed: boolean;
}

/** Metres of a file that are shorter than this many bars are pick-ups or slips. */
const barUnits = (beats: number, unit: number): number => (beats * 4 * QUARTER) / unit;

/** What a pick-up's usual length weighs against the fit of a single note. */
const PICKUP_WEIGHT = 6;
/** What repetition after 4, 8 and 16 bars weighs, in nats for a note. */
const REPEAT_WEIGHT = 1;

export function findBars(notes: readonly GridNote[], song: MidiSong): Bars {
  const named = namedMetre(notes, song);
  if (named) {
    const { beats, unit, from } = named;
    const bar = barUnits(beats, unit);
    const habit =
      HABITS.find((h) => h.beats === beats && h.unit === unit) ?? likeHabit(beats, unit);
    const first = notes[0]?.start ?? 0;
    // Notes that begin behind a rest, or behind a metre of their own, show where bars begin.
    const known = first > from || from > 0 || !habit;
    const phase = known ? from % bar : bestPhase(notes, habit).phase;
    return { beats, unit, bar, phase, guessed: false };
  }
  let best = { habit: HABITS[0] as MetreHabit, phase: 0, score: Number.NEGATIVE_INFINITY };
  for (const habit of HABITS) {
    const { phase, nats } = bestPhase(notes, habit);
    const score = nats + REPEAT_WEIGHT * repetition(notes, habit.bar);
    if (score > best.score) best = { habit, phase, score };
  }
  const { beats, unit, bar } = best.habit;
  return { beats, unit, bar, phase: best.phase, guessed: true };
}

/** The metre that the file names for most of the notes, and where it begins. */
function namedMetre(
  notes: readonly GridNote[],
  { metres, ticksPerQuarter }: MidiSong,
): { beats: number; unit: number; from: number } | null {
  const counted = metres.map(({ at, beats, unit }, i) => {
    const from = Math.round((at * QUARTER) / ticksPerQuarter);
    const next = metres[i + 1];
    const to = next ? Math.round((next.at * QUARTER) / ticksPerQuarter) : Number.POSITIVE_INFINITY;
    const count = notes.filter(({ start }) => start >= from && start < to).length;
    return { beats, unit, from, count };
  });
  const [most] = counted.toSorted((a, b) => b.count - a.count);
  return most && most.count > 0 && Number.isInteger(barUnits(most.beats, most.unit)) ? most : null;
}

/** 2/2 has the habits of 4/4, 12/8 those of 6/8, 3/8 none. */
function likeHabit(beats: number, unit: number): MetreHabit | undefined {
  const as = beats === 2 && unit === 2 ? [4, 4] : beats === 12 && unit === 8 ? [6, 8] : null;
  return as ? HABITS.find((h) => h.beats === as[0] && h.unit === as[1]) : undefined;
}

function bestPhase(notes: readonly GridNote[], habit: MetreHabit): { phase: number; nats: number } {
  const first = notes[0]?.start ?? 0;
  let best = { phase: first, nats: Number.NEGATIVE_INFINITY };
  for (let pickup = 0; pickup < habit.bar; pickup += habit.place) {
    const phase = first + pickup;
    const prior = (PICKUP_WEIGHT * pickupNats(habit, pickup)) / Math.max(1, notes.length);
    const nats = fitness(notes, habit, phase) + prior;
    if (nats > best.nats) best = { phase: phase % habit.bar, nats };
  }
  return best;
}

/** Share of notes that come again, at the same pitch, so many bars later: tunes repeat after 4, 8 or 16. */
function repetition(notes: readonly GridNote[], bar: number): number {
  const sounding = new Map(notes.map(({ start, pitch }) => [start, pitch]));
  const last = notes.at(-1)?.start ?? 0;
  const share = (bars: number) => {
    const early = notes.filter(({ start }) => start + bars * bar <= last);
    const again = early.filter(({ start, pitch }) => sounding.get(start + bars * bar) === pitch);
    return early.length < notes.length / 8 ? 0 : again.length / early.length;
  };
  return Math.max(share(8), share(16), 0.9 * share(4));
}
