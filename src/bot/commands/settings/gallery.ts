import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { EngineError, sentence } from '../../../engine/index.ts';
import { memberOf } from '../../member.ts';
import { boxed, text } from '../../message.ts';
import type { Subcommand } from '../command.ts';
import { galleryLine } from './lines.ts';

const data = {
  name: 'gallery',
  description: 'Show the tunes and shared playlists of this server on the web, or stop that',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    {
      name: 'open',
      description: 'True: everybody who has the link sees them; false: nobody outside does',
      type: ApplicationCommandOptionType.Boolean,
      required: true,
    },
    {
      name: 'name',
      description: 'What this server is called there (left out: as it is called here)',
      type: ApplicationCommandOptionType.String,
      max_length: 80,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** `/settings gallery`. */
export const gallery: Subcommand<typeof data> = {
  data,
  async run(interaction, { open, name }, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    const galleryName = open ? (name ?? interaction.guild?.name) : null;
    if (galleryName === undefined) {
      throw new EngineError('bad-request', sentence('Say what this server is to be called there.'));
    }
    await acknowledgements.give(interaction.deferReply());
    const settings = await engine.settings.set({ galleryName }, member);
    const words = await wordsFor(interaction);
    const address = engine.settings.galleryAddress(member.guildId);
    await interaction.editReply(
      boxed([
        text(galleryLine(words, settings)),
        ...(open && address !== null ? [text(address)] : []),
        ...(open && address === null
          ? [text(words.say('-# Whoever runs this bot has no gallery switched on just now.'))]
          : []),
      ]),
    );
  },
};
