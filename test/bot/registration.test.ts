import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/bot/commands/index.ts';
import { isTyped } from '../../src/bot/commands/message-command.ts';
import { sameCommands } from '../../src/bot/registration.ts';

const ours = COMMANDS.map(({ data }) => data);

/** A command as Discord returns it after it was registered. */
function registered(changes: object = {}): object[] {
  return ours.map((command) => ({
    id: '1441000000000000001',
    application_id: '1441000000000000000',
    version: '1441000000000000002',
    type: 1,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    // Of a message's menu they have none, and are returned with an empty one.
    description: '',
    ...structuredClone(command),
    contexts: [...(command.contexts ?? [])].reverse(),
    options: filledIn('options' in command ? command.options : []),
    ...changes,
  }));
}

/** Options as Discord returns them, those of subcommands too. */
function filledIn(options: readonly object[] = []): object[] {
  return options.map((option) => ({
    name_localizations: null,
    description_localizations: null,
    required: false,
    autocomplete: false,
    ...option,
    ...('options' in option ? { options: filledIn(option.options as object[]) } : {}),
  }));
}

test('what Discord fills in changes nothing', () => {
  expect(sameCommands(ours, registered())).toBe(true);
});

test('nothing there yet is a change, and so is one too many', () => {
  expect(sameCommands(ours, [])).toBe(false);
  expect(sameCommands(ours, [...registered(), { name: 'old', description: 'x', type: 1 }])).toBe(
    false,
  );
});

test('an answer that is no list is a change', () => {
  expect(sameCommands(ours, { message: 'odd' })).toBe(false);
});

describe('a difference that a person could see is a change', () => {
  const [first] = COMMANDS;
  const options: readonly object[] = first && isTyped(first) ? (first.data.options ?? []) : [];
  const withOption = (index: number, change: object) => ({
    options: options.map((option, i) => (i === index ? { ...option, ...change } : option)),
  });
  test.each<[string, object]>([
    ['description', { description: 'Another' }],
    ['nsfw', { nsfw: true }],
    ['default_member_permissions', { default_member_permissions: '32' }],
    ['contexts', { contexts: [0] }],
    ['a translation', { name_localizations: { de: 'melodie' } }],
    ['an option more', { options: [...options, { name: 'x', type: 3, description: 'x' }] }],
    ['an option less', { options: options.slice(1) }],
    ['the order of options', { options: [...options].reverse() }],
    ['an option required', withOption(1, { required: true })],
    ['an option no longer completed', withOption(0, { autocomplete: false })],
    ['an option of another type', withOption(1, { type: 4 })],
    ['a limit of an option', withOption(0, { max_length: 7 })],
  ])('%s', (_, change) => expect(sameCommands(ours, registered(change))).toBe(false));

  test('in an option of a subcommand', () => {
    const theirs = structuredClone(registered()) as {
      name: string;
      options: { name: string; options: { max_length: number }[] }[];
    }[];
    const model = theirs.find(({ name }) => name === 'model');
    const info = model?.options.find(({ name }) => name === 'info');
    expect(info?.options[0]?.max_length).toBe(60);
    if (info?.options[0]) info.options[0].max_length = 7;
    expect(sameCommands(ours, theirs)).toBe(false);
  });
});
