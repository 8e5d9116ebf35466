/** Sharps (+) or flats (-) of the major key on each letter. */
const MAJOR: Readonly<Record<string, number>> = { F: -1, C: 0, G: 1, D: 2, A: 3, E: 4, B: 5 };
/** How many fewer sharps each mode has than the major key on the same tonic. Circle of fifths. */
const MODES: Readonly<Record<string, number>> = {
  '': 0,
  m: -3,
  Dor: -2,
  Mix: -1,
  Lyd: 1,
  Phr: -4,
  Loc: -5,
};

export interface KeyOfTune {
  /** `A` to `G`; anything else (bagpipes, none) counts as C. */
  readonly root: string;
  /** `#`, `b` or nothing. */
  readonly acc: string;
  readonly mode: string;
}

/** Number of sharps, or of flats as a negative number, within -7 to 7, and whether the key is a minor one. */
export function keySignature(key: KeyOfTune): { readonly fifths: number; readonly minor: boolean } {
  const tonic = (MAJOR[key.root] ?? 0) + (key.acc === '#' ? 7 : key.acc === 'b' ? -7 : 0);
  const fifths = tonic + (MODES[key.mode] ?? 0);
  return { fifths: Math.max(-7, Math.min(7, fifths)), minor: key.mode === 'm' };
}
