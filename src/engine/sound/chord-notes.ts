/** A chord symbol as notes: pitch classes, C is 0. */
export interface ChordNotes {
  readonly root: number;
  /** Under the chord: its root, or what stands behind the stroke of `D/F#`. */
  readonly bass: number;
  /** Root first, then by how much the chord needs them. */
  readonly tones: readonly number[];
}

const LETTERS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** Intervals in semitones by what follows the root; the first row that matches counts. */
const QUALITIES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(dim|o)7/, [0, 3, 6, 9]],
  [/^(m|min|-)7b5/, [0, 3, 6, 10]],
  [/^(dim|o)/, [0, 3, 6]],
  [/^(aug|\+)/, [0, 4, 8]],
  [/^(m|min|-)(maj|M)7/, [0, 3, 7, 11]],
  [/^(m|min|-)6/, [0, 3, 7, 9]],
  [/^(m|min|-)(7|9|11|13)/, [0, 3, 7, 10]],
  [/^(maj|M)(7|9|13)/, [0, 4, 7, 11]],
  [/^(m(?!aj)|min|-)/, [0, 3, 7]],
  [/^(sus2)/, [0, 7, 2]],
  [/^(7)?sus/, [0, 7, 5]],
  [/^5/, [0, 7]],
  [/^6/, [0, 4, 7, 9]],
  [/^(7|9|11|13)/, [0, 4, 7, 10]],
  [/^/, [0, 4, 7]],
];

/** Null for what is no chord symbol. The text is one that abc/chord-symbol.ts has let pass. */
export function chordNotes(symbol: string): ChordNotes | null {
  const [, letter, quality = '', under] =
    /^([A-G][#b]?)([^/]*)(?:\/([A-G][#b]?)|\/\d)?$/.exec(symbol) ?? [];
  const root = letter === undefined ? null : pitchClass(letter);
  if (root === null) return null;
  const intervals = QUALITIES.find(([pattern]) => pattern.test(quality))?.[1] ?? [];
  return {
    root,
    bass: (under === undefined ? null : pitchClass(under)) ?? root,
    tones: intervals.map((interval) => (root + interval) % 12),
  };
}

function pitchClass(name: string): number | null {
  const natural = LETTERS[name.charAt(0)];
  if (natural === undefined) return null;
  const alteration = name.endsWith('#') ? 1 : name.endsWith('b') ? -1 : 0;
  return (natural + alteration + 12) % 12;
}
