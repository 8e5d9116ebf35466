/** The key of notes whose pitches are known, and how they are spelled in it. */
import { keyWithSharps, modeSignature, tonicStep } from '../../abc/key.ts';
import type { Alteration, Key, Mode, Pitch } from '../../abc/tune.ts';
import type { GridNote } from './quantise.ts';

/** Semitones above C of the letters C D E F G A B. */
const SEMITONES = [0, 2, 4, 5, 7, 9, 11] as const;
const pitchClass = (pitch: number): number => ((pitch % 12) + 12) % 12;

/**
 * How well each degree fits a key, from its tonic: Krumhansl and Kessler, Psychological Review 89 (1982), the probe-tone
 * profiles of major and minor.
 */
const PROFILES = {
  major: [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88],
  minor: [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17],
} as const;

/** Modes of dance music, and the profile that each is nearest to. */
const MODES: readonly (readonly [Mode, keyof typeof PROFILES])[] = [
  ['major', 'major'],
  ['minor', 'minor'],
  ['dorian', 'minor'],
  ['mixolydian', 'major'],
];
/** Signatures that tunes are printed in. */
const FEWEST_SHARPS = -4;
const MOST_SHARPS = 5;

/** What a last note on the tonic, and a signature that the file names, weigh against the notes (share of the time). */
const HOME = 0.08;
const NAMED = 0.03;

export function findKey(
  notes: readonly GridNote[],
  named: { readonly sharps: number; readonly minor: boolean } | undefined,
): Key {
  const time = Array.from({ length: 12 }, () => 0);
  let all = 0;
  for (const { pitch, length } of notes) {
    time[pitchClass(pitch)] = (time[pitchClass(pitch)] ?? 0) + length;
    all += length;
  }
  const last = pitchClass(notes.at(-1)?.pitch ?? 0);
  let best: { key: Key; score: number } | null = null;
  for (let sharps = FEWEST_SHARPS; sharps <= MOST_SHARPS; sharps++) {
    for (const [mode, profile] of MODES) {
      const key = keyWithSharps(sharps, mode);
      if (!key) continue;
      const signature = modeSignature(key);
      const scale = new Set(
        SEMITONES.map((semitone, i) => pitchClass(semitone + (signature[i] ?? 0))),
      );
      const tonic = pitchClass((SEMITONES[tonicStep(key)] ?? 0) + (signature[tonicStep(key)] ?? 0));
      const inScale =
        time.reduce((sum, t, pc) => sum + (scale.has(pc) ? t : 0), 0) / Math.max(1, all);
      const isNamed = named?.sharps === sharps && (named.sharps !== 0 || named.minor);
      const score =
        inScale +
        (tonic === last ? HOME : 0) +
        (isNamed ? NAMED : 0) +
        0.05 * correlation(time, PROFILES[profile], tonic);
      if (!best || score > best.score) best = { key, score };
    }
  }
  return best?.key ?? { tonic: 'C', mode: 'major' };
}

/** Pearson's, between the time that each pitch class sounds and the profile on this tonic. */
function correlation(time: readonly number[], profile: readonly number[], tonic: number): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [t, p] = [mean(time), mean(profile)];
  let both = 0;
  let tt = 0;
  let pp = 0;
  for (let pc = 0; pc < 12; pc++) {
    const a = (time[pc] ?? 0) - t;
    const b = (profile[(pc - tonic + 12) % 12] ?? 0) - p;
    both += a * b;
    tt += a * a;
    pp += b * b;
  }
  return tt * pp === 0 ? 0 : both / Math.sqrt(tt * pp);
}

/** Spells pitches in a key: of the scale by its letters, others as near to it on the circle of fifths as they can be. */
export function speller(key: Key): (pitch: number) => Pitch {
  const signature = modeSignature(key);
  const sharps = signature.reduce<number>((sum, alteration) => sum + alteration, 0);
  const names = Array.from({ length: 12 }, (_, pc) => nameOf(pc, sharps));
  return (pitch) => {
    const { step, alteration } = names[pitchClass(pitch)] ?? { step: 0, alteration: 0 };
    const natural = pitch - alteration;
    const octave = Math.floor((natural - 60) / 12);
    const accidental = alteration === signature[step] ? null : (alteration as Alteration);
    return { step: step + 7 * octave, accidental };
  };
}

/** Letters by fifths from F: F C G D A E B, as steps from C. */
const BY_FIFTHS = [3, 0, 4, 1, 5, 2, 6] as const;

/** The name of a pitch class between three fifths below the major tonic and eight above it: b3 to #5. */
function nameOf(pc: number, sharps: number): { step: number; alteration: number } {
  for (let fifths = sharps - 3; fifths <= sharps + 8; fifths++) {
    // F is one fifth below C.
    const index = fifths + 1;
    const step = BY_FIFTHS[((index % 7) + 7) % 7] ?? 0;
    const alteration = Math.floor(index / 7);
    if (pitchClass((SEMITONES[step] ?? 0) + alteration) === pc) return { step, alteration };
  }
  return { step: 0, alteration: 0 };
}
