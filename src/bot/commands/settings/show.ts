import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { boxed, text } from '../../message.ts';
import { modelName } from '../../models/model-facts.ts';
import type { Subcommand } from '../command.ts';
import { galleryLine, instrumentLine, languageLine, trainersLine, typeLine } from './lines.ts';

const data = {
  name: 'show',
  description: 'How Lilt is set up in this server',
  type: ApplicationCommandOptionType.Subcommand,
} as const satisfies APIApplicationCommandSubcommandOption;

/** The settings of a server, and where each is changed. */
export const show: Subcommand<typeof data> = {
  data,
  async run(interaction, _, { engine, acknowledgements, wordsFor, mention }) {
    const { guildId } = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const [settings, active, words] = await Promise.all([
      engine.settings.get(guildId),
      engine.models.active(guildId),
      wordsFor(interaction),
    ]);
    const setting = (line: string, command: string) =>
      text(`${line}\n-# ${words.say('{command} changes that', { command: mention(command) })}`);
    await interaction.editReply(
      boxed([
        text(`## ${words.say('Settings of this server')}`),
        setting(languageLine(words, settings), 'settings language'),
        setting(
          `${typeLine(words, settings)}\n${instrumentLine(words, settings)}`,
          'settings tunes',
        ),
        setting(
          words.say('**Who may train, use and retire models:** {people}', {
            people: trainersLine(words, settings.trainerRoleId),
          }),
          'settings trainers',
        ),
        setting(words.say('**Model in use:** {model}', { model: modelName(active) }), 'model use'),
        setting(galleryLine(words, settings), 'settings gallery'),
      ]),
    );
  },
};
