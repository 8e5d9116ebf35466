import { DRUM } from '../abc/score.ts';
import { type Element, TICKS } from '../abc/tune.ts';
import { beatsOf, type Pattern, patternOfType } from '../sound/idioms.ts';
import type { BandBar } from './bars.ts';
import { noteOf, restOf } from './lengths.ts';

const EIGHTH = TICKS / 8;

/**
 * How the dances are drummed, a letter to an eighth: X with weight, x without, `.` nothing new. The weight is where the dancers
 * have it: on the beats of jigs and marches, off them in a polka, on the second and third in a mazurka. (Vallely ed., The
 * Companion to Irish Traditional Music, under bodhrán; the accents of the melody are sound/accents.ts's.)
 */
const DRUMMED: readonly Pattern[] = [
  { type: 'jig', bar: 'X.xXxx' },
  { type: 'slip jig', bar: 'X.xX.xXxx' },
  { type: 'slide', bar: 'X.xx.xX.xx.x' },
  { type: 'slide', bar: 'X.xx.x' },
  { type: 'reel', bar: 'X.xxX.xx' },
  { type: 'hornpipe', bar: 'X.x.X.xx' },
  { type: 'barndance', bar: 'X.x.X.xx' },
  { type: 'strathspey', bar: 'X.xxX.x.' },
  { type: 'march', bar: 'X.xxX.x.' },
  { type: 'march', bar: 'X.xX.x' },
  { type: 'march', bar: 'X.xx' },
  { type: 'polka', bar: 'xXxX' },
  { type: 'waltz', bar: 'X.x.x.' },
  { type: 'mazurka', bar: 'x.X.x.' },
];

const LINE = [{ step: DRUM.step, accidental: null }] as const;
const WEIGHT = { decorations: ['accent'] } as const;

/** The bars of a bodhrán, on its one line. A pick-up is left to the melody, and the last bar ends with its last stroke of weight. */
export function bodhranBars(bars: readonly BandBar[], type: string): Element[][] {
  return bars.map((bar) => {
    const { ticks, metre, offset, pickup, last } = bar;
    if (pickup) return restOf(ticks);
    const size = { num: metre.beats, den: metre.unit };
    const pattern =
      metre.symbol === 'none' ? 'X' : (patternOfType(DRUMMED, type, size) ?? usual(size));
    const struck = [...pattern]
      .map((letter, eighth) => ({ letter, at: eighth * EIGHTH - offset }))
      .filter(({ letter, at }) => letter !== '.' && at >= 0 && at < ticks);
    const end = struck.findLastIndex(({ letter }) => letter === 'X');
    const played = last && end >= 0 ? struck.slice(0, end + 1) : struck;
    return [
      ...restOf(played[0]?.at ?? ticks),
      ...played.flatMap(({ letter, at }, index) =>
        noteOf(LINE, (played[index + 1]?.at ?? ticks) - at, letter === 'X' ? WEIGHT : {}),
      ),
    ];
  });
}

/** Threes where the metre has them, or else beats. */
function usual(size: { readonly num: number; readonly den: number }): string {
  const threes = size.den === 8 && size.num % 3 === 0;
  return threes ? 'X.x'.repeat(size.num / 3) : beatsOf(size, 'X', 'x');
}
