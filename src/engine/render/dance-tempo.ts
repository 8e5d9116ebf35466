/**
 * How fast the dances go, and which of them swing.
 *
 * Sources, all for dancers rather than for sessions, where everything is faster:
 * [ceili] Sydney Irish Ceili Dancers, table of set-dance tempi, two beats to the bar: reel and jig 116-124, hornpipe
 *   92-100, polka and slide 132-140.
 * [rscds] Royal Scottish Country Dance Society: reels, jigs and hornpipes 58 bars a minute, a strathspey about 32 bars.
 * [feis] North American feis musicians' rule of 2010: slip jig 118.
 * [couple] Australian Folk Music, tempi for couple dances in bars a minute: waltz 48-52, mazurka 48-52, barndance 28-32.
 * [una] una.ie, averages measured beat by beat from musicians who play for dancers: march 118 crotchets.
 */
export interface DanceTempo {
  readonly type: string;
  /** What a foot taps in the metre that the dance is usually written in, as a part of a whole note. */
  readonly beat: number;
  readonly beatsPerMinute: number;
  /** Two even eighths, or a dotted pair, are played long and short, 2 : 1. */
  readonly swings: boolean;
}

const HALF = 1 / 2;
const QUARTER = 1 / 4;
const DOTTED_QUARTER = 3 / 8;

const TEMPI: readonly DanceTempo[] = [
  { type: 'jig', beat: DOTTED_QUARTER, beatsPerMinute: 116, swings: false }, // [ceili], [rscds]
  { type: 'slip jig', beat: DOTTED_QUARTER, beatsPerMinute: 118, swings: false }, // [feis]
  { type: 'reel', beat: HALF, beatsPerMinute: 112, swings: false }, // [rscds], a little under
  { type: 'hornpipe', beat: HALF, beatsPerMinute: 84, swings: true }, // under [ceili]: most are heard, not danced
  { type: 'polka', beat: QUARTER, beatsPerMinute: 132, swings: false }, // [ceili]
  { type: 'slide', beat: DOTTED_QUARTER, beatsPerMinute: 132, swings: false }, // [ceili]
  { type: 'waltz', beat: QUARTER, beatsPerMinute: 144, swings: false }, // [couple], 48 bars
  { type: 'mazurka', beat: QUARTER, beatsPerMinute: 144, swings: false }, // [couple], 48 bars
  { type: 'strathspey', beat: QUARTER, beatsPerMinute: 128, swings: false }, // [rscds]
  { type: 'march', beat: QUARTER, beatsPerMinute: 118, swings: false }, // [una]
  { type: 'barndance', beat: HALF, beatsPerMinute: 64, swings: true }, // [couple], 32 bars
];

/** For tunes of no type that we know: a walking pace. */
const UNKNOWN: DanceTempo = { type: '', beat: QUARTER, beatsPerMinute: 120, swings: false };

export interface PlayedMetre {
  readonly num: number;
  readonly den: number;
}

/** Three eighths (or sixteenths, ...) to a beat. */
function isCompound({ num, den }: PlayedMetre): boolean {
  return den >= 8 && num % 3 === 0 && num > 3;
}

/**
 * The tempo of a tune of this type in this metre. The type is matched by the longest name that it contains, whatever
 * its case: `Double Jig` is a jig, `slip jig` is a slip jig. A compound metre is felt in its dotted beats, and 2/4
 * holds in a quarter what 4/4 has in a half.
 */
export function danceTempo(type: string, metre: PlayedMetre): DanceTempo {
  const name = type.trim().toLowerCase();
  const row = TEMPI.filter((tempo) => name.includes(tempo.type)).reduce(
    (best, tempo) => (tempo.type.length > best.type.length ? tempo : best),
    UNKNOWN,
  );
  const beat = isCompound(metre)
    ? 3 / metre.den
    : metre.den >= 8 && row.beat === DOTTED_QUARTER
      ? 1 / metre.den
      : row.beat === HALF && metre.num === 2 && metre.den === 4
        ? QUARTER
        : row.beat;
  return { ...row, beat };
}
