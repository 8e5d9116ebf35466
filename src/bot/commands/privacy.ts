import { MessageFlags, type RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { privacyMessage } from '../privacy/messages.ts';
import type { Command } from './command.ts';
import { EVERYWHERE } from './places.ts';

const data = {
  name: 'privacy',
  description: 'What Lilt keeps, who sees it, and how to be rid of it',
  ...EVERYWHERE,
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/privacy`: for the asker's eyes. */
export const privacy: Command<typeof data> = {
  data,
  async run(interaction, _, { acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    await interaction.editReply(privacyMessage(await wordsFor(interaction)));
  },
};
