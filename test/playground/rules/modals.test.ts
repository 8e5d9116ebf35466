import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/playground/refusal.ts';
import { judgeModal } from '../../../src/playground/rules/modals.ts';

const text = (custom_id = 'name') => ({ type: 4, custom_id, style: 1 });
const label = (component: unknown, more = {}) => ({ type: 18, label: 'Name', component, ...more });
const option = (value: string) => ({ label: value, value });
const modal = (...components: unknown[]) => ({ title: 'A form', custom_id: 'form', components });

function faults(data: Record<string, unknown>): string[] {
  try {
    judgeModal(data);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.faults.map((one) => `${one.path.join('.')} ${one.code}`);
  }
}

test('a form of every kind of field is fine', () => {
  expect(
    faults(
      modal(
        { type: 10, content: 'Some words' },
        label(text()),
        label({ type: 19, custom_id: 'files', max_values: 10, file_types: ['.abc', '.zip'] }),
        label({ type: 22, custom_id: 'agreed', options: [option('yes')] }),
        { type: 1, components: [{ ...text('old'), label: 'Old' }] },
      ),
    ),
  ).toEqual([]);
  expect(
    faults(
      modal(
        label({ type: 3, custom_id: 'one', options: [option('a')] }),
        label({ type: 21, custom_id: 'radio', options: [option('a'), option('b')] }),
        label({ type: 23, custom_id: 'box' }),
        label({ type: 6, custom_id: 'role' }),
      ),
    ),
  ).toEqual([]);
});

const C = 'data.components';
describe('refuses, and says where', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['nothing to fill in', modal(), [`${C} BASE_TYPE_BAD_LENGTH`]],
    [
      'six rows',
      modal(...[1, 2, 3, 4, 5, 6].map((n) => label(text(`${n}`)))),
      [`${C} BASE_TYPE_BAD_LENGTH`],
    ],
    [
      'a title of 46',
      { ...modal(label(text())), title: 'x'.repeat(46) },
      ['data.title BASE_TYPE_BAD_LENGTH'],
    ],
    ['a button', modal({ type: 2 }), [`${C}.0.type BASE_TYPE_CHOICES`]],
    [
      'a button in a label',
      modal(label({ type: 2, custom_id: 'x' })),
      [`${C}.0.component.type BASE_TYPE_CHOICES`],
    ],
    ['an empty label', modal(label(undefined)), [`${C}.0.component BASE_TYPE_REQUIRED`]],
    [
      'a label of 46',
      modal(label(text(), { label: 'x'.repeat(46) })),
      [`${C}.0.label BASE_TYPE_BAD_LENGTH`],
    ],
    [
      'a description of 101',
      modal(label(text(), { description: 'x'.repeat(101) })),
      [`${C}.0.description BASE_TYPE_BAD_LENGTH`],
    ],
    [
      'eleven files',
      modal(label({ type: 19, custom_id: 'f', max_values: 11 })),
      [`${C}.0.component.max_values NUMBER_TYPE_MAX`],
    ],
    [
      'an option of 101',
      modal(label({ type: 22, custom_id: 'f', options: [option('x'.repeat(101))] })),
      [
        `${C}.0.component.options.0.label BASE_TYPE_BAD_LENGTH`,
        `${C}.0.component.options.0.value BASE_TYPE_BAD_LENGTH`,
      ],
    ],
    [
      'the same custom_id twice',
      modal(label(text()), label(text())),
      [`${C} COMPONENT_CUSTOM_ID_DUPLICATED`],
    ],
    [
      'files in an action row',
      modal({ type: 1, components: [{ type: 19, custom_id: 'f' }] }),
      [`${C}.0.components.0.type BASE_TYPE_CHOICES`],
    ],
  ])('%s', (_, data, expected) => expect(faults(data)).toEqual(expected));
});
