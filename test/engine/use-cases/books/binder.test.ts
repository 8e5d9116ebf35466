import { expect, test } from 'vitest';
import { EngineError } from '../../../../src/engine/errors.ts';
import { openBinder } from '../../../../src/engine/use-cases/books/binder.ts';

const bookOf = (...abc: readonly string[]) => ({
  ...{ title: 'Friday', subtitle: '1 tune', contents: 'Contents', date: new Date(0) },
  tunes: abc.map((text) => ({ title: 'One', abc: text, joined: false })),
});
const GOOD = 'X:1\nT:One\nM:6/8\nL:1/8\nK:G\nGAB c3|\n';

test('a tune that cannot be engraved is an error for people, and the next book is made', {
  timeout: 60_000,
}, async () => {
  const bind = openBinder();
  const bad = await bind(bookOf(GOOD, 'X:1\nT:One\n')).catch((error: unknown) => error);
  expect(bad).toBeInstanceOf(EngineError);
  expect(bad).toMatchObject({ code: 'bad-abc', message: expect.stringMatching(/\w/) });
  const done: number[] = [];
  const pdf = await bind(bookOf(GOOD, GOOD), (so) => done.push(so));
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(done).toEqual([1, 2]);
});

test('what is thrown at its progress ends the work', { timeout: 60_000 }, async () => {
  const gone = new Error('gone away');
  const bound = openBinder()(bookOf(GOOD, GOOD), () => {
    throw gone;
  });
  await expect(bound).rejects.toBe(gone);
});

test('more than forty that wait are refused, kindly, and those that wait are made', {
  timeout: 120_000,
}, async () => {
  const bind = openBinder();
  const bad = bookOf('X:1\n');
  const asked = Array.from({ length: 41 }, () =>
    bind(bad).catch((error: EngineError) => error.code),
  );
  expect(await asked[40]).toBe('busy');
  expect(await asked[0]).toBe('bad-abc');
});
