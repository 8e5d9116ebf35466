import { OPTION } from '../rules/commands.ts';
import { isWire, listOf, type Wire, wireOf } from '../wire.ts';

/** A file that a person hands to an option of type attachment. */
export interface OptionFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type OptionValue = string | number | boolean | OptionFile;

/** Something that Discord's own client would not let a person do; the message says why. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

/** Options as an interaction carries them, and the files among them. */
export interface FilledOptions {
  readonly options: readonly Wire[];
  readonly files: readonly { readonly id: string; readonly file: OptionFile }[];
}

/** A command's or subcommand's own options, found by the words after its name. */
export interface CommandPath {
  /** The names of group and subcommand, outermost first. */
  readonly steps: readonly Wire[];
  readonly options: readonly Wire[];
}

/** Follows `playlist add` to the options of its subcommand. @throws NotPossible */
export function followPath(command: Wire, words: readonly string[]): CommandPath {
  const steps: Wire[] = [];
  let options = listOf(command.options).filter(isWire);
  for (const word of words) {
    const step = options.find((one) => one.name === word && isNested(one));
    if (!step) throw new NotPossible(`/${String(command.name)} has no subcommand "${word}".`);
    steps.push(step);
    options = listOf(step.options).filter(isWire);
  }
  if (options.some(isNested)) {
    const names = options.map((one) => String(one.name)).join(', ');
    throw new NotPossible(`/${String(command.name)} needs one of: ${names}.`);
  }
  return { steps, options };
}

function isNested(option: Wire): boolean {
  return option.type === OPTION.subcommand || option.type === OPTION.subcommandGroup;
}

/**
 * Checks a person's values against the registered options, as Discord's client does before it
 * sends anything, and shapes them for the interaction.
 *
 * @param partial for autocomplete: required options may still be missing.
 * @throws NotPossible with a sentence that names the option
 */
export function fillOptions(
  path: CommandPath,
  values: Readonly<Record<string, OptionValue>>,
  nextId: () => string,
  partial = false,
): FilledOptions {
  const files: { id: string; file: OptionFile }[] = [];
  for (const name of Object.keys(values)) {
    if (!path.options.some((one) => one.name === name)) {
      const known = path.options.map((one) => String(one.name)).join(', ') || 'none';
      throw new NotPossible(`There is no option "${name}". The options are: ${known}.`);
    }
  }
  const filled: Wire[] = [];
  for (const option of path.options) {
    const name = String(option.name);
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    if (given === undefined || given === '') {
      if (option.required === true && !partial) throw new NotPossible(`"${name}" is required.`);
      continue;
    }
    if (typeof given === 'object') {
      if (option.type !== OPTION.attachment) throw new NotPossible(`"${name}" takes no file.`);
      const id = nextId();
      files.push({ id, file: given });
      filled.push({ name, type: option.type, value: id });
    } else {
      const value = partial ? loosely(option, given) : convert(option, name, given);
      filled.push({ name, type: option.type, value });
    }
  }
  const nested = [...path.steps]
    .reverse()
    .reduce<Wire[]>((options, step) => [{ name: step.name, type: step.type, options }], filled);
  return { options: nested, files };
}

/** A half-typed value: a number if it is one already, else the text as it stands. */
function loosely(option: Wire, given: string | number | boolean): unknown {
  const numeric = option.type === OPTION.integer || option.type === OPTION.number;
  return numeric && given !== '' && Number.isFinite(Number(given)) ? Number(given) : given;
}

function convert(option: Wire, name: string, given: string | number | boolean): unknown {
  const choices = listOf(option.choices).map(wireOf);
  if (choices.length > 0) {
    const found = choices.find((one) => String(one.value) === String(given));
    if (found) return found.value;
    const names = choices.map((one) => String(one.name)).join(', ');
    throw new NotPossible(`"${given}" is not one of the choices for "${name}": ${names}.`);
  }
  switch (option.type) {
    case OPTION.string:
      return text(option, name, String(given));
    case OPTION.integer:
    case OPTION.number:
      return number(option, name, given);
    case OPTION.boolean:
      if (['true', 'false'].includes(String(given))) return String(given) === 'true';
      throw new NotPossible(`"${name}" is true or false.`);
    case OPTION.attachment:
      throw new NotPossible(`"${name}" takes a file.`);
    default:
      return String(given);
  }
}

function text(option: Wire, name: string, given: string): string {
  const min = Number(option.min_length ?? 0);
  const max = Number(option.max_length ?? 6000);
  if (given.length < min || given.length > max) {
    throw new NotPossible(`"${name}" must be ${min} to ${max} characters long.`);
  }
  return given;
}

function number(option: Wire, name: string, given: string | number | boolean): number {
  const value = Number(given);
  const whole = option.type === OPTION.integer;
  const fits = typeof given !== 'boolean' && String(given).trim() !== '';
  if (!fits || !Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
    throw new NotPossible(`"${name}" must be a ${whole ? 'whole ' : ''}number.`);
  }
  const min = Number(option.min_value ?? Number.NEGATIVE_INFINITY);
  const max = Number(option.max_value ?? Number.POSITIVE_INFINITY);
  if (value < min || value > max) {
    throw new NotPossible(`"${name}" must lie between ${min} and ${max}.`);
  }
  return value;
}
