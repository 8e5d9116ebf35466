import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inOrder } from '../../src/cli/in-order.ts';

it('yields in order whatever is done first, never more than so many under way', async () => {
  let underWay = 0;
  let most = 0;
  const job = async (index: number) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await setTimeout(((index * 7) % 5) * 2);
    underWay -= 1;
    return index;
  };
  const results: number[] = [];
  for await (const result of inOrder(23, 4, job)) results.push(result);
  expect(results).toEqual(Array.from({ length: 23 }, (_, i) => i));
  expect(most).toBe(4);
});

it('fails with the first that failed in order, after those before it', async () => {
  const results: number[] = [];
  const run = async () => {
    const job = async (index: number) => {
      if (index >= 2) throw new Error(`job ${index}`);
      return index;
    };
    for await (const result of inOrder(8, 8, job)) results.push(result);
  };
  await expect(run()).rejects.toThrow('job 2');
  expect(results).toEqual([0, 1]);
});
