/**
 * Valid ABC tunes by chance: every bar adds up, pick-ups have their complement, ties meet the same pitch, repeats are
 * explicit. Made without any code of ours or the network, so tests can hold it against other programs.
 */
export interface RandomAbcOptions {
  /** As in `M:`; drawn where not given. */
  readonly metre?: string;
  /** As in `K:`; drawn where not given. */
  readonly key?: string;
  readonly rhythm?: string;
  readonly reference?: number;
  readonly title?: string;
  readonly tempo?: string;
  /** What may occur; all of it where not given. */
  readonly features?: readonly Feature[];
}

export type Feature =
  | 'pickup'
  | 'endings'
  | 'triplets'
  | 'broken'
  | 'ties'
  | 'accidentals'
  | 'rests'
  | 'double stops'
  | 'chords'
  | 'fractions';

export const ALL_FEATURES: readonly Feature[] = [
  'pickup',
  'endings',
  'triplets',
  'broken',
  'ties',
  'accidentals',
  'rests',
  'double stops',
  'chords',
  'fractions',
];

/** Unit lengths in each beat of a bar, and the unit. */
const METRES: Readonly<
  Record<string, { readonly beats: readonly number[]; readonly unit: string }>
> = {
  '6/8': { beats: [3, 3], unit: '1/8' },
  '9/8': { beats: [3, 3, 3], unit: '1/8' },
  '12/8': { beats: [3, 3, 3, 3], unit: '1/8' },
  '2/4': { beats: [4, 4], unit: '1/16' },
  '3/4': { beats: [2, 2, 2], unit: '1/8' },
  '3/2': { beats: [4, 4, 4], unit: '1/8' },
  '4/4': { beats: [2, 2, 2, 2], unit: '1/8' },
  C: { beats: [4, 4], unit: '1/8' },
  'C|': { beats: [4, 4], unit: '1/8' },
};

export const RANDOM_METRES: readonly string[] = Object.keys(METRES);

/** Round the circle of fifths, from seven flats to seven sharps as major keys. */
const TONICS = ['Cb', 'Gb', 'Db', 'Ab', 'Eb', 'Bb', 'F', 'C', 'G', 'D', 'A', 'E', 'B', 'F#', 'C#'];
const MODES = ['', 'm', 'dor', 'mix'];
const PITCHES = ['G,', 'A,', 'B,', 'C', 'D', 'E', 'F', 'G', 'A', 'B', 'c', 'd', 'e', 'f', 'g', 'a'];
const CHORDS = ['G', 'D', 'Em', 'Am', 'C', 'Bm', 'A7', 'F#m', 'Bb', 'D/F#'];

/** The same seed, the same numbers: mulberry32. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomAbc(seed: number, options: RandomAbcOptions = {}): string {
  const chance = chanceFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(chance() * items.length)] as Item;
  const features = options.features ?? ALL_FEATURES;
  const happens = (feature: Feature, odds: number) => features.includes(feature) && chance() < odds;

  const metre = options.metre ?? pick(RANDOM_METRES);
  const { beats, unit } = METRES[metre] ?? { beats: [2, 2, 2, 2], unit: '1/8' };
  const key = options.key ?? drawKey(pick);
  /** The pitch that a tie has promised; null when none is open. */
  let tied: string | null = null;

  const note = (length: string): string => {
    if (tied !== null) {
      const pitch = tied;
      tied = null;
      return pitch + length;
    }
    if (happens('rests', 0.06)) return `z${length}`;
    if (happens('double stops', 0.06)) {
      return `[${pick(PITCHES.slice(0, 6))}${pick(PITCHES.slice(8))}]${length}`;
    }
    const accidental = happens('accidentals', 0.08) ? pick(['^', '_', '=']) : '';
    const pitch = pick(PITCHES);
    if (accidental === '' && happens('ties', 0.08)) {
      tied = pitch;
      return `${pitch}${length}-`;
    }
    return accidental + pitch + length;
  };

  /** Music for this many units. */
  const beat = (units: number): string => {
    const chord = happens('chords', 0.5) ? `"${pick(CHORDS)}"` : '';
    return chord + figure(units);
  };
  const figure = (units: number): string => {
    if (units === 2 && tied === null && happens('triplets', 0.15)) {
      const plain = () => pick(PITCHES);
      return `(3${plain()}${plain()}${plain()}`;
    }
    if (units === 2 && tied === null && happens('broken', 0.3)) {
      return `${pick(PITCHES)}${pick(['>', '<'])}${pick(PITCHES)}`;
    }
    if (units >= 2 && happens('fractions', 0.1)) return note('/') + note('/') + figure(units - 1);
    if (units > 1 && chance() < 0.6) {
      const first = 1 + Math.floor(chance() * (units - 1));
      return figure(first) + figure(units - first);
    }
    return note(units === 1 ? '' : String(units));
  };
  const bar = (): string => beats.map(beat).join(' ');

  const whole = beats.reduce((sum, units) => sum + units, 0);
  /** In all parts or in none, as players have it; abc2midi takes a mixture for a bar of the wrong length. */
  const upbeat = happens('pickup', 0.5) ? 1 : 0;
  const part = (): string => {
    const open = upbeat > 0 ? `|:${note('')}|` : '|:';
    const bars = Array.from({ length: 7 }, bar);
    const lines = `${open}${bars.slice(0, 4).join('|')}|\n${bars.slice(4).join('|')}`;
    // The bar that ends a part gives back what its pick-up took, and has no open tie.
    const last = () => {
      const music = whole > upbeat + 1 ? figure(whole - upbeat - 1) : '';
      const end = tied ?? pick(PITCHES);
      tied = null;
      return music + end;
    };
    if (!happens('endings', 0.4)) return `${lines}|${last()}:|\n`;
    tied = null;
    const closed = lines.replace(/-$/, ''); // an ending can not take over the other ending's tie
    return `${closed}|1 ${last()}:|2 ${last()}||\n`;
  };

  const fields = [
    `X:${options.reference ?? 1}`,
    `T:${options.title ?? `Random ${seed}`}`,
    ...(options.rhythm === undefined ? [] : [`R:${options.rhythm}`]),
    `M:${metre}`,
    `L:${unit}`,
    ...(options.tempo === undefined ? [] : [`Q:${options.tempo}`]),
    `K:${key}`,
  ];
  return `${fields.join('\n')}\n${part()}${part()}`;
}

/** Keys that can be written with at most seven sharps or flats. */
function drawKey(pick: <Item>(items: readonly Item[]) => Item): string {
  const mode = pick(MODES);
  const fewerSharps = { '': 0, m: 3, dor: 2, mix: 1 }[mode] ?? 0;
  return pick(TONICS.filter((_, at) => Math.abs(at - 7 - fewerSharps) <= 7)) + mode;
}
