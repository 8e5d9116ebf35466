import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { EngineError, PLAYLIST_FORMATS, sentence } from '../../../engine/index.ts';
import { actorOf } from '../../actor.ts';
import { plain } from '../../markdown.ts';
import { fileMessage, refuseTooLarge } from '../../playlists/file-message.ts';
import { PLAYLIST_OPTION, playlistChoices } from '../../playlists/options.ts';
import { showProgress } from '../../playlists/progress.ts';
import type { Subcommand } from '../command.ts';

/** As a person picks them. */
const FORMAT_NAMES = {
  abc: 'ABC tunebook (.abc)',
  pdf: 'Tunebook to print (.pdf)',
  mp3: 'One recording with chapters (.mp3)',
  midi: 'MIDI files (.zip)',
  zip: 'ABC, MIDI and MP3 of every tune (.zip)',
} as const;

const data = {
  name: 'export',
  description: 'Take a playlist along: as a tunebook, as recordings, as MIDI files',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    PLAYLIST_OPTION,
    {
      name: 'format',
      description: 'What it is made into',
      type: ApplicationCommandOptionType.String,
      required: true,
      choices: PLAYLIST_FORMATS.map((value) => ({ name: FORMAT_NAMES[value], value })),
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** For all to see: a tunebook is made to be handed around. */
export const exportPlaylist: Subcommand<typeof data> = {
  data,
  async run(interaction, { playlist, format: wanted }, context) {
    const { engine, acknowledgements, limits, wordsFor } = context;
    const format = PLAYLIST_FORMATS.find((one) => one === wanted);
    if (format === undefined) {
      throw new EngineError('bad-request', sentence('There is no such format.'));
    }
    limits.spend('export', interaction);
    await acknowledgements.give(interaction.deferReply());
    const words = await wordsFor(interaction);
    const progress = showProgress(words, (message) => interaction.editReply(message));
    const made = await engine.playlists
      .export(playlist, format, actorOf(interaction), {
        onProgress: progress.tell,
        onSize: (bytes) => refuseTooLarge(bytes, format, interaction.attachmentSizeLimit),
        words: (entries) => ({
          subtitle: words.count(entries, '{count} tune', '{count} tunes'),
          contents: words.say('Contents'),
        }),
      })
      .finally(() => progress.end());
    const { name, entries } = made.playlist;
    const count = words.count(entries.length, '{count} tune', '{count} tunes');
    await interaction.editReply(
      fileMessage(
        made,
        [`## ${plain(name)}\n-# ${count}`],
        format,
        interaction.attachmentSizeLimit,
      ),
    );
  },
  suggest: (focused, _, asked) => playlistChoices(asked, focused.value),
};
