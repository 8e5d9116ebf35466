/**
 * How likely a note of some length is at each place of a bar, by metre: what tells where bars begin, and which metre it is,
 * where a MIDI file does not say. Counted over the tunes of O'Neill 1903, Ryan 1883 and Aird 1778-1803 that the model that
 * ships is trained on, each note at its place: hundreds of ln((count + 1) / (notes at the place + 8)).
 */
import { EIGHTH, type GridNote, QUARTER } from './quantise.ts';

export interface MetreHabit {
  readonly beats: number;
  readonly unit: number;
  /** Units of the grid in a bar, and in one of its places. */
  readonly bar: number;
  readonly place: number;
  /** For each place: a triplet, shorter than the place, 1, 1.5, 2, 3, other, 4 or more places. */
  readonly lengths: readonly (readonly number[])[];
  /** Tunes that begin with a pick-up of so many places. */
  readonly pickups: Readonly<Record<number, number>>;
  readonly tunes: number;
}

const habit = (
  beats: number,
  unit: number,
  place: number,
  tunes: number,
  pickups: Readonly<Record<number, number>>,
  lengths: readonly (readonly number[])[],
): MetreHabit => ({
  beats,
  unit,
  bar: (beats * 4 * QUARTER) / unit,
  place,
  lengths,
  pickups,
  tunes,
});

export const HABITS: readonly MetreHabit[] = [
  habit(4, 4, EIGHTH, 1245, { 0: 353, 1: 322, 2: 562, 3: 1, 4: 7 }, [
    [-314, -299, -76, -172, -154, -363, -986, -389],
    [-914, -351, -4, -914, -548, -694, -914, -914],
    [-315, -362, -48, -151, -242, -912, -981, -610],
    [-941, -332, -4, -941, -941, -941, -941, -941],
    [-385, -317, -79, -194, -121, -349, -985, -438],
    [-910, -375, -3, -910, -581, -662, -910, -910],
    [-345, -405, -45, -170, -204, -982, -982, -982],
    [-735, -329, -4, -943, -943, -943, -943, -943],
  ]),
  habit(6, 8, EIGHTH, 905, { 0: 195, 1: 705, 2: 2, 3: 3 }, [
    [-899, -367, -38, -281, -178, -275, -968, -773],
    [-863, -434, -2, -676, -559, -771, -932, -932],
    [-800, -403, -2, -961, -851, -961, -961, -961],
    [-858, -422, -54, -374, -106, -343, -968, -968],
    [-806, -462, -1, -616, -627, -916, -916, -916],
    [-588, -268, -7, -964, -964, -964, -964, -964],
  ]),
  habit(2, 4, EIGHTH / 2, 665, { 0: 178, 1: 8, 2: 467, 4: 12 }, [
    [-402, -718, -76, -362, -108, -321, -938, -226],
    [-643, -793, -2, -863, -533, -480, -863, -863],
    [-438, -658, -45, -334, -118, -922, -922, -537],
    [-885, -580, 0, -885, -885, -885, -885, -885],
    [-494, -687, -87, -387, -77, -347, -936, -285],
    [-711, -711, -1, -849, -711, -585, -849, -849],
    [-370, -645, -50, -362, -107, -929, -929, -929],
    [-884, -547, -1, -884, -884, -884, -884, -884],
  ]),
  habit(3, 4, EIGHTH, 187, { 0: 23, 1: 10, 2: 130, 3: 24 }, [
    [-691, -398, -222, -271, -73, -231, -829, -150],
    [-621, -221, -20, -621, -357, -338, -621, -552],
    [-610, -377, -128, -281, -53, -343, -789, -423],
    [-709, -216, -13, -709, -709, -709, -709, -709],
    [-377, -329, -80, -211, -100, -823, -823, -823],
    [-616, -231, -11, -755, -755, -755, -755, -755],
  ]),
  habit(9, 8, EIGHTH, 113, { 0: 70, 1: 43 }, [
    [-721, -317, -55, -332, -114, -378, -721, -721],
    [-833, -534, -1, -563, -673, -673, -673, -673],
    [-719, -524, -1, -719, -719, -719, -719, -719],
    [-721, -407, -40, -450, -123, -501, -721, -721],
    [-684, -523, -1, -684, -684, -684, -684, -684],
    [-720, -464, -1, -720, -720, -720, -720, -720],
    [-721, -501, -61, -652, -95, -279, -721, -721],
    [-662, -523, -2, -593, -552, -662, -662, -662],
    [-645, -362, -3, -715, -715, -715, -715, -715],
  ]),
];

const HOLDS_OVER = -800;

function lengthClass({ length, triplet }: GridNote, place: number): number {
  const places = length / place;
  if (triplet > 0) return 0;
  if (places < 1) return 1;
  if (places >= 4) return 7;
  return { 1: 2, 1.5: 3, 2: 4, 3: 5 }[places] ?? 6;
}

/** How well notes sit in bars of this metre that begin `phase` units before the first of the grid: nats for a note. */
export function fitness(notes: readonly GridNote[], habit: MetreHabit, phase: number): number {
  const { bar, place, lengths } = habit;
  let sum = 0;
  for (const note of notes) {
    const at = (((note.start - phase) % bar) + bar) % bar;
    if (at % place !== 0) continue;
    const holdsOver = at + note.length > bar && note.triplet === 0;
    sum += holdsOver ? HOLDS_OVER : (lengths[at / place]?.[lengthClass(note, place)] ?? HOLDS_OVER);
  }
  return sum / 100 / Math.max(1, notes.length);
}

/** Nats by which tunes of this metre begin with such a pick-up. */
export function pickupNats({ pickups, tunes, place }: MetreHabit, units: number): number {
  return Math.log(((pickups[units / place] ?? 0) + 0.5) / (tunes + 1));
}
