import { describe, expect, test } from 'vitest';
import { limit } from '../../../src/engine/sound/limiter.ts';
import { loudness } from '../../../src/engine/sound/loudness.ts';
import { reverberate } from '../../../src/engine/sound/reverb.ts';
import { seeded } from '../../support/random.ts';

const sine = (rate: number, hertz: number, amplitude: number, seconds: number) =>
  Float32Array.from(
    { length: rate * seconds },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / rate),
  );
const energy = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample ** 2, 0);

describe('loudness', () => {
  // The recommendation's own example: a full sine of 997 Hz in one channel is -3.01.
  test.each([48_000, 44_100, 32_000, 16_000])('a sine at %i samples a second', (rate) => {
    expect(loudness([sine(rate, 997, 1, 3)], rate)).toBeCloseTo(-3.01, 1);
    const both = sine(rate, 997, 0.1, 3);
    expect(loudness([both, both], rate)).toBeCloseTo(-20, 1);
  });

  test('silence between the notes does not count', () => {
    const rate = 32_000;
    const tone = sine(rate, 997, 0.1, 4);
    const sparse = new Float32Array(rate * 12);
    sparse.set(tone);
    expect(loudness([sparse], rate)).toBeCloseTo(loudness([tone], rate), 0);
  });

  test('a low note counts for less, a high one for more', () => {
    const at = (hertz: number) => loudness([sine(32_000, hertz, 0.5, 2)], 32_000);
    expect(at(40)).toBeLessThan(at(997) - 2);
    expect(at(5000)).toBeGreaterThan(at(997) + 2.5);
  });

  test('of nothing there is none', () => {
    for (const length of [32_000, 10, 0]) {
      expect(loudness([new Float32Array(length)], 32_000)).toBe(Number.NEGATIVE_INFINITY);
    }
  });
});

describe('limit', () => {
  test('leaves alone what stays under the ceiling', () => {
    const sound = sine(32_000, 440, 0.5, 0.1);
    const before = sound.slice();
    limit([sound], 0.6, 160);
    expect(sound).toEqual(before);
  });

  test.each([1, 2, 160, 5000])('lets nothing over it, with a window of %i', (window) => {
    const random = seeded(window);
    const noise = (length: number) =>
      Float32Array.from({ length }, () => (random() - 0.5) * (random() < 0.01 ? 8 : 1.5));
    for (const length of [1, 7, 3000]) {
      const channels = [noise(length), noise(length)];
      limit(channels, 0.8, window);
      for (const channel of channels) {
        for (const sample of channel) expect(Math.abs(sample)).toBeLessThanOrEqual(0.8 + 1e-6);
      }
    }
  });

  test('turns both sides down alike, and only around the peak', () => {
    const left = sine(32_000, 440, 0.5, 1);
    const right = left.slice();
    left[16_000] = 2;
    limit([left, right], 1, 160);
    expect(left[16_000]).toBeCloseTo(1, 5);
    expect(right.subarray(0, 15_800)).toEqual(sine(32_000, 440, 0.5, 1).subarray(0, 15_800));
    expect(right[15_990]).toBe(left[15_990]);
    expect(right.subarray(16_200)).toEqual(sine(32_000, 440, 0.5, 1).subarray(16_200));
  });
});

describe('the room', () => {
  const rate = 16_000;
  const click = new Float32Array(rate * 3);
  click[0] = 1;
  const { left, right } = reverberate(click, rate);
  const second = (from: number, to: number) => energy(left.subarray(from * rate, to * rate));

  test('answers late, and dies away by 60 dB in about a second', () => {
    expect(energy(left.subarray(0, Math.floor(0.03 * rate)))).toBe(0);
    const fall = 10 * Math.log10(second(1.1, 1.3) / second(0.1, 0.3));
    expect(fall).toBeLessThan(-40);
    expect(fall).toBeGreaterThan(-90);
    expect(second(2.5, 3)).toBeLessThan(1e-6 * second(0, 0.5));
  });

  test('is as wide as it is loud', () => {
    const product = left.reduce((sum, sample, i) => sum + sample * (right[i] ?? 0), 0);
    expect(Math.abs(product) / Math.sqrt(energy(left) * energy(right))).toBeLessThan(0.3);
    expect(energy(left) / energy(right)).toBeGreaterThan(0.5);
    expect(energy(left) / energy(right)).toBeLessThan(2);
  });

  test('is linear, and silent for silence', () => {
    const twice = reverberate(
      click.map((sample) => 2 * sample),
      rate,
    );
    for (let i = 0; i < 8000; i += 97) {
      expect(twice.left[i]).toBeCloseTo(2 * (left[i] ?? 0), 6);
    }
    expect(energy(reverberate(new Float32Array(1000), rate).left)).toBe(0);
  });
});
