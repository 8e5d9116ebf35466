import { describe, expect, it } from 'vitest';
import { BARRIER_WORDS, Barrier } from '../../../src/engine/kernel/barrier.ts';

const words = () => new Int32Array(new SharedArrayBuffer(4 * BARRIER_WORDS));

describe('Barrier', () => {
  it('does not hold a thread that is alone', () => {
    const barrier = new Barrier(words(), 1);
    barrier.wait();
    barrier.wait();
  });

  it('ends the wait of the others where a thread has failed', () => {
    const shared = words();
    new Barrier(shared, 2).break();
    expect(() => new Barrier(shared, 2).wait()).toThrow(/another thread has failed/);
  });
});
