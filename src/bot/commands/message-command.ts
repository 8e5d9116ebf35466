import {
  ApplicationCommandType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotContext } from '../context.ts';
import type { Command, CommandGroup } from './command.ts';

type MessageCommandWire = RESTPostAPIContextMenuApplicationCommandsJSONBody & {
  readonly type: ApplicationCommandType.Message;
};

/** What a person finds in a message's menu, under Apps: what Discord is told of it, and what happens when it is used. */
export interface MessageCommand {
  readonly data: MessageCommandWire;
  /** Must acknowledge before it waits for anything. What it throws is told to the person (failures.ts). */
  run(interaction: MessageContextMenuCommandInteraction, context: BotContext): Promise<void>;
}

/** Anything that is registered with Discord. */
export type AnyCommand = Command | CommandGroup | MessageCommand;

/** Typed after a slash. */
export function isTyped(command: AnyCommand): command is Command | CommandGroup {
  return !isMessageCommand(command);
}

export function isMessageCommand(command: AnyCommand): command is MessageCommand {
  return command.data.type === ApplicationCommandType.Message;
}
