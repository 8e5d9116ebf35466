import { expect, test } from 'vitest';
import { fillOptions, followPath } from '../../../src/playground/interactions/options.ts';

const command = {
  name: 'tune',
  options: [
    { type: 3, name: 'type', required: true, choices: [{ name: 'Jig', value: 'jig' }] },
    { type: 3, name: 'seed', min_length: 2, max_length: 4 },
    { type: 4, name: 'parts', min_value: 1, max_value: 4 },
    { type: 10, name: 'temperature' },
    { type: 5, name: 'chords' },
  ],
};
const nested = {
  name: 'list',
  options: [
    { type: 2, name: 'my', options: [{ type: 1, name: 'add', options: [{ type: 4, name: 'n' }] }] },
  ],
};

const fill = (values: Record<string, string | number | boolean>, partial = false) =>
  fillOptions(followPath(command, []), values, () => '1', partial).options;

test('values are converted to the type that was registered, in its order', () => {
  expect(
    fill({ chords: 'true', parts: '2', temperature: '0.5', seed: 'GBd', type: 'jig' }),
  ).toEqual([
    { name: 'type', type: 3, value: 'jig' },
    { name: 'seed', type: 3, value: 'GBd' },
    { name: 'parts', type: 4, value: 2 },
    { name: 'temperature', type: 10, value: 0.5 },
    { name: 'chords', type: 5, value: true },
  ]);
});

test.each<[string, Record<string, string>, string]>([
  ['a missing one', {}, '"type" is required'],
  ['an unknown one', { type: 'jig', tempo: '1' }, 'no option "tempo"'],
  ['what is no choice', { type: 'reel' }, '"reel" is not one of the choices for "type": Jig'],
  ['too short', { type: 'jig', seed: 'G' }, '"seed" must be 2 to 4 characters'],
  ['too long', { type: 'jig', seed: 'GABcd' }, '"seed" must be 2 to 4 characters'],
  ['too much', { type: 'jig', parts: '5' }, '"parts" must lie between 1 and 4'],
  ['a half', { type: 'jig', parts: '1.5' }, '"parts" must be a whole number'],
  ['no number', { type: 'jig', temperature: 'hot' }, '"temperature" must be a number'],
  ['neither true nor false', { type: 'jig', chords: 'maybe' }, '"chords" is true or false'],
  ['a name of every object', { type: 'jig', constructor: 'x' }, 'no option "constructor"'],
])('refuses %s', (_, values, message) => {
  expect(() => fill(values)).toThrow(message);
});

test('while typing, nothing is required and nothing refused', () => {
  expect(fill({ seed: 'G', parts: '9x' }, true)).toEqual([
    { name: 'seed', type: 3, value: 'G' },
    { name: 'parts', type: 4, value: '9x' },
  ]);
});

test('subcommands are wrapped in their groups', () => {
  const path = followPath(nested, ['my', 'add']);
  expect(fillOptions(path, { n: 3 }, () => '1').options).toEqual([
    {
      name: 'my',
      type: 2,
      options: [{ name: 'add', type: 1, options: [{ name: 'n', type: 4, value: 3 }] }],
    },
  ]);
  expect(() => followPath(nested, [])).toThrow('/list needs one of: my');
  expect(() => followPath(nested, ['your'])).toThrow('no subcommand "your"');
});
