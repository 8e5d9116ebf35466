import { describe, expect, it } from 'vitest';
import { chance } from '../../../../src/engine/compose/chance.ts';
import { TUNE_TYPES } from '../../../../src/engine/compose/tune-types.ts';
import { keysAfter, nextInSet } from '../../../../src/engine/use-cases/play/set-keys.ts';

const names = (key: string): string[] => keysAfter(key).map(([name]) => name);

describe('keys that may follow', () => {
  it.each([
    ['D', ['G', 'A', 'Edor', 'E', 'Bm']],
    ['G', ['C', 'D', 'Ador', 'A', 'Em']],
    ['A', ['D', 'E', 'Bdor', 'B', 'F#m']],
    ['Em', ['G', 'D', 'Am']],
    ['Edor', ['D', 'G', 'A']],
    ['Ador', ['G', 'C', 'D']],
    ['Amix', ['D', 'G', 'Bdor']],
    ['Bb', ['Eb', 'F', 'Cdor', 'C', 'Gm']],
  ])('%s', (key, follow) => {
    expect(names(key)).toEqual(follow);
  });

  it('after any key of any type there are some, none the key itself', () => {
    for (const key of TUNE_TYPES.flatMap(({ keys }) => keys)) {
      expect(names(key).length).toBeGreaterThan(1);
      expect(names(key)).not.toContain(key);
    }
  });
});

describe('the key of the next tune', () => {
  const sets = (first: string, usual: readonly string[]) =>
    Array.from({ length: 200 }, (_, number) => {
      const keys = [first];
      for (const place of [1, 2])
        keys.push(nextInSet(keys, usual, chance(String(number), `set ${place}`)));
      return keys.join(' ');
    });

  it('is one of the type’s where one follows, and comes back to the first at most', () => {
    const usual = TUNE_TYPES.find(({ name }) => name === 'reel')?.keys ?? [];
    const found = sets('D', usual);
    for (const set of found) {
      const [, second = '', third = ''] = set.split(' ');
      expect(usual).toContain(second);
      expect(usual).toContain(third);
      expect(second).not.toBe(third);
      expect(second).not.toBe('D');
    }
    expect(found).toEqual(expect.arrayContaining(['D G D', 'D Edor G', 'D A D']));
  });

  it('is whatever follows where the type has none of those', () => {
    expect(names('Bb')).toContain(nextInSet(['Bb'], [], chance('1', 'set 1')));
  });
});
