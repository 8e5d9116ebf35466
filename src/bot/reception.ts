import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { EngineError, sentence } from '../engine/index.ts';
import { actorOf } from './actor.ts';
import { handlePress } from './buttons/index.ts';
import { readOptions, usedOf } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { isMessageCommand, isTyped } from './commands/message-command.ts';
import type { Asked, BotContext } from './context.ts';
import { tellFailure } from './failures.ts';
import { handleForm } from './forms/index.ts';
import { handleSelection } from './selects/index.ts';

/** The commands that are typed after a slash. */
const TYPED = COMMANDS.filter(isTyped);

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
    const handling = handlerOf(interaction);
    if (handling === null) return;
    const { asked, handle } = handling;
    try {
      if (closed) await turnAway(asked);
      else await handle(context);
    } catch (error) {
      await tellFailure(asked, error, context);
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

/** Null for what this bot offers nowhere. */
function handlerOf(
  interaction: Interaction,
): { asked: Asked; handle: (context: BotContext) => Promise<void> } | null {
  if (interaction.isChatInputCommand()) {
    return { asked: interaction, handle: (context) => runCommand(interaction, context) };
  }
  if (interaction.isMessageContextMenuCommand()) {
    return { asked: interaction, handle: (context) => runMessageCommand(interaction, context) };
  }
  if (interaction.isButton()) {
    return { asked: interaction, handle: (context) => handlePress(interaction, context) };
  }
  if (interaction.isStringSelectMenu()) {
    return { asked: interaction, handle: (context) => handleSelection(interaction, context) };
  }
  if (interaction.isModalSubmit()) {
    return { asked: interaction, handle: (context) => handleForm(interaction, context) };
  }
  return null;
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
): Promise<void> {
  const used = usedOf(TYPED, interaction);
  if (used === undefined) {
    throw new EngineError(
      'not-found',
      sentence('{command} is not a command any more.', { command: `/${interaction.commandName}` }),
    );
  }
  await used.run(interaction, readOptions(used.data, interaction), context);
}

async function runMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  context: BotContext,
): Promise<void> {
  const used = COMMANDS.filter(isMessageCommand).find(
    ({ data }) => data.name === interaction.commandName,
  );
  if (used === undefined) {
    throw new EngineError(
      'not-found',
      sentence('{command} is not a command any more.', { command: interaction.commandName }),
    );
  }
  await used.run(interaction, context);
}

async function suggest(
  interaction: AutocompleteInteraction,
  { engine, log }: BotContext,
): Promise<void> {
  try {
    const used = usedOf(TYPED, interaction);
    const { name, value } = interaction.options.getFocused(true);
    const others = used === undefined ? {} : readOptions(used.data, interaction);
    const actor = actorOf(interaction);
    const asked = { engine, guildId: actor.guildId, actor };
    const choices = (await used?.suggest?.({ name, value }, others, asked)) ?? [];
    await interaction.respond(choices.slice(0, MOST_CHOICES));
  } catch (err) {
    // The next keystroke asks again.
    log.debug({ err }, 'suggestions came too late');
  }
}

async function turnAway(asked: Asked): Promise<void> {
  await asked.reply({
    content: 'Lilt is just being restarted. Try again in a moment.',
    flags: MessageFlags.Ephemeral,
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
