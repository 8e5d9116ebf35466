import type { KernelExports, Pointer } from './instance.ts';
import type { Order } from './order-slip.ts';

const FLOAT = 4;

/** A layer's dropout mask, applied in place to x [steps, rows, H]. Locked: the mask of the first step at every step. */
export function drop(
  kernel: Pick<KernelExports, 'dropout'>,
  x: Pointer,
  what: Pick<Order, 'steps' | 'dropout' | 'dropoutSeed' | 'lockedDropout'> & {
    readonly layer: number;
    readonly rows: number;
    readonly firstRow: number;
    readonly hidden: number;
  },
): void {
  const { steps, rows, firstRow, hidden, dropout } = what;
  const [low, high] = dropoutKeys(what.dropoutSeed, what.layer);
  const scale = 1 / (1 - dropout);
  const apply = (to: Pointer, count: number) =>
    kernel.dropout(to, count, rows, firstRow, hidden, low, high, dropBelow(dropout), scale);
  if (!what.lockedDropout) apply(x, steps);
  else for (let t = 0; t < steps; t++) apply(x + FLOAT * t * rows * hidden, 1);
}

/** The two 32-bit keys of a layer's dropout mask, from the step's seed (a whole number up to 2^53). */
export function dropoutKeys(seed: number, layer: number): [number, number] {
  const high = Math.floor(seed / 2 ** 32) >>> 0;
  return [seed >>> 0, (Math.imul(layer + 1, 0x85ebca6b) ^ high) >>> 0];
}

/** A random 32-bit number below this drops its element. */
export const dropBelow = (rate: number): number =>
  Math.min(Math.round(rate * 2 ** 32), 2 ** 32 - 1);
