import { describe, expect, it } from 'vitest';
import { createVocabulary, vocabularyOf } from '../../../src/engine/model/vocabulary.ts';

describe('vocabulary', () => {
  it('numbers the characters of texts in code order, whatever the order of the texts', () => {
    const vocabulary = vocabularyOf(['cab', 'B|', '']);
    expect(vocabulary.characters).toEqual(['B', 'a', 'b', 'c', '|']);
    expect(vocabularyOf(['B|', 'bbbcab']).characters).toEqual(vocabulary.characters);
    expect(vocabulary.size).toBe(5);
    expect(vocabulary.indexOf('b')).toBe(2);
    expect(vocabulary.indexOf('x')).toBeUndefined();
  });

  it('encodes and decodes', () => {
    const vocabulary = vocabularyOf(['abc|']);
    expect([...vocabulary.encode('cab|')]).toEqual([2, 0, 1, 3]);
    expect(vocabulary.decode(vocabulary.encode('cab|ba'))).toBe('cab|ba');
    expect(() => vocabulary.decode([4])).toThrow(RangeError);
  });

  it('names a character that it does not know, and its column', () => {
    const vocabulary = vocabularyOf(['abc']);
    expect(() => vocabulary.encode('abß')).toThrow(
      expect.objectContaining({
        code: 'bad-request',
        message: expect.stringContaining('"ß" (U+00DF) at column 3'),
      }),
    );
  });

  it('takes single distinct characters only', () => {
    const many = Array.from({ length: 1025 }, (_, i) => String.fromCharCode(0x4000 + i));
    for (const characters of [
      [],
      ['a'],
      ['a', 'a'],
      ['a', ''],
      ['a', 'bc'],
      ['a', '\ud83c'],
      many,
    ]) {
      expect(() => createVocabulary(characters)).toThrow(RangeError);
    }
    expect(() => vocabularyOf(['a🎻'])).toThrow(RangeError);
    expect(createVocabulary(many.slice(0, 1024)).size).toBe(1024);
  });
});
