import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { INSTRUMENTS, slugOf } from '../../../engine/index.ts';
import { actorOf } from '../../actor.ts';
import { clip, linesWithin, plain } from '../../markdown.ts';
import { TEXT_LIMIT } from '../../message.ts';
import { fileMessage, refuseTooLarge } from '../../playlists/file-message.ts';
import { PLAYLIST_OPTION, playlistChoices } from '../../playlists/options.ts';
import { showProgress } from '../../playlists/progress.ts';
import type { Subcommand } from '../command.ts';

const TITLE_LIMIT = 80;

const data = {
  name: 'play',
  description: 'One recording of a whole playlist, with a chapter for each tune',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    PLAYLIST_OPTION,
    {
      name: 'instrument',
      description: 'What it is played on (left out: what suits each tune)',
      type: ApplicationCommandOptionType.String,
      choices: INSTRUMENTS.map(({ name, label }) => ({ name: label, value: name })),
    },
    {
      name: 'times',
      description: 'How often each tune is played',
      type: ApplicationCommandOptionType.Integer,
      min_value: 1,
      max_value: 3,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** The chapters stand in the file, and as times in the message. */
export const play: Subcommand<typeof data> = {
  data,
  async run(interaction, { playlist, instrument, times }, context) {
    const { engine, acknowledgements, limits, wordsFor } = context;
    limits.spend('export', interaction);
    await acknowledgements.give(interaction.deferReply());
    const words = await wordsFor(interaction);
    const progress = showProgress(words, (message) => interaction.editReply(message));
    const how = {
      ...(instrument !== undefined && { instrument }),
      ...(times !== undefined && { times }),
    };
    const played = await engine.playlists
      .play(playlist, how, actorOf(interaction), {
        onProgress: progress.tell,
        onSize: (bytes) => refuseTooLarge(bytes, null, interaction.attachmentSizeLimit),
      })
      .finally(() => progress.end());
    const { name } = played.playlist;
    const heading = `## ${plain(name)}`;
    const chapters = played.chapters
      .map(({ title, at }) => `\`${clock(at)}\` ${plain(clip(title, TITLE_LIMIT))}`)
      .join('\n');
    const room = TEXT_LIMIT - heading.length;
    const file = { fileName: `${slugOf(name)}.mp3`, bytes: played.mp3 };
    await interaction.editReply(
      fileMessage(
        file,
        [heading, linesWithin(chapters, room)],
        null,
        interaction.attachmentSizeLimit,
      ),
    );
  },
  suggest: (focused, _, asked) => playlistChoices(asked, focused.value),
};

/** `2:05`, or `1:02:05`. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
