import { PANEL } from './instance.ts';

/** A matrix [depth, width], row-major. */
export interface Matrix {
  readonly values: Float32Array;
  readonly depth: number;
  readonly width: number;
}

/** A matrix in int8, packed for int8_product (lstm.c), and what each column's numbers stand for. */
export interface QuantisedMatrix {
  /** [width / 8][depth / 2][8][2] */
  readonly packed: Int8Array;
  /** [width]: value = packed * scale */
  readonly scales: Float32Array;
}

const LEVELS_OF_WEIGHT = 127;
const LEVELS_OF_INT16 = 32767;
const MOST_INT32 = 2 ** 31 - 1;

/**
 * What an activation of 1 becomes: as many levels as an int16 has, or fewer where a sum over `depth` products of such
 * activations and int8 weights could leave 32 bits (from 517 inputs on).
 */
export const activationLevels = (depth: number): number =>
  Math.min(LEVELS_OF_INT16, Math.floor(MOST_INT32 / (LEVELS_OF_WEIGHT * depth)));

/** Rounds each column to -127 .. 127 by a scale of its own. */
export function quantise({ values, depth, width }: Matrix): QuantisedMatrix {
  const largest = new Float32Array(width);
  for (let k = 0; k < depth; k++) {
    for (let n = 0; n < width; n++) {
      const size = Math.abs(values[k * width + n] ?? 0);
      if (size > (largest[n] ?? 0)) largest[n] = size;
    }
  }
  const scales = largest.map((most) => most / LEVELS_OF_WEIGHT);
  const packed = new Int8Array(depth * width);
  for (let k = 0; k < depth; k++) {
    for (let n = 0; n < width; n++) {
      const scale = scales[n] ?? 0;
      const whole = scale === 0 ? 0 : Math.round((values[k * width + n] ?? 0) / scale);
      const panel = Math.floor(n / PANEL) * depth * PANEL;
      const pair = Math.floor(k / 2) * 2 * PANEL;
      packed[panel + pair + 2 * (n % PANEL) + (k % 2)] = whole;
    }
  }
  return { packed, scales };
}
