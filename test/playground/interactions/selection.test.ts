import { expect, test } from 'vitest';
import { pickValues } from '../../../src/playground/interactions/selection.ts';

const menu = (more: object = {}) => ({
  type: 3,
  custom_id: 'm',
  placeholder: 'Which key?',
  options: ['D', 'G', 'Edor'].map((value) => ({ label: `In ${value}`, value })),
  ...more,
});

test('takes what is offered, as many as it takes', () => {
  expect(pickValues(menu(), ['G'])).toEqual(['G']);
  expect(pickValues(menu({ max_values: 3 }), ['G', 'D'])).toEqual(['G', 'D']);
  expect(pickValues(menu({ min_values: 0 }), [])).toEqual([]);
});

test.each<[string, object, string[], string]>([
  ['not offered', {}, ['A'], 'has no "A". It has: D, G, Edor.'],
  ['a label', {}, ['In G'], 'has no "In G"'],
  ['nothing', {}, [], 'takes 1, not 0'],
  ['too many', {}, ['D', 'G'], 'takes 1, not 2'],
  ['too few', { min_values: 2, max_values: 3 }, ['D'], 'takes 2 to 3, not 1'],
  ['one twice', { max_values: 3 }, ['D', 'D'], 'every choice once'],
])('%s is not possible', (_, more, values, expected) => {
  expect(() => pickValues(menu(more), values)).toThrow(expected);
});
