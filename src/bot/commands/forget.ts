import { MessageFlags, type RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { takes } from '../playlists/file-message.ts';
import { askToForget } from '../privacy/messages.ts';
import type { Command } from './command.ts';
import { EVERYWHERE } from './places.ts';

const data = {
  name: 'forget',
  description: 'Get all that is kept of you as a file, and have it deleted',
  ...EVERYWHERE,
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/forget`: shows and hands over what there is, and asks first. */
export const forget: Command<typeof data> = {
  data,
  async run(interaction, _, { engine, acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const words = await wordsFor(interaction);
    const personId = interaction.user.id;
    const kept = await engine.privacy.kept(personId);
    const exported = await engine.privacy.export(personId);
    const fits = exported !== null && takes(interaction.attachmentSizeLimit, exported.bytes);
    const file = fits ? { attachment: Buffer.from(exported.bytes), name: exported.fileName } : null;
    await interaction.editReply(askToForget(words, kept, file));
  },
};
