import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  Attachment,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Actor, Engine } from '../../engine/index.ts';
import type { BotContext } from '../context.ts';

type CommandWire = RESTPostAPIChatInputApplicationCommandsJSONBody;
type SubcommandWire = APIApplicationCommandSubcommandOption;
type Option = { readonly name: string; readonly type: number; readonly required?: boolean };

/** What a value of an option is, by its type on the wire. */
interface ValueOf {
  [ApplicationCommandOptionType.String]: string;
  [ApplicationCommandOptionType.Integer]: number;
  [ApplicationCommandOptionType.Number]: number;
  [ApplicationCommandOptionType.Boolean]: boolean;
  /** Their id. */
  [ApplicationCommandOptionType.User]: string;
  /** Its id. */
  [ApplicationCommandOptionType.Role]: string;
  [ApplicationCommandOptionType.Attachment]: Attachment;
}

type Value<O extends Option> = O['type'] extends keyof ValueOf ? ValueOf[O['type']] : never;
type OptionsOf<D> = D extends { readonly options: readonly (infer O extends Option)[] } ? O : never;

/** The options of a command as its handler gets them: read off its wire data, required ones present. */
export type OptionValues<D> = {
  readonly [O in OptionsOf<D> as O extends { required: true } ? O['name'] : never]: Value<O>;
} & {
  readonly [O in OptionsOf<D> as O extends { required: true } ? never : O['name']]?: Value<O>;
};

/** Who types, and what suggestions are looked up in. */
export interface Asking {
  readonly engine: Engine;
  /** The actor's. */
  readonly guildId: string | null;
  readonly actor: Actor;
}

/** A suggestion: what is shown, and what the option is then set to. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What a person can type after a slash, with its options: what Discord is told of it, and what happens when it is used. */
export interface Usable<D extends CommandWire | SubcommandWire> {
  readonly data: D;
  /** Must acknowledge before it waits for anything. What it throws is told to the person (failures.ts). */
  run(
    interaction: ChatInputCommandInteraction,
    options: OptionValues<D>,
    context: BotContext,
  ): Promise<void>;
  /** Suggestions while a person types into `focused`. Best first; 25 are shown, and none that come after 3 s. */
  suggest?(
    focused: { readonly name: string; readonly value: string },
    others: Readonly<Record<string, string>>,
    asked: Asking,
  ): readonly Choice[] | Promise<readonly Choice[]>;
}

/** A command without subcommands. */
export type Command<D extends CommandWire = CommandWire> = Usable<D>;

/** `list` in `/model list`. */
export type Subcommand<D extends SubcommandWire = SubcommandWire> = Usable<D>;

/** A command that is used by its subcommands alone. */
export interface CommandGroup {
  readonly data: CommandWire;
  readonly subcommands: readonly Subcommand[];
}

/** A group's wire data: its own, and that of its subcommands. */
export function grouped(data: CommandWire, subcommands: readonly Subcommand[]): CommandGroup {
  return { data: { ...data, options: subcommands.map((one) => one.data) }, subcommands };
}

type Interaction = ChatInputCommandInteraction | AutocompleteInteraction;

/** What was typed: a command, or one of a group's subcommands. Undefined for what is not there (any more). */
export function usedOf(
  commands: readonly (Command | CommandGroup)[],
  interaction: Interaction,
): Command | Subcommand | undefined {
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined || !('subcommands' in command)) return command;
  const name = interaction.options.getSubcommand(false);
  return command.subcommands.find(({ data }) => data.name === name);
}

/**
 * The values that a person gave, as far as the command declares them with this type. Discord has checked them against
 * the registered command already; reading them strictly keeps an older registration from passing something else on.
 */
export function readOptions<D extends CommandWire | SubcommandWire>(
  data: D,
  interaction: Interaction,
): OptionValues<D> {
  const [first] = interaction.options.data;
  const inSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  const options = inSubcommand ? (first.options ?? []) : interaction.options.data;
  const given = new Map(options.map((option) => [option.name, option]));
  const values: Record<string, unknown> = {};
  for (const { name, type } of (data.options ?? []) as readonly Option[]) {
    const value = READERS[type]?.(given.get(name));
    if (value !== undefined) values[name] = value;
  }
  return values as OptionValues<D>;
}

type Reader = (given: CommandInteractionOption | undefined) => unknown;

const ofType =
  (type: 'string' | 'number' | 'boolean'): Reader =>
  (given) => {
    const value = given?.value;
    return typeof value === type ? value : undefined;
  };

const READERS: Readonly<Record<number, Reader>> = {
  [ApplicationCommandOptionType.String]: ofType('string'),
  [ApplicationCommandOptionType.Integer]: ofType('number'),
  [ApplicationCommandOptionType.Number]: ofType('number'),
  [ApplicationCommandOptionType.Boolean]: ofType('boolean'),
  [ApplicationCommandOptionType.User]: ofType('string'),
  [ApplicationCommandOptionType.Role]: ofType('string'),
  [ApplicationCommandOptionType.Attachment]: (given) =>
    given?.attachment instanceof Attachment ? given.attachment : undefined,
};
