import { expect, test } from 'vitest';
import { openBookMaker } from '../../../../src/engine/use-cases/books/book-maker.ts';

const ABC = 'X:1\nT:One\nR:jig\nM:6/8\nL:1/8\nK:G\nGAB cde|dBG G3|\n';
const TUNES = [{ abc: ABC, title: 'One', joined: false }];
const make = openBookMaker(() => new Date(0));

test('a book is in English unless told', async () => {
  const plain = Buffer.from(await make('A book', TUNES));
  const words = { subtitle: '1 tune', contents: 'Contents' };
  expect(plain.equals(await make('A book', TUNES, words))).toBe(true);
  expect(plain.equals(await make('A book', TUNES, { ...words, contents: 'Inhalt' }))).toBe(false);
});

test('more books than can wait are turned away, and those that wait are made', async () => {
  const answers = await Promise.all(
    Array.from({ length: 43 }, () =>
      make('A book', [{ abc: '', title: 'None', joined: false }]).catch(
        ({ code }: { code?: string }) => code,
      ),
    ),
  );
  expect(answers.filter((code) => code === 'busy')).toHaveLength(3);
  expect(answers.filter((code) => code === 'bad-abc')).toHaveLength(40);
}, 120_000);
