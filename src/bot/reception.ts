import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import { EngineError } from '../engine/index.ts';
import { handlePress } from './buttons/index.ts';
import { readOptions } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import type { BotContext } from './context.ts';
import { tellFailure } from './failures.ts';

/** Discord shows at most so many suggestions. */
const MOST_CHOICES = 25;

export interface Reception {
  /** Takes any interaction that Discord sends. Never throws. */
  receive(interaction: Interaction): void;
  /** Takes no more; resolves when what was taken is answered, or after so many ms, with the number of those that are not. */
  close(graceMs: number): Promise<number>;
}

/** Where every interaction arrives: finds its handler, sees that every failure is told, knows what is under way. */
export function createReception(context: BotContext): Reception {
  const underWay = new Set<Promise<void>>();
  let closed = false;

  async function answer(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) return suggest(interaction, context);
    if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
    try {
      if (closed) await turnAway(interaction);
      else if (interaction.isButton()) await handlePress(interaction, context);
      else await runCommand(interaction, context);
    } catch (error) {
      await tellFailure(interaction, error, context);
    }
  }

  return {
    receive(interaction) {
      const answering = answer(interaction).finally(() => underWay.delete(answering));
      underWay.add(answering);
    },
    async close(graceMs) {
      closed = true;
      // Those who come from now on are turned away at once, and wait for nobody.
      await Promise.race([Promise.all(underWay), pause(graceMs)]);
      return underWay.size;
    },
  };
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
): Promise<void> {
  const command = COMMANDS.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) {
    throw new EngineError('not-found', `/${interaction.commandName} is not a command any more.`);
  }
  await command.run(interaction, readOptions(command.data, interaction), context);
}

async function suggest(interaction: AutocompleteInteraction, { log }: BotContext): Promise<void> {
  try {
    const command = COMMANDS.find(({ data }) => data.name === interaction.commandName);
    const { name, value } = interaction.options.getFocused(true);
    const others = command === undefined ? {} : readOptions(command.data, interaction);
    const choices = command?.suggest?.({ name, value }, others) ?? [];
    await interaction.respond(choices.slice(0, MOST_CHOICES));
  } catch (err) {
    // The next keystroke asks again.
    log.debug({ err }, 'suggestions came too late');
  }
}

async function turnAway(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
): Promise<void> {
  await interaction.reply({
    content: 'Lilt is just being restarted. Try again in a moment.',
    flags: MessageFlags.Ephemeral,
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
