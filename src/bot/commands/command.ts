import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotContext } from '../context.ts';

type Wire = RESTPostAPIChatInputApplicationCommandsJSONBody;
type Option = { readonly name: string; readonly type: number; readonly required?: boolean };

/** What a value of an option is, by its type on the wire. */
interface ValueOf {
  [ApplicationCommandOptionType.String]: string;
  [ApplicationCommandOptionType.Integer]: number;
  [ApplicationCommandOptionType.Number]: number;
  [ApplicationCommandOptionType.Boolean]: boolean;
}

type Value<O extends Option> = O['type'] extends keyof ValueOf ? ValueOf[O['type']] : never;
type OptionsOf<D> = D extends { readonly options: readonly (infer O extends Option)[] } ? O : never;

/** The options of a command as its handler gets them: read off its wire data, required ones present. */
export type OptionValues<D> = {
  readonly [O in OptionsOf<D> as O extends { required: true } ? O['name'] : never]: Value<O>;
} & {
  readonly [O in OptionsOf<D> as O extends { required: true } ? never : O['name']]?: Value<O>;
};

/** A suggestion: what is shown, and what the option is then set to. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A slash command: what Discord is told of it, and what happens when it is used. */
export interface Command<D extends Wire = Wire> {
  readonly data: D;
  /** Must acknowledge before it waits for anything. What it throws is told to the person (failures.ts). */
  run(
    interaction: ChatInputCommandInteraction,
    options: OptionValues<D>,
    context: BotContext,
  ): Promise<void>;
  /** Suggestions while a person types into `focused`; from tables, at once. Best first; 25 are shown. */
  suggest?(
    focused: { readonly name: string; readonly value: string },
    others: Readonly<Record<string, string>>,
  ): readonly Choice[];
}

/**
 * The values that a person gave, as far as the command declares them with this type. Discord has checked them against
 * the registered command already; reading them strictly keeps an older registration from passing something else on.
 */
export function readOptions<D extends Wire>(
  data: D,
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
): OptionValues<D> {
  const given = new Map(interaction.options.data.map((option) => [option.name, option.value]));
  const values: Record<string, unknown> = {};
  for (const option of (data.options ?? []) as readonly APIApplicationCommandBasicOption[]) {
    const value = given.get(option.name);
    if (typeof value === WIRE_TYPES[option.type]) values[option.name] = value;
  }
  return values as OptionValues<D>;
}

const WIRE_TYPES: Readonly<Record<number, 'string' | 'number' | 'boolean'>> = {
  [ApplicationCommandOptionType.String]: 'string',
  [ApplicationCommandOptionType.Integer]: 'number',
  [ApplicationCommandOptionType.Number]: 'number',
  [ApplicationCommandOptionType.Boolean]: 'boolean',
};
