import { describe, expect, test } from 'vitest';
import { clip, codeBlock, inlineCode, linesWithin } from '../../src/bot/markdown.ts';

describe('clip', () => {
  test('leaves what fits', () => expect(clip('abc', 3)).toBe('abc'));
  test('marks what was cut', () => expect(clip('abcd', 3)).toBe('ab…'));
  test('never halves a surrogate pair', () => expect(clip('a🎻bc', 3)).toBe('a…'));
});

describe('linesWithin', () => {
  test('leaves what fits', () => expect(linesWithin('a\nb', 3)).toBe('a\nb'));
  test('keeps whole lines only', () => expect(linesWithin('ab\ncd\nef', 6)).toBe('ab\ncd'));
  test('a line may end exactly at the limit', () => expect(linesWithin('ab\ncd', 2)).toBe('ab'));
  test('keeps nothing of a first line that is too long', () =>
    expect(linesWithin('abcdef', 3)).toBe(''));
  test('no room at all', () => expect(linesWithin('a\nb', -5)).toBe(''));
});

describe('code', () => {
  test('a block', () => expect(codeBlock('K:G\n', 'abc')).toBe('```abc\nK:G\n```'));
  test('a block cannot be left from inside', () =>
    expect(codeBlock('a```b', '').slice(3, -3)).not.toContain('```'));
  test('in a line', () => expect(inlineCode('seed:42')).toBe('`seed:42`'));
  test('a backtick in a line', () => expect(inlineCode('a`b')).toBe('`` a`b ``'));
});
