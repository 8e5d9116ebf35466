import { expect, test } from 'vitest';
import { createFairQueue, type FairQueue, type Turn } from '../../src/bot/fair-queue.ts';

/** Joins, and writes the name down when its turn comes. */
function joiner(queue: FairQueue, served: string[]): (person: string, name?: string) => Turn {
  return (person, name = person) => {
    const turn = queue.join(person);
    void turn.ready.then(() => served.push(name));
    return turn;
  };
}

async function settle(): Promise<void> {
  await new Promise(setImmediate);
}

test('as many at a time as there are hands, the rest as hands come free', async () => {
  const served: string[] = [];
  const join = joiner(createFairQueue({ working: 2, waiting: 9, waitingEach: 9 }), served);
  const first = join('a', 'a1');
  join('a', 'a2');
  join('a', 'a3');
  await settle();
  expect(served).toEqual(['a1', 'a2']);
  first.leave();
  await settle();
  expect(served).toEqual(['a1', 'a2', 'a3']);
});

test('a flood from one person does not hold up another', async () => {
  const served: string[] = [];
  const join = joiner(createFairQueue({ working: 2, waiting: 99, waitingEach: 99 }), served);
  const flood = Array.from({ length: 20 }, (_, i) => join('a', `a${i}`));
  join('b');
  flood[0]?.leave();
  await settle();
  expect(served).toEqual(['a0', 'a1', 'b']);
});

test('equals are served in the order in which they came', async () => {
  const served: string[] = [];
  const join = joiner(createFairQueue({ working: 1, waiting: 9, waitingEach: 9 }), served);
  const turns = ['a', 'b', 'c', 'd'].map((person) => join(person));
  for (const turn of turns) {
    turn.leave();
    await settle();
  }
  expect(served).toEqual(['a', 'b', 'c', 'd']);
});

test('who leaves while waiting is not served, and leaves no hole', async () => {
  const served: string[] = [];
  const join = joiner(createFairQueue({ working: 1, waiting: 1, waitingEach: 1 }), served);
  const first = join('a');
  join('b').leave();
  join('c');
  first.leave();
  await settle();
  expect(served).toEqual(['a', 'c']);
});

test('leaving twice frees one hand', async () => {
  const served: string[] = [];
  const join = joiner(createFairQueue({ working: 1, waiting: 9, waitingEach: 9 }), served);
  const first = join('a');
  join('b');
  join('c');
  first.leave();
  first.leave();
  await settle();
  expect(served).toEqual(['a', 'b']);
});

test('a person with too many waiting is refused, another is not', () => {
  const queue = createFairQueue({ working: 1, waiting: 9, waitingEach: 2 });
  for (let i = 0; i < 3; i++) queue.join('a');
  expect(() => queue.join('a')).toThrow(expect.objectContaining({ code: 'busy' }));
  expect(() => queue.join('b')).not.toThrow();
});

test('when all places are taken, everybody is refused', () => {
  const queue = createFairQueue({ working: 1, waiting: 2, waitingEach: 2 });
  for (const person of ['a', 'b', 'c']) queue.join(person);
  expect(() => queue.join('d')).toThrow(expect.objectContaining({ code: 'busy' }));
});
