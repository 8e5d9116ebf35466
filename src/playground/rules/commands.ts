import { isWire, listOf, type Wire, wireOf } from '../wire.ts';
import { Form, type Path } from './form.ts';
import { judgeLocalizations, longestWording } from './localizations.ts';

/** Option types by number (developer docs, Application Commands). */
export const OPTION = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

/** Command types, same page. */
export const COMMAND = { typed: 1, ofPerson: 2, ofMessage: 3 } as const;

const CHAT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const WITH_CHOICES: readonly number[] = [OPTION.string, OPTION.integer, OPTION.number];
const WITH_RANGE: readonly number[] = [OPTION.integer, OPTION.number];
/** The integers that a double holds exactly, which is what Discord takes. */
const WIDEST = 2 ** 53;

/** The most commands that an application may have, by type: typed, in a person's menu, in a message's. */
export const MOST_COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const MOST_IN_ALL = 130;

/** Where commands can be installed and used (developer docs, Contexts). */
const INTEGRATION_TYPES = [0, 1];
const CONTEXTS = [0, 1, 2];

/** @throws Refusal 50035 with a path to everything wrong in a list of commands. */
export function judgeCommands(commands: unknown): void {
  const form = new Form();
  const seen = new Set<string>();
  form.list([], commands, { max: MOST_IN_ALL }).forEach((command, i) => {
    judgeOne(command, [i], form);
    const key = `${String(wireOf(command).type ?? 1)}:${String(wireOf(command).name)}`;
    if (seen.has(key)) {
      form.fault(
        [i, 'name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    }
    seen.add(key);
  });
  form.refuse();
}

/** @throws Refusal 50035 with a path to everything wrong in one command. */
export function judgeCommand(command: unknown): void {
  const form = new Form();
  judgeOne(command, [], form);
  form.refuse();
}

function judgeOne(command: unknown, path: Path, form: Form): void {
  if (!isWire(command)) {
    form.fault(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return;
  }
  const type = command.type ?? 1;
  form.choice([...path, 'type'], type, [1, 2, 3, 4]);
  if (type === 1) {
    judgeNamed(command, path, form);
  } else {
    const judge = (name: unknown, at: Path) => judgeMenuName(name, at, form);
    judge(command.name, [...path, 'name']);
    judgeLocalizations(command.name_localizations, [...path, 'name_localizations'], form, judge);
    if (listOf(command.options).length > 0) {
      form.fault(
        [...path, 'options'],
        'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_CANNOT_BE_SET',
        'Context menu commands cannot have options',
      );
    }
    if (command.description) {
      form.fault(
        [...path, 'description'],
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET',
        'Context menu commands cannot have description',
      );
    }
  }
  const who = command.default_member_permissions;
  if (who !== undefined && who !== null && !/^\d{1,20}$/.test(String(who))) {
    form.fault(
      [...path, 'default_member_permissions'],
      'BITFIELD_TYPE_CONVERT',
      'Permissions are a whole number as text.',
    );
  }
  judgePlaces(command.integration_types, [...path, 'integration_types'], INTEGRATION_TYPES, form);
  judgePlaces(command.contexts, [...path, 'contexts'], CONTEXTS, form);
  judgeOptions(command.options, [...path, 'options'], form, 0);
  const size = textOf(command);
  if (size > 8000) {
    form.fault(
      path,
      'APPLICATION_COMMAND_TOO_LARGE',
      `Command exceeds maximum size (8000): ${size} characters`,
    );
  }
}

/** Name and description of a command or an option, in every language. */
function judgeNamed(one: Wire, path: Path, form: Form): void {
  const judgeDescription = (text: unknown, at: Path) =>
    form.text(at, text, { min: 1, max: 100, required: true });
  const judge = (name: unknown, at: Path) => judgeName(name, at, form);
  judge(one.name, [...path, 'name']);
  judgeLocalizations(one.name_localizations, [...path, 'name_localizations'], form, judge);
  judgeDescription(one.description, [...path, 'description']);
  const at = [...path, 'description_localizations'];
  judgeLocalizations(one.description_localizations, at, form, judgeDescription);
}

/** The name of a command in a menu: any letters, and blanks between them. */
function judgeMenuName(name: unknown, path: Path, form: Form): void {
  const text = form.text(path, name, { min: 1, max: 32, required: true });
  if (text !== undefined && text.trim() === '') {
    form.fault(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

function judgePlaces(value: unknown, path: Path, known: readonly number[], form: Form): void {
  const places = form.list(path, value, { min: 1, max: known.length });
  places.forEach((one, i) => {
    form.choice([...path, i], one, known);
  });
  if (new Set(places).size < places.length) {
    form.fault(path, 'SET_TYPE_CONTAINS_DUPLICATES', 'The set contains duplicates');
  }
}

function judgeName(name: unknown, path: Path, form: Form): void {
  const text = form.text(path, name, { min: 1, max: 32, required: true });
  if (text !== undefined && (!CHAT_NAME.test(text) || text !== text.toLowerCase())) {
    form.fault(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

/** @param depth how many subcommands and groups are around these options. */
function judgeOptions(options: unknown, path: Path, form: Form, depth: number): void {
  const rows = form.list(path, options, { max: 25 });
  const names = new Set<unknown>();
  let optional = false;
  rows.forEach((row, i) => {
    const at = [...path, i];
    if (!isWire(row)) {
      form.fault(at, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
      return;
    }
    judgeNamed(row, at, form);
    const nestable = depth === 0 ? [1, 2] : depth === 1 ? [1] : [];
    form.choice([...at, 'type'], row.type, [...nestable, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    if (names.has(row.name)) {
      form.fault(
        [...at, 'name'],
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
      );
    }
    names.add(row.name);
    const nested = row.type === OPTION.subcommand || row.type === OPTION.subcommandGroup;
    if (nested) {
      const inside = row.type === OPTION.subcommandGroup ? 1 : 2;
      judgeOptions(row.options, [...at, 'options'], form, Math.max(inside, depth + 1));
      return;
    }
    if (row.required === true && optional) {
      form.fault(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    optional ||= row.required !== true;
    judgeValueOption(row, at, form);
  });
  const kinds = rows.map((row) => Number(wireOf(row).type) <= OPTION.subcommandGroup);
  if (kinds.includes(true) && kinds.includes(false)) {
    form.fault(
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  }
}

function judgeValueOption(row: Wire, path: Path, form: Form): void {
  const type = Number(row.type);
  const choices = form.list([...path, 'choices'], row.choices, { max: 25 });
  if ((choices.length > 0 || row.autocomplete === true) && !WITH_CHOICES.includes(type)) {
    form.fault(
      [...path, 'choices'],
      'APPLICATION_COMMAND_OPTION_CHOICES_TYPE',
      'Only text and numbers have choices or autocomplete',
    );
  }
  if (choices.length > 0 && row.autocomplete === true) {
    form.fault(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
      'Options with choices cannot use autocomplete',
    );
  }
  judgeChoices(choices, type, [...path, 'choices'], form);
  if (WITH_RANGE.includes(type)) {
    const whole = type === OPTION.integer;
    const bounds = { min: -WIDEST, max: WIDEST, whole };
    const min = form.number([...path, 'min_value'], row.min_value, bounds);
    const max = form.number([...path, 'max_value'], row.max_value, bounds);
    if (min !== undefined && max !== undefined && min > max) {
      form.fault([...path, 'min_value'], 'NUMBER_TYPE_MAX', 'min_value is above max_value');
    }
  }
  if (type === OPTION.string) {
    form.number([...path, 'min_length'], row.min_length, { min: 0, max: 6000, whole: true });
    form.number([...path, 'max_length'], row.max_length, { min: 1, max: 6000, whole: true });
  }
}

/** Judges choices, of a registration or of an autocomplete answer. */
export function judgeChoices(
  choices: readonly unknown[],
  type: number,
  path: Path,
  form: Form,
): void {
  choices.forEach((choice, i) => {
    const { name, value, name_localizations: others } = wireOf(choice);
    const judge = (text: unknown, place: Path) =>
      form.text(place, text, { min: 1, max: 100, required: true });
    judge(name, [...path, i, 'name']);
    judgeLocalizations(others, [...path, i, 'name_localizations'], form, judge);
    const at = [...path, i, 'value'];
    if (value === undefined || value === null) form.required(at);
    else if (type === OPTION.string) form.text(at, value, { max: 100 });
    else form.number(at, value, { min: -WIDEST, max: WIDEST, whole: type === OPTION.integer });
  });
}

/** The characters that Discord counts against 8000: names, descriptions and values, each in its longest language. */
function textOf(command: Wire): number {
  const own = [
    longestWording(command.name, command.name_localizations),
    longestWording(command.description, command.description_localizations),
  ];
  const choices = listOf(command.choices)
    .map(wireOf)
    .map((x) => longestWording(x.name, x.name_localizations) + String(x.value ?? '').length);
  const nested = listOf(command.options).map((x) => textOf(wireOf(x)));
  return [...own, ...choices, ...nested].reduce((sum, x) => sum + x, 0);
}
