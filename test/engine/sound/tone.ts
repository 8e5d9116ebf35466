/** What a sound says about a pitch that it is meant to have. */
export interface Tone {
  /** From the pitch to where the sound's harmonics are strongest nearby, within a tone: 100 to a semitone. */
  readonly cents: number;
  /** Strength of what only the octave below would have (odd harmonics of it), beside the pitch's own harmonics: 0 to 1. */
  readonly octaveBelow: number;
  /** Part of the harmonics that the octave above would not have. */
  readonly odd: number;
}

const HARMONICS = [1, 2, 3, 4, 5, 6];

/** `pitch` as a MIDI number. A piece of steady sound, an eighth of a second or so. */
export function toneOf(sound: Float32Array, rate: number, pitch: number): Tone {
  const frequency = 440 * 2 ** ((pitch - 69) / 12);
  const strengthAt = (hertz: number) => (hertz < rate / 2 ? strength(sound, rate, hertz) : 0);
  const total = (hertz: number) =>
    HARMONICS.reduce((sum, harmonic) => sum + strengthAt(hertz * harmonic), 0);
  let best = { cents: 0, total: 0 };
  for (let cents = -200; cents <= 200; cents += 5) {
    const here = total(frequency * 2 ** (cents / 1200));
    if (here > best.total) best = { cents, total: here };
  }
  const tuned = frequency * 2 ** (best.cents / 1200);
  const between = [0.5, 1.5, 2.5, 3.5].reduce((sum, at) => sum + strengthAt(tuned * at), 0);
  const odd = [1, 3, 5].reduce((sum, harmonic) => sum + strengthAt(tuned * harmonic), 0);
  return { cents: best.cents, octaveBelow: between / best.total, odd: odd / best.total };
}

/**
 * Amplitude of one frequency under a Hann window (Goertzel's sum, written out). The sine and cosine of each sample are the
 * last one's, turned on by a step: as exact as this needs (some 1e-12 after thousands of steps), and several times quicker.
 */
function strength(sound: Float32Array, rate: number, hertz: number): number {
  const step = (2 * Math.PI * hertz) / rate;
  const [stepCos, stepSin] = [Math.cos(step), Math.sin(step)];
  const window = hann(sound.length);
  let real = 0;
  let imaginary = 0;
  let cos = 1;
  let sin = 0;
  for (let i = 0; i < sound.length; i++) {
    const windowed = (sound[i] ?? 0) * (window[i] ?? 0);
    real += windowed * cos;
    imaginary += windowed * sin;
    const turned = cos * stepCos - sin * stepSin;
    sin = sin * stepCos + cos * stepSin;
    cos = turned;
  }
  return (4 * Math.hypot(real, imaginary)) / sound.length;
}

const windows = new Map<number, Float64Array>();

/** The Hann window of so many samples. */
function hann(length: number): Float64Array {
  const known = windows.get(length);
  if (known !== undefined) return known;
  const window = Float64Array.from(
    { length },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length),
  );
  windows.set(length, window);
  return window;
}
