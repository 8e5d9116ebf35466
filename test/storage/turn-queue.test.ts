import { expect, test } from 'vitest';
import { timeOrderedId } from '../../src/storage/turn-queue.ts';
import { placeInLine } from '../../src/storage/turns.ts';

test('ids of turns are UUIDs of version 7, each later than the one before', () => {
  // The layout of RFC 9562, section 5.7, with the time of its example in appendix A.6.
  const first = timeOrderedId(0x017f22e279b0);
  expect(first).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  let last = first;
  // Within one millisecond, and when the clock is set back.
  for (let i = 0; i < 1_000; i++) {
    const next = timeOrderedId(0x017f22e279b0 - (i % 3));
    expect(next > last).toBe(true);
    expect(next).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    last = next;
  }
});

/** Jobs named by their server and a number: `a1 a2 b1`. */
const jobs = (text: string) => text.split(' ').map((id) => ({ id, guildId: id[0] ?? '' }));

test.each([
  // Waiting, in the order of their coming; the line; and the order in which they will be begun.
  ['a1', ['a'], 'a1'],
  ['a1 a2 a3 b1', ['a', 'b'], 'a1 b1 a2 a3'],
  ['a1 a2 a3 b1', ['b', 'a'], 'b1 a1 a2 a3'],
  ['a1 a2 b1 b2 c1 c2 c3', ['c', 'a', 'b'], 'c1 a1 b1 c2 a2 b2 c3'],
  // b has a job running, so it comes last; x is in line with nothing to do.
  ['b1 a1 a2 b2', ['x', 'a', 'b'], 'a1 b1 a2 b2'],
])('places of %s in the line %j', (waiting, line, order) => {
  const places = order.split(' ').map((id) => placeInLine(id, jobs(waiting), line));
  expect(places).toEqual(places.map((_, place) => place));
});

test('who does not wait has no place', () => {
  expect(placeInLine('z1', jobs('a1 a2'), ['a'])).toBe(0);
});
