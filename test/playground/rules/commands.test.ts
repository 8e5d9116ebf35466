import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/playground/refusal.ts';
import { judgeCommands } from '../../../src/playground/rules/commands.ts';

const option = (more: object = {}) => ({ type: 3, name: 'type', description: 'd', ...more });
const command = (...options: object[]) => ({ name: 'tune', description: 'd', options });

function faults(...commands: unknown[]): string[] {
  try {
    judgeCommands(commands);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.faults.map((one) => `${one.path.join('.')} ${one.code}`);
  }
}

test('a fitting command passes', () => {
  const choices = [{ name: 'Jig', value: 'jig' }];
  const group = { type: 2, name: 'g', description: 'd' };
  const nested = { ...group, options: [{ type: 1, name: 's', description: 'd' }] };
  expect(faults(command(option({ required: true, choices }), option({ name: 'b' })))).toEqual([]);
  expect(faults(command(nested))).toEqual([]);
});

test('a command for a message’s menu has a name of any letters, and nothing else', () => {
  const menu = {
    type: 3,
    name: 'Engrave this ABC',
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  };
  expect(faults(menu)).toEqual([]);
  expect(faults({ ...menu, name: 'x'.repeat(33) })).toEqual(['0.name BASE_TYPE_BAD_LENGTH']);
  expect(faults({ ...menu, name: '  ' })).toEqual(['0.name APPLICATION_COMMAND_INVALID_NAME']);
  expect(faults({ ...menu, description: 'no' })).toEqual([
    '0.description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET',
  ]);
  expect(faults({ ...menu, options: [option()] })).toEqual([
    '0.options APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_CANNOT_BE_SET',
  ]);
  expect(faults({ ...command(), contexts: [3], integration_types: [] })).toEqual([
    '0.integration_types BASE_TYPE_BAD_LENGTH',
    '0.contexts.0 BASE_TYPE_CHOICES',
  ]);
});

test('a command counts as long as its longest wording in any language', () => {
  const wordy = (name: string) =>
    option({ name, description: 'd', description_localizations: { de: 'x'.repeat(100) } });
  const choices = Array.from({ length: 25 }, (_, i) => ({
    name: 'n',
    name_localizations: { fr: 'x'.repeat(100), 'es-ES': 'x'.repeat(50) },
    value: `${i}`,
  }));
  const three = ['a', 'b', 'c'].map((name) => ({ ...wordy(name), choices }));
  // 4 + 1, and thrice 1 + 100 + 25 times 100 and the values.
  expect(faults(command(...three))).toEqual([]);
  const four = [...three, { ...wordy('d'), choices: choices.slice(0, 2) }];
  expect(faults(command(...four))).toEqual(['0 APPLICATION_COMMAND_TOO_LARGE']);
});

describe('refuses, and says where', () => {
  const long = { name: 'x'.repeat(101), value: 'v' };
  test.each<[string, unknown, string[]]>([
    ['capitals', { ...command(), name: 'Tune' }, ['0.name APPLICATION_COMMAND_INVALID_NAME']],
    ['blanks', { ...command(), name: 'a b' }, ['0.name APPLICATION_COMMAND_INVALID_NAME']],
    ['no description', { name: 'tune' }, ['0.description BASE_TYPE_REQUIRED']],
    [
      'a required option after an optional one',
      command(option(), option({ name: 'b', required: true })),
      ['0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
    ],
    [
      'two options of a name',
      command(option(), option()),
      ['0.options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'],
    ],
    [
      'choices and autocomplete',
      command(option({ choices: [{ name: 'a', value: 'a' }], autocomplete: true })),
      ['0.options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES'],
    ],
    [
      '26 choices',
      command(
        option({
          choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })),
        }),
      ),
      ['0.options.0.choices BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a long choice',
      command(option({ choices: [long] })),
      ['0.options.0.choices.0.name BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'text as a number’s choice',
      command(option({ type: 4, choices: [{ name: 'a', value: 'a' }] })),
      ['0.options.0.choices.0.value NUMBER_TYPE_COERCE'],
    ],
    [
      'autocomplete on a boolean',
      command(option({ type: 5, autocomplete: true })),
      ['0.options.0.choices APPLICATION_COMMAND_OPTION_CHOICES_TYPE'],
    ],
    [
      'a subcommand beside a value',
      command({ type: 1, name: 's', description: 'd' }, option()),
      ['0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'],
    ],
    [
      'a group inside a subcommand',
      command({ ...option({ type: 1 }), options: [{ type: 2, name: 'g', description: 'd' }] }),
      ['0.options.0.options.0.type BASE_TYPE_CHOICES'],
    ],
    [
      'a translation into no language of Discord’s',
      { ...command(), description_localizations: { de: 'Ein Stück', ga: 'Port' } },
      ['0.description_localizations.ga BASE_TYPE_CHOICES'],
    ],
    [
      'translations that break the rules of what they translate',
      {
        ...command(option({ name_localizations: { de: 'Art der Melodie' } })),
        name_localizations: { fr: 'Air' },
        description_localizations: { fr: 'x'.repeat(101), de: null },
      },
      [
        '0.name_localizations.fr APPLICATION_COMMAND_INVALID_NAME',
        '0.description_localizations.fr BASE_TYPE_BAD_LENGTH',
        '0.options.0.name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
      ],
    ],
    [
      'an empty translation of a choice',
      command(option({ choices: [{ name: 'a', value: 'a', name_localizations: { de: '' } }] })),
      ['0.options.0.choices.0.name_localizations.de BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'permissions in words',
      { ...command(), default_member_permissions: 'MANAGE' },
      ['0.default_member_permissions BITFIELD_TYPE_CONVERT'],
    ],
  ])('%s', (_, given, expected) => {
    expect(faults(given)).toEqual(expected);
  });

  test('two commands of a name', () => {
    expect(faults(command(), command())).toEqual(['1.name APPLICATION_COMMANDS_DUPLICATE_NAME']);
  });
});
