import type { PlayedBar, Ticks } from '../render/index.ts';

/**
 * Where dancers feel the weight: a factor on the strength of a melody note by the eighth of the bar in which it begins. Rows
 * are found by the type, then by the shape of the metre. Notes between two eighths take the lighter of both.
 *
 * After what players say of their bowing: jigs lean on the first and fourth eighth and lift the third and sixth; reels push
 * the off-beat quarters; polkas the off-beat eighths; hornpipes, barndances and strathspeys mark every beat; a mazurka has
 * its weight on the second beat of three. (Cooke ed., The Fiddle Tradition; Breathnach, Folk Music and Dances of Ireland.)
 */
const BY_TYPE: Readonly<Record<string, readonly number[]>> = {
  'slip jig': [1.12, 0.88, 0.97, 1.06, 0.88, 0.97, 1.06, 0.88, 0.97],
  jig: [1.12, 0.88, 0.98, 1.08, 0.88, 0.98],
  slide: [1.12, 0.86, 0.98, 1.04, 0.86, 0.96, 1.1, 0.86, 0.98, 1.04, 0.86, 0.96],
  reel: [1.08, 0.9, 1.06, 0.92, 1.05, 0.9, 1.06, 0.92],
  polka: [1.08, 0.98, 1.06, 0.98],
  hornpipe: [1.14, 0.88, 1.02, 0.88, 1.1, 0.88, 1.02, 0.88],
  barndance: [1.14, 0.88, 1.02, 0.88, 1.1, 0.88, 1.02, 0.88],
  strathspey: [1.14, 0.94, 1.08, 0.94, 1.12, 0.94, 1.08, 0.94],
  mazurka: [1.04, 0.92, 1.12, 0.92, 1, 0.9],
  waltz: [1.14, 0.92, 0.98, 0.92, 1, 0.92],
  march: [1.14, 0.9, 1.02, 0.9, 1.08, 0.9, 1.02, 0.9],
};

const STRONG = 1.1;
const WEAK = 0.92;

/** The factor for a note that begins at `at`, `eighth` being an eighth note in ticks. */
export function accentAt(type: string, bar: PlayedBar, at: Ticks, eighth: Ticks): number {
  // A bar that is too short is a pick-up: its end is the bar line.
  const full = (bar.metre.num / bar.metre.den) * 8 * eighth;
  const place = (at - bar.start + (bar.full ? 0 : full - (bar.end - bar.start))) / eighth;
  const eighths = Math.round(full / eighth);
  const row = rowOf(type, eighths);
  const before = factor(row, Math.floor(place), bar);
  return Number.isInteger(place) ? before : Math.min(before, factor(row, Math.ceil(place), bar));
}

function rowOf(type: string, eighths: number): readonly number[] | undefined {
  const name = type.trim().toLowerCase();
  const best = Object.keys(BY_TYPE)
    .filter((known) => name.includes(known) && BY_TYPE[known]?.length === eighths)
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return BY_TYPE[best];
}

function factor(row: readonly number[] | undefined, eighth: number, { metre }: PlayedBar): number {
  const known = row?.[eighth % row.length];
  if (known !== undefined) return known;
  const compound = metre.den >= 8 && metre.num % 3 === 0;
  const beat = compound ? 3 : 8 / metre.den;
  return eighth % beat === 0 ? STRONG : WEAK;
}
