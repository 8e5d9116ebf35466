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
