import { expect, test } from 'vitest';
import { spellKey } from '../../../src/engine/abc/key.ts';
import { openingKey } from '../../../src/engine/compose/opening-key.ts';
import { type TuneType, tuneTypeNamed } from '../../../src/engine/compose/tune-types.ts';

const JIG = tuneTypeNamed('jig') as TuneType;
const keyOf = (written: string, type = JIG, metre = '6/8'): string =>
  spellKey(openingKey(written, type, metre));

test.each([
  ['G3 BdB', 'G'],
  ['d2f afd', 'D'],
  ['A3 ^cea', 'A'],
  ['A3 =cea', 'Ador'],
  ['e2g BGE', 'Em'],
])('%s: the key whose chord has the long and the first notes', (written, key) => {
  expect(keyOf(written)).toBe(key);
});

test('among equals the likelier key of the type', () => {
  const keys = ['D', 'G'];
  expect(keyOf('z6', { ...JIG, keys })).toBe('D');
  expect(keyOf('z6', { ...JIG, keys: [...keys].reverse() })).toBe('G');
});

test('names of notes are read before they are weighed', () => {
  expect(keyOf('sol la si do')).toBe('G');
});

test('what is no opening in any way is refused, whatever the key', () => {
  expect(() => keyOf('!!')).toThrow(/cannot be continued/);
});
