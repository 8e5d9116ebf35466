import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { isTuneId, PLAYLIST_LIMITS } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import type { BotContext } from '../context.ts';
import { editorOf } from '../playlists/editor.ts';
import { addedMessage } from '../playlists/messages.ts';

/** What the form's custom_id begins with; the tune's id follows. The version is that of the form's fields. */
const BEGINNING = 'v1:playlist:';

/** The name of a new playlist, for who wants to put a tune into one. */
export function newPlaylistForm(
  words: Words,
  tuneId: string,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: `${BEGINNING}${tuneId}`,
    title: words.say('A new playlist'),
    components: [
      {
        type: ComponentType.Label,
        label: words.say('Name'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'name',
          style: TextInputStyle.Short,
          max_length: PLAYLIST_LIMITS.name,
        },
      },
    ],
  };
}

/** The tune that a form's custom_id names; null for another form's. */
export function tuneOfNewPlaylist(customId: string): string | null {
  const tuneId = customId.startsWith(BEGINNING) ? customId.slice(BEGINNING.length) : '';
  return isTuneId(tuneId) ? tuneId : null;
}

/** Begins the playlist with the tune in it. A name that is taken leaves everything as it was. */
export async function submitNewPlaylist(
  interaction: ModalSubmitInteraction,
  tuneId: string,
  { engine, acknowledgements, wordsFor }: BotContext,
): Promise<void> {
  await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const editor = editorOf(interaction);
  const name = interaction.fields.getTextInputValue('name');
  const { id: found } = await engine.tunes.find(tuneId, editor);
  const { id } = await engine.playlists.create(name, editor);
  const change = await engine.playlists.add(id, found, editor);
  await interaction.editReply(addedMessage(await wordsFor(interaction), change));
}
