import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { EngineError, sentence } from '../../../engine/index.ts';
import { editorOf } from '../../playlists/editor.ts';
import { sharedMessage } from '../../playlists/messages.ts';
import { PLAYLIST_OPTION, playlistChoices } from '../../playlists/options.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'share',
  description: 'Say who sees a playlist, and who may change it',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    PLAYLIST_OPTION,
    {
      name: 'with',
      description: 'Who sees it',
      type: ApplicationCommandOptionType.String,
      choices: [
        { name: 'the community of this server', value: 'community' },
        { name: 'nobody else', value: 'personal' },
      ],
    },
    {
      name: 'editing',
      description: 'Who may put tunes in, take them out and order them',
      type: ApplicationCommandOptionType.String,
      choices: [
        { name: 'everybody who sees it', value: 'everyone' },
        { name: 'its owner', value: 'owner' },
      ],
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Told to all where all see it from now on. */
export const share: Subcommand<typeof data> = {
  data,
  async run(
    interaction,
    { playlist, with: sharing, editing },
    { engine, acknowledgements, wordsFor },
  ) {
    if (sharing === undefined && editing === undefined) {
      throw new EngineError('bad-request', sentence('Say with whom, or who may change it.'));
    }
    await acknowledgements.give(interaction.deferReply());
    const shared = await engine.playlists.share(
      playlist,
      {
        ...((sharing === 'community' || sharing === 'personal') && { sharing }),
        ...((editing === 'everyone' || editing === 'owner') && { editing }),
      },
      editorOf(interaction),
    );
    await interaction.editReply(sharedMessage(await wordsFor(interaction), shared));
  },
  suggest: (focused, _, asked) => playlistChoices(asked, focused.value),
};
