import { describe, expect, test } from 'vitest';
import { parseKey } from '../../../src/engine/abc/key.ts';
import { TUNE_TYPES } from '../../../src/engine/compose/tune-types.ts';
import { nextKey } from '../../../src/engine/use-cases/next-key.ts';

describe('nextKey', () => {
  test.each([
    ['jig', 'G', 'D'],
    ['jig', 'D', 'A'],
    ['jig', 'F', 'G'],
    ['jig', 'Ador', 'Edor'],
    ['jig', 'Edor', 'Ador'],
    // A key that the type does not usually have: on to the likeliest that it has.
    ['jig', 'Eb', 'G'],
    // The only mixolydian key of polkas: on to those of other types.
    ['polka', 'Amix', 'Dmix'],
    ['polka', 'Dmix', 'Amix'],
    // No type is usually lydian.
    ['reel', 'Dlyd', 'Glyd'],
    ['reel', 'Fphr', 'Dphr'],
  ])('%s in %s: %s', (type, key, next) => expect(nextKey(type, key)).toBe(next));

  test('leads through all keys of the mode, for every type and usual key', () => {
    for (const { name, keys } of TUNE_TYPES) {
      for (const key of keys) {
        const mode = parseKey(key)?.mode;
        const same = keys.filter((one) => parseKey(one)?.mode === mode);
        const seen = new Set<string>();
        for (let at = key; !seen.has(at); at = nextKey(name, at)) seen.add(at);
        expect([...seen]).toEqual(expect.arrayContaining(same));
        expect(nextKey(name, key)).not.toBe(key);
      }
    }
  });
});
