import { describe, expect, test } from 'vitest';
import { drop, dropBelow, dropoutKeys } from '../../../src/engine/kernel/dropout.ts';
import { instantiate, kernelModule } from '../../../src/engine/kernel/instance.ts';
import { Plan } from '../../../src/engine/kernel/memory.ts';

const SIZE = { steps: 5, rows: 3, firstRow: 0, hidden: 16 };
const UNITS = SIZE.rows * SIZE.hidden;

/** The mask that ones are turned into, [steps, rows, H]. */
function mask(what: { seed?: number; layer?: number; locked?: boolean; rate?: number }) {
  const { seed = 7, layer = 0, locked = false, rate = 0.25 } = what;
  const plan = new Plan();
  const stack = plan.stack();
  const start = plan.words(SIZE.steps * UNITS);
  const memory = plan.memory();
  const x = new Float32Array(memory.buffer, start, SIZE.steps * UNITS).fill(1);
  const kernel = instantiate(kernelModule('lstm'), memory, stack);
  const drawn = { layer, dropout: rate, dropoutSeed: seed, lockedDropout: locked };
  drop(kernel, start, { ...SIZE, ...drawn });
  return [...x];
}

describe('a mask', () => {
  test('leaves a unit out, or makes up for those that are', () => {
    expect([...new Set(mask({}))].sort()).toEqual([0, Math.fround(1 / 0.75)]);
  });

  test('is another at each step, or locked: that of the first at all', () => {
    const at = (list: readonly number[], step: number) =>
      list.slice(step * UNITS, (step + 1) * UNITS);
    const [free, locked] = [mask({}), mask({ locked: true })];
    expect(at(free, 1)).not.toEqual(at(free, 0));
    for (let step = 0; step < SIZE.steps; step++) expect(at(locked, step)).toEqual(at(free, 0));
  });

  test('follows from seed and layer', () => {
    expect(mask({})).toEqual(mask({}));
    expect(mask({ layer: 1 })).not.toEqual(mask({}));
    // Seeds that agree in their low 32 bits.
    expect(mask({ seed: 7 + 2 ** 32 })).not.toEqual(mask({}));
  });
});

test('keys hold every bit of the seed', () => {
  expect(dropoutKeys(2 ** 32 + 5, 0)).toEqual([5, 0x85ebca6a]);
  expect(dropoutKeys(5, 0)).toEqual([5, 0x85ebca6b]);
});

test('what is dropped below a rate stays a number of 32 bits', () => {
  expect([0, 0.5, 1].map(dropBelow)).toEqual([0, 2 ** 31, 2 ** 32 - 1]);
});
