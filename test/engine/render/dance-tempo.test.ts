import { expect, it } from 'vitest';
import { danceTempo } from '../../../src/engine/render/dance-tempo.ts';

const FOUR = { num: 4, den: 4 };

it('finds the type in what R: says', () => {
  expect(danceTempo('Double Jig', { num: 6, den: 8 }).type).toBe('jig');
  expect(danceTempo('slip jig', { num: 9, den: 8 }).type).toBe('slip jig');
  expect(danceTempo(' Hornpipe ', FOUR)).toMatchObject({ type: 'hornpipe', swings: true });
  expect(danceTempo('air', FOUR)).toMatchObject({ type: '', beatsPerMinute: 120 });
});

it('feels the beat that the metre has', () => {
  expect(danceTempo('jig', { num: 6, den: 8 }).beat).toBe(3 / 8);
  expect(danceTempo('slide', { num: 12, den: 8 }).beat).toBe(3 / 8);
  expect(danceTempo('reel', FOUR).beat).toBe(1 / 2);
  expect(danceTempo('reel', { num: 2, den: 4 }).beat).toBe(1 / 4);
  expect(danceTempo('march', { num: 6, den: 8 }).beat).toBe(3 / 8);
  expect(danceTempo('waltz', { num: 3, den: 4 }).beat).toBe(1 / 4);
});

it('lets hornpipes and barndances swing, and nothing else', () => {
  const types = [
    'jig',
    'slip jig',
    'reel',
    'hornpipe',
    'polka',
    'slide',
    'waltz',
    'strathspey',
    'march',
  ];
  const swinging = [...types, 'barndance', 'mazurka'].filter(
    (type) => danceTempo(type, FOUR).swings,
  );
  expect(swinging).toEqual(['hornpipe', 'barndance']);
});
