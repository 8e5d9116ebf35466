/**
 * What melodies are played on. Ranges are those that players of these dances use, in MIDI numbers as they sound (middle C
 * is 60); programs are General MIDI's, from 0.
 *
 * Sources of the ranges: fiddle in first and third position from its open G; wooden flute and uilleann chanter from their
 * lowest note, D above middle C, two octaves and a little; tin whistle in D, an octave above the flute; two-row button
 * accordion; Irish tenor banjo, tuned GDAE an octave below the fiddle; lever harp of 34 strings. (Vallely ed., The Companion
 * to Irish Traditional Music, under each.)
 */
export interface Instrument {
  readonly name: string;
  /** For people, in English. */
  readonly label: string;
  readonly program: number;
  readonly lowest: number;
  readonly highest: number;
  /** Octaves that it sounds above (below, where negative) what is written for it. */
  readonly octave: -1 | 0 | 1;
  /** Part of its length for which a note is held: 1 for the unbroken sound of the pipes. */
  readonly held: number;
  /** Seconds that a note goes on to sound beyond its length: strings that nobody damps. */
  readonly ring: number;
  /** Seconds from the key to when its sound is there: it is played so much earlier. */
  readonly speaks: number;
  /** Samples of every recorded note that are left out at its beginning, for bows and breath that come too slowly for a reel. */
  readonly skip: number;
  /** How much of the accents comes through: all on a fiddle, none on the pipes. */
  readonly touch: number;
}

export const INSTRUMENTS = [
  {
    ...{ name: 'fiddle', label: 'Fiddle', program: 110, lowest: 55, highest: 95, octave: 0 },
    ...{ held: 0.96, ring: 0, speaks: 0.01, skip: 4800, touch: 1 },
  },
  {
    ...{ name: 'flute', label: 'Flute', program: 73, lowest: 62, highest: 91, octave: 0 },
    ...{ held: 0.94, ring: 0, speaks: 0.01, skip: 3000, touch: 0.8 },
  },
  {
    ...{ name: 'whistle', label: 'Tin whistle', program: 74, lowest: 74, highest: 98, octave: 1 },
    ...{ held: 0.92, ring: 0, speaks: 0.015, skip: 0, touch: 0.5 },
  },
  {
    ...{ name: 'accordion', label: 'Accordion', program: 21, lowest: 53, highest: 93, octave: 0 },
    ...{ held: 0.88, ring: 0, speaks: 0.01, skip: 1400, touch: 0.7 },
  },
  {
    ...{ name: 'banjo', label: 'Tenor banjo', program: 105, lowest: 43, highest: 79, octave: -1 },
    ...{ held: 1, ring: 0.08, speaks: 0, skip: 0, touch: 1 },
  },
  {
    ...{ name: 'harp', label: 'Harp', program: 46, lowest: 43, highest: 98, octave: 0 },
    ...{ held: 1, ring: 0.35, speaks: 0, skip: 0, touch: 0.9 },
  },
  {
    ...{ name: 'pipes', label: 'Uilleann pipes', program: 109, lowest: 62, highest: 86, octave: 0 },
    ...{ held: 1, ring: 0, speaks: 0.01, skip: 2200, touch: 0 },
  },
] as const satisfies readonly Instrument[];

export type InstrumentName = (typeof INSTRUMENTS)[number]['name'];

/** What suits a type where nobody asked for anything, by the longest name that the type contains; else the fiddle. */
const SUITING: Readonly<Record<string, InstrumentName>> = {
  polka: 'accordion',
  slide: 'accordion',
  waltz: 'accordion',
  march: 'pipes',
  'slip jig': 'flute',
  air: 'whistle',
};

const FIDDLE = INSTRUMENTS[0];

/** The instrument of this name; undefined where there is none. */
export function instrumentOf(name: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.name === name);
}

/** The instrument on which a tune of this type is played unless somebody asks for another. */
export function instrumentFor(type: string): Instrument {
  const name = type.trim().toLowerCase();
  const best = Object.keys(SUITING)
    .filter((suiting) => name.includes(suiting))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return instrumentOf(SUITING[best] ?? FIDDLE.name) ?? FIDDLE;
}
