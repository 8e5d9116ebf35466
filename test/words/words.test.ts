import { describe, expect, test } from 'vitest';
import { bracesOf, textsInSource } from '../../scripts/words.mjs';
import { LANGUAGES, wordsIn } from '../../src/words/words.ts';

const { texts, odd } = textsInSource();
const others = LANGUAGES.flatMap(({ code, dictionary }) =>
  dictionary ? [{ code, dictionary }] : [],
);

test('what is said is written as one literal, so that it can be found', () => {
  expect(odd).toEqual([]);
  expect(texts.length).toBeGreaterThan(200);
});

describe.each(others)('$code', ({ dictionary }) => {
  const translated: Readonly<Record<string, string>> = dictionary;

  test('lacks no text', () => {
    expect(texts.filter((text) => translated[text] === undefined)).toEqual([]);
  });

  test('has no text that nobody says', () => {
    expect(Object.keys(translated).filter((text) => !texts.includes(text))).toEqual([]);
  });

  test('fills in what English fills in', () => {
    const differing = Object.entries(translated).filter(
      ([english, text]) => bracesOf(english) !== bracesOf(text),
    );
    expect(differing).toEqual([]);
  });

  test('leaves commands, code and emoji as they are', () => {
    const marks = (text: string) =>
      (text.match(/`[^`]*`|<[@#/][^>]*>|\p{Extended_Pictographic}/gu) ?? []).sort();
    const differing = Object.entries(translated).filter(
      ([english, text]) => marks(english).join() !== marks(text).join(),
    );
    expect(differing).toEqual([]);
  });
});

describe('wordsIn', () => {
  test('takes a locale of a language', () => {
    expect(wordsIn('fr-CA').language).toBe('fr');
    expect(wordsIn('es-419').language).toBe('es');
    expect(wordsIn('en-GB').language).toBe('en');
  });

  test('speaks English where a language is not known', () => {
    expect(wordsIn('ja').language).toBe('en');
    expect(wordsIn('').say('Hello {name}', { name: 'Una' })).toBe('Hello Una');
  });

  test('leaves a brace that nothing was given for, and gives a value no second look', () => {
    expect(wordsIn('en').say('{a} and {b}', { a: '{b}' })).toBe('{b} and {b}');
  });

  test('writes numbers as the language does', () => {
    expect(wordsIn('de').count(1200, '{count} x', '{count} y')).toBe('1.200 y');
    expect(wordsIn('en').count(1, '{count} x', '{count} y')).toBe('1 x');
    expect(wordsIn('de').decimal(1.05, 3)).toBe('1,050');
    expect(wordsIn('fr').decimal(0.75, 1)).toBe('0,8');
    expect(wordsIn('ga').decimal(1.842, 3)).toBe('1.842');
  });
});
