/**
 * How the dances are accompanied: which eighth of the bar has a bass note and which a chord, "boom" and "chick".
 *
 *   B  bass on the root of the chord, and the guitar's low string with it
 *   F  the same on the fifth, where the chord has not just changed
 *   c  a short chord; C a chord with weight
 *   .  nothing new
 *
 * One letter to an eighth. Rows are found by type and length of the bar, then by the length alone.
 */
const IDIOMS: readonly Pattern[] = [
  { type: 'jig', bar: 'B.cF.c' },
  { type: 'slip jig', bar: 'B.cF.cB.c' },
  { type: 'slide', bar: 'B.cF.cB.cF.c' },
  { type: 'reel', bar: 'B.C.F.C.' },
  { type: 'hornpipe', bar: 'B.c.F.c.' },
  { type: 'barndance', bar: 'B.c.F.c.' },
  { type: 'strathspey', bar: 'B.C.F.C.' },
  { type: 'march', bar: 'B.c.F.c.' },
  { type: 'march', bar: 'B.cF.c' },
  { type: 'polka', bar: 'BCFC' },
  { type: 'waltz', bar: 'B.c.c.' },
  { type: 'mazurka', bar: 'B.C.c.' },
  { bar: 'B.c' }, // 3/8
  { bar: 'BcFc' }, // 2/4
  { bar: 'B.cFc' }, // 5/8
  { bar: 'B.cF.c' }, // 6/8
  { bar: 'B.cF.c.' }, // 7/8
  { bar: 'B.c.F.c.' }, // 4/4, 2/2
  { bar: 'B.cF.cB.c' }, // 9/8
  { bar: 'B.c.c.F.c.' }, // 5/4
  { bar: 'B.cF.cB.cF.c' }, // 12/8, 3/2 as far as it is one
];

/** In three: 3/4 where no dance is known has the waltz's bar, though it is as long as 6/8. */
const THREE_QUARTERS = 'B.c.c.';
/** Three halves: a bass note to each. */
const THREE_HALVES = 'B.c.F.c.F.c.';

/** A way to fill a bar, a letter to an eighth, of a type of dance or of any. */
export interface Pattern {
  readonly type?: string;
  readonly bar: string;
}

interface PatternMetre {
  readonly num: number;
  readonly den: number;
}

/** The pattern of a whole bar; for metres that are in no row, a bass note at its beginning and a chord on every other beat. */
export function idiomOf(type: string, metre: PatternMetre): string {
  const eighths = (metre.num / metre.den) * 8;
  const known = patternOfType(IDIOMS, type, metre);
  if (known !== null) return known;
  if (eighths === 6 && metre.den <= 4) return THREE_QUARTERS;
  if (eighths === 12 && metre.den === 2) return THREE_HALVES;
  const plain = IDIOMS.find(
    ({ type: dance, bar }) => dance === undefined && bar.length === eighths,
  );
  if (plain !== undefined) return plain.bar;
  return beatsOf(metre, 'B', 'c');
}

/** The row of the longest name that the type contains, as long as the bar; null where none of them is. */
export function patternOfType(
  rows: readonly Pattern[],
  type: string,
  metre: PatternMetre,
): string | null {
  const eighths = (metre.num / metre.den) * 8;
  const name = type.trim().toLowerCase();
  const quarters = metre.den <= 4;
  const best = rows
    .filter((row) => row.type !== undefined && name.includes(row.type))
    .filter(({ bar }) => bar.length === eighths && (eighths !== 6 || isInThree(bar) === quarters))
    .reduce<Pattern | null>(
      (longest, one) => ((one.type?.length ?? 0) > (longest?.type?.length ?? -1) ? one : longest),
      null,
    );
  return best?.bar ?? null;
}

/** One letter on the first eighth of a bar, another on every other beat of it. */
export function beatsOf({ num, den }: PatternMetre, first: string, other: string): string {
  const beat = Math.max(1, Math.round(8 / den));
  return Array.from({ length: Math.max(1, Math.floor((num / den) * 8)) }, (_, at) =>
    at === 0 ? first : at % beat === 0 ? other : '.',
  ).join('');
}

/** Three beats of two eighths, not two of three. */
function isInThree(bar: string): boolean {
  return bar.charAt(3) === '.';
}
