import { expect, test } from 'vitest';
import { moveSeed } from '../../../src/engine/use-cases/move-seed.ts';

test.each([
  ['42', 'G', 'D', '42'],
  ['K#42', 'G', 'D', 'K#42'],
  ['G2BD#42', 'G', 'D', 'D2FA,#42'],
  ['D|G2B d2^c|#7', 'G', 'A', 'E|A2ce2^d|#7'],
  ['(3GAB c>d#7', 'G', 'C', '(3cdef>g#7'],
  // Another mode is another tune: nothing to move.
  ['G2BD#42', 'G', 'Edor', 'G2BD#42'],
])('%s in %s moved to %s is %s', (seed, from, to, moved) => {
  expect(moveSeed(seed, { key: from, metre: '6/8' }, to)).toBe(moved);
});
