import { expect, test } from 'vitest';
import { createAcknowledgements } from '../../src/bot/acknowledgements.ts';

/** A promise that a test settles by hand. */
function byHand() {
  let resolve: (value: string) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<string>((onTime, late) => {
    resolve = onTime;
    reject = late;
  });
  return { promise, resolve, reject };
}

test('waits for those under way, taken or refused, and not for those that begin later', async () => {
  const acknowledgements = createAcknowledgements();
  const [first, second, later] = [byHand(), byHand(), byHand()];
  const given = [
    acknowledgements.give(first.promise),
    acknowledgements.give(second.promise).catch(() => 'refused'),
  ];
  let begun = false;
  const waiting = acknowledgements.given().then(() => {
    begun = true;
  });
  void acknowledgements.give(later.promise);
  first.resolve('taken');
  await new Promise(setImmediate);
  expect(begun).toBe(false);
  second.reject(new Error('too late'));
  await waiting;
  expect(await Promise.all(given)).toEqual(['taken', 'refused']);
  later.resolve('');
});

test('has nothing to wait for when nobody else asks', async () => {
  await createAcknowledgements().given();
});
