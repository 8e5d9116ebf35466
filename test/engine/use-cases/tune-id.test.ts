import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { isTuneId, newTuneId } from '../../../src/engine/use-cases/tune-id.ts';

test('known bytes give a known id', () => {
  expect(newTuneId(() => Uint8Array.of(0, 1, 25, 26, 35, 36, 71, 72, 251, 3))).toBe('abz09a9a9d');
});

test('bytes that would make some letters likelier are drawn again', () => {
  const draws = [Uint8Array.of(252, 253, 254, 255, 0, 0, 0, 0, 0, 0), new Uint8Array(10).fill(1)];
  expect(newTuneId(() => draws.shift() ?? new Uint8Array())).toBe('aaaaaabbbb');
});

test('ids have the shape that is asked of them', () => {
  const ids = new Set(Array.from({ length: 1000 }, () => newTuneId(randomBytes)));
  expect(ids.size).toBe(1000);
  for (const id of ids) expect(isTuneId(id)).toBe(true);
});

test.each(['', 'abc', 'ABCDEFGHIJ', 'abcdefghij ', 'abcdefghi\n', 'abcdefghijk'])(
  '%j is none',
  (text) => expect(isTuneId(text)).toBe(false),
);
