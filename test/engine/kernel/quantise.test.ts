import { describe, expect, it } from 'vitest';
import { activationLevels, quantise } from '../../../src/engine/kernel/quantise.ts';

describe('quantise', () => {
  it('gives each column a scale of its own, and packs pairs of inputs for eight columns', () => {
    // Column n holds n + 1 at its largest; four inputs, eight columns: one panel.
    const values = Float32Array.from({ length: 4 * 8 }, (_, i) => {
      const share = [1, -1, 0.5, -0.25][Math.floor(i / 8)] ?? 0;
      return ((i % 8) + 1) * share;
    });
    const { packed, scales } = quantise({ values, depth: 4, width: 8 });
    scales.forEach((scale, n) => {
      expect(scale).toBeCloseTo((n + 1) / 127, 7);
    });
    const firstPair = Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? 127 : -127));
    expect([...packed.subarray(0, 16)]).toEqual(firstPair);
    const secondPair = Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? 64 : -32));
    expect([...packed.subarray(16)]).toEqual(secondPair);
  });

  it('is off by half a level at most, and takes a column of zeros', () => {
    const [depth, width] = [6, 16];
    const values = Float32Array.from({ length: depth * width }, (_, i) =>
      i % width === 3 ? 0 : Math.sin(i * 1.7) * 3,
    );
    const { packed, scales } = quantise({ values, depth, width });
    for (let k = 0; k < depth; k++) {
      for (let n = 0; n < width; n++) {
        const at = Math.floor(n / 8) * depth * 8 + Math.floor(k / 2) * 16 + 2 * (n % 8) + (k % 2);
        const back = (packed[at] ?? Number.NaN) * (scales[n] ?? Number.NaN);
        const off = Math.abs(back - (values[k * width + n] ?? 0));
        expect(off).toBeLessThanOrEqual((scales[n] ?? 0) * 0.5001);
      }
    }
  });

  it('leaves no sum that could overflow', () => {
    expect(activationLevels(512)).toBe(32767);
    for (const depth of [16, 512, 516, 517, 1024, 8192]) {
      expect(127 * activationLevels(depth) * depth).toBeLessThanOrEqual(2 ** 31 - 1);
    }
    expect(activationLevels(1024)).toBe(16513);
  });
});
