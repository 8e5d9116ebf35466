import { describe, expect, test } from 'vitest';
import { judgeComponents } from '../../../src/playground/rules/components.ts';
import { Form } from '../../../src/playground/rules/form.ts';

const text = (content = 'x') => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'b', custom_id });
const menu = (...values: string[]) => ({
  type: 3,
  custom_id: 'm',
  options: values.map((value) => ({ label: value, value })),
});
const row = (...components: unknown[]) => ({ type: 1, components });
const gallery = (...items: unknown[]) => ({ type: 12, items });
const picture = { media: { url: 'attachment://tune.png' } };

function faults(components: unknown, v2 = true): string[] {
  const form = new Form();
  judgeComponents(components, ['components'], {
    form,
    v2,
    attachments: new Set(['tune.png', 'tune.mid']),
  });
  return form.faults.map((one) => `${one.path.join('.')} ${one.code}`);
}

test('a message of every kind of component is fine', () => {
  const all = [
    {
      type: 17,
      accent_color: 0,
      components: [
        text(),
        gallery(picture),
        { type: 9, components: [text()], accessory: { type: 11, media: picture.media } },
        { type: 14, spacing: 2 },
        { type: 13, file: { url: 'attachment://tune.mid' } },
        row(button('a'), { type: 2, style: 5, label: 'link', url: 'https://example.org' }),
      ],
    },
    row({ type: 3, custom_id: 's', options: [{ label: 'one', value: '1' }] }),
  ];
  expect(faults(all)).toEqual([]);
});

describe('refuses, and says where', () => {
  test.each<[string, unknown, string[]]>([
    [
      'six buttons in a row',
      [row(...[1, 2, 3, 4, 5, 6].map((n) => button(String(n))))],
      ['components.0.components BASE_TYPE_BAD_LENGTH'],
    ],
    ['an empty row', [row()], ['components.0.components BASE_TYPE_BAD_LENGTH']],
    [
      'a button beside a select',
      [row(button('a'), { type: 3, custom_id: 's', options: [{ label: 'l', value: 'v' }] })],
      ['components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
    ],
    [
      'a menu of nothing',
      [row(menu())],
      ['components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a menu of 26',
      [row(menu(...Array.from({ length: 26 }, (_, i) => String(i))))],
      ['components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a value twice',
      [row(menu('a', 'b', 'a'))],
      ['components.0.components.0.options.2.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
    ],
    [
      'more to be picked than there is',
      [row({ ...menu('a', 'b'), max_values: 3 })],
      ['components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'at least more than at most',
      [row({ ...menu('a', 'b'), min_values: 2 })],
      ['components.0.components.0.min_values NUMBER_TYPE_MAX'],
    ],
    [
      'two chosen from the start where one can be',
      [row({ ...menu(), options: ['a', 'b'].map((x) => ({ label: x, value: x, default: true })) })],
      ['components.0.components.0.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES'],
    ],
    [
      'a placeholder of 151',
      [row({ ...menu('a'), placeholder: 'x'.repeat(151) })],
      ['components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a custom_id of 101',
      [row(button('x'.repeat(101)))],
      ['components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'no custom_id',
      [row({ type: 2, style: 1, label: 'b' })],
      ['components.0.components.0.custom_id BASE_TYPE_REQUIRED'],
    ],
    [
      'the same custom_id twice',
      [row(button('a')), row(button('a'))],
      ['components COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'a button with neither label nor emoji',
      [row({ type: 2, style: 1, custom_id: 'a' })],
      ['components.0.components.0 BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI'],
    ],
    [
      'a label of 81',
      [row({ ...button('a'), label: 'x'.repeat(81) })],
      ['components.0.components.0.label BASE_TYPE_MAX_LENGTH'],
    ],
    ['an empty gallery', [gallery()], ['components.0.items BASE_TYPE_BAD_LENGTH']],
    [
      'eleven pictures',
      [gallery(...Array.from({ length: 11 }, () => picture))],
      ['components.0.items BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a picture that was not uploaded',
      [gallery({ media: { url: 'attachment://other.png' } })],
      ['components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'],
    ],
    [
      'alt text of 1025',
      [gallery({ ...picture, description: 'x'.repeat(1025) })],
      ['components.0.items.0.description BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a file from the web',
      [{ type: 13, file: { url: 'https://example.org/a.mid' } }],
      ['components.0.file.url URL_TYPE_INVALID_SCHEME'],
    ],
    ['an empty text', [text('')], ['components.0.content BASE_TYPE_BAD_LENGTH']],
    [
      '4001 characters over two texts',
      [text('x'.repeat(4000)), text('y')],
      ['components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
    ],
    [
      '41 components, counting nested ones',
      [{ type: 17, components: Array.from({ length: 40 }, () => text()) }],
      ['components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
    ],
    [
      'a container in a container',
      [{ type: 17, components: [{ type: 17, components: [text()] }] }],
      ['components.0.components.0.type UNION_TYPE_CHOICES'],
    ],
    ['a bare button', [button('a')], ['components.0.type UNION_TYPE_CHOICES']],
    [
      'a section without accessory',
      [{ type: 9, components: [text()] }],
      ['components.0.accessory BASE_TYPE_REQUIRED'],
    ],
    [
      'a colour beyond white',
      [{ type: 17, accent_color: 0x1000000, components: [text()] }],
      ['components.0.accent_color NUMBER_TYPE_MAX'],
    ],
    ['something that is no component', [7], ['components.0 MODEL_TYPE_CONVERT']],
  ])('%s', (_, components, expected) => {
    expect(faults(components)).toEqual(expected);
  });

  test('the new kinds without flag 32768', () => {
    expect(faults([text()], false)).toEqual(['components.0.type UNION_TYPE_CHOICES']);
    expect(faults([row(button('a'))], false)).toEqual([]);
  });
});
