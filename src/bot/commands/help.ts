import { MessageFlags, type RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { helpMessage } from '../help/help-message.ts';
import type { Command } from './command.ts';
import { EVERYWHERE } from './places.ts';

const data = {
  name: 'help',
  description: 'What Lilt can do, shown by example',
  ...EVERYWHERE,
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/help`: for the asker's eyes. */
export const help: Command<typeof data> = {
  data,
  async run(interaction, _, context) {
    await context.acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const words = await context.wordsFor(interaction);
    await interaction.editReply(await helpMessage('write', words, context));
  },
};
