import type { RandomBytes } from '../random.ts';

/** A whole number from 0 up to, but not with, its argument. */
export type Draw = (below: number) => number;

/** Of four bytes: the share by which low numbers are likelier is below one in ten million for lists of a few hundred. */
export function drawFrom(random: RandomBytes): Draw {
  return (below) => {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    return (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % below;
  };
}

/** Fisher and Yates's shuffle, of a copy. */
export function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const at = draw(last + 1);
    [copy[last], copy[at]] = [copy[at] as T, copy[last] as T];
  }
  return copy;
}
