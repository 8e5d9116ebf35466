/** For whom the fingering can stand under the notes; `banjo` is a tenor banjo in Irish tuning, `whistle` one in D. */
export const TABS = ['fiddle', 'mandolin', 'banjo', 'whistle', 'guitar'] as const;
export type Tab = (typeof TABS)[number];

/** An instrument whose strings are stopped at a place. */
export interface Strings {
  readonly kind: 'strings';
  /** Names and MIDI numbers of the open strings, lowest first, as the notes for it are written. */
  readonly strings: readonly { readonly name: string; readonly open: number }[];
  /** Octaves that it sounds higher than its notes are written, by custom. */
  readonly octave: number;
  /** Whether the figures count frets, or name fingers of the first position. */
  readonly figures: 'frets' | 'fingers';
  /** The furthest place on a string, in semitones above the open one. */
  readonly furthest: number;
}

/** A pipe with six holes. */
export interface Whistle {
  readonly kind: 'whistle';
  readonly octave: number;
  readonly lowest: number;
  /** From the lowest note up by semitones: how the holes are covered. */
  readonly fingerings: readonly Fingering[];
}

export interface Fingering {
  /** Holes from the mouth down: 1 covered, 0 open, h half covered. */
  readonly holes: string;
  /** Blown harder, an octave higher. */
  readonly over: boolean;
}

const FIFTHS = [
  { name: 'G', open: 55 },
  { name: 'D', open: 62 },
  { name: 'A', open: 69 },
  { name: 'E', open: 76 },
] as const;

/** An octave of a whistle in D, from D up by semitones; notes outside its scale are half-holed, C natural is cross-fingered. */
const OCTAVE = [
  '111111',
  '11111h',
  '111110',
  '11110h',
  '111100',
  '111000',
  '11h000',
  '110000',
  '1h0000',
  '100000',
  '011000',
  '000000',
] as const;

/** In the second octave the cross-fingered C is out of tune, and D speaks better with the first hole open. */
const UPPER: readonly string[] = OCTAVE.map((holes, semitone) =>
  semitone === 0 ? '011111' : semitone === 10 ? 'h00000' : holes,
);

/**
 * Tunings: fiddle and mandolin in fifths from G; the tenor banjo of Irish players (GDAE) the same an octave lower, and the guitar,
 * both of which are written an octave above their sound. Fingerings of the whistle: the charts that come with whistles in D.
 */
export const INSTRUMENTS: Readonly<Record<Tab, Strings | Whistle>> = {
  fiddle: { kind: 'strings', strings: FIFTHS, octave: 0, figures: 'fingers', furthest: 8 },
  mandolin: { kind: 'strings', strings: FIFTHS, octave: 0, figures: 'frets', furthest: 17 },
  banjo: { kind: 'strings', strings: FIFTHS, octave: -1, figures: 'frets', furthest: 17 },
  guitar: {
    kind: 'strings',
    strings: [
      { name: 'E', open: 52 },
      { name: 'A', open: 57 },
      { name: 'D', open: 62 },
      { name: 'G', open: 67 },
      { name: 'B', open: 71 },
      { name: 'E', open: 76 },
    ],
    octave: -1,
    figures: 'frets',
    furthest: 15,
  },
  whistle: {
    kind: 'whistle',
    octave: 1,
    lowest: 62,
    fingerings: [
      ...OCTAVE.map((holes) => ({ holes, over: false })),
      ...UPPER.map((holes) => ({ holes, over: true })),
    ],
  },
};
