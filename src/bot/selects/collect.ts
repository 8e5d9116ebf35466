import { newPlaylistForm } from '../forms/new-playlist.ts';
import { NEW_PLAYLIST } from '../playlists/collect-message.ts';
import { editorOf } from '../playlists/editor.ts';
import { addedMessage } from '../playlists/messages.ts';
import type { SelectHandler } from './select-handler.ts';

/** A playlist was picked for a tune; a new one is given a name first. */
export const collect: SelectHandler<'collect'> = async (interaction, { tuneId }, context) => {
  const { engine, acknowledgements, wordsFor } = context;
  const [picked = ''] = interaction.values;
  if (picked === NEW_PLAYLIST) {
    const words = await wordsFor(interaction);
    await acknowledgements.give(interaction.showModal(newPlaylistForm(words, tuneId)));
    return;
  }
  await acknowledgements.give(interaction.deferUpdate());
  const change = await engine.playlists.add(picked, tuneId, editorOf(interaction));
  await interaction.editReply(addedMessage(await wordsFor(interaction), change));
};
