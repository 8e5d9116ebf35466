import { describe, expect, test } from 'vitest';
import {
  nameOfCopy,
  playlistName,
} from '../../../../src/engine/use-cases/playlists/playlist-name.ts';

describe('a name', () => {
  test.each([
    ['  Friday \n night ', 'Friday night'],
    ['♭'.repeat(60), '♭'.repeat(60)],
    ['🎻'.repeat(60), '🎻'.repeat(60)],
  ])('%j is %j', (typed, name) => expect(playlistName(typed)).toBe(name));

  test.each([
    ['', 0],
    [' \t\n', 0],
    ['x'.repeat(61), 61],
    ['a\u0000b', 3],
    ['\ud83c', 1],
  ])('%j is none', (typed, length) => {
    expect(() => playlistName(typed)).toThrow(
      expect.objectContaining({ code: 'bad-request', context: { length } }),
    );
  });
});

describe('the name of a copy', () => {
  test('has the first number that is free', () => {
    expect(nameOfCopy('Session', [])).toBe('Session (2)');
    expect(nameOfCopy('Session', ['Session (2)', 'Session (3)'])).toBe('Session (4)');
  });

  test('is no longer than a name may be, and no letter of it is cut in two', () => {
    const copy = nameOfCopy('🎻'.repeat(60), []);
    expect(playlistName(copy)).toBe(copy);
    expect(copy).toBe(`${'🎻'.repeat(56)} (2)`);
  });
});
