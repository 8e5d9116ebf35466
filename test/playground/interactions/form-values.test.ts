import { describe, expect, test } from 'vitest';
import { type FormValue, fillForm } from '../../../src/playground/interactions/form-values.ts';

const option = (value: string) => ({ label: value, value });
const label = (component: { custom_id: string }) => ({
  type: 18,
  label: `The ${component.custom_id}`,
  component,
});
const modal = {
  components: [
    { type: 10, content: 'Words' },
    label({ type: 4, custom_id: 'name', min_length: 2, max_length: 5 } as never),
    label({ type: 19, custom_id: 'files', min_values: 1, max_values: 2 } as never),
    label({ type: 22, custom_id: 'agreed', options: [option('yes')] } as never),
    label({ type: 23, custom_id: 'box' } as never),
    { type: 1, components: [{ type: 4, custom_id: 'old', label: 'Old', required: false }] },
  ],
};
const file = (name: string) => ({ name, bytes: new Uint8Array([1]) });
const right = { name: 'Kerry', files: [file('a.abc')], agreed: ['yes'] };

function fill(values: Record<string, FormValue>) {
  let id = 0;
  return fillForm(modal, values, () => String(++id));
}

test('what is sent has the shape of the form, and files are numbered', () => {
  const { components, files } = fill(right);
  expect(components).toMatchObject([
    { type: 18, component: { type: 4, custom_id: 'name', value: 'Kerry' } },
    { type: 18, component: { type: 19, custom_id: 'files', values: ['1'] } },
    { type: 18, component: { type: 22, custom_id: 'agreed', values: ['yes'] } },
    { type: 18, component: { type: 23, custom_id: 'box', value: false } },
    { type: 1, components: [{ type: 4, custom_id: 'old', value: '' }] },
  ]);
  expect(files).toEqual([{ id: '1', file: file('a.abc') }]);
});

describe('refuses', () => {
  test.each<[string, Record<string, FormValue>, string]>([
    ['no name', { ...right, name: '' }, '"The name" is required'],
    ['a short name', { ...right, name: 'K' }, '"The name" must be 2 to 5 characters'],
    ['no file', { ...right, files: [] }, '"The files" is required'],
    [
      'three files',
      { ...right, files: [file('a'), file('b'), file('c')] },
      '"The files" takes 1 to 2',
    ],
    ['a box that must be ticked', { ...right, agreed: [] }, '"The agreed" is required'],
    ['what is no choice', { ...right, agreed: ['no'] }, '"no" is not one of the choices'],
  ])('%s', (_, values, message) => expect(() => fill(values)).toThrow(message));
});
