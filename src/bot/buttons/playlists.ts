import { MessageFlags } from 'discord.js';
import { actorOf } from '../actor.ts';
import { collectMessage } from '../playlists/collect-message.ts';
import { editorOf } from '../playlists/editor.ts';
import { deletedMessage, playlistMessage, playlistsMessage } from '../playlists/messages.ts';
import type { PressHandler } from './press-handler.ts';

/** "Playlist" under a tune: which one it is to be put into. */
export const collect: PressHandler<'collect'> = async (interaction, { tuneId }, context) => {
  const { engine, acknowledgements, wordsFor } = context;
  await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const editor = editorOf(interaction);
  const tune = await engine.tunes.find(tuneId, editor);
  const open = await engine.playlists.open(editor);
  await interaction.editReply(collectMessage(await wordsFor(interaction), tune, open));
};

/** Another page of a playlist. */
export const turnPlaylist: PressHandler<'playlist'> = async (
  interaction,
  { playlistId, page },
  { engine, acknowledgements, wordsFor, mention },
) => {
  await acknowledgements.give(interaction.deferUpdate());
  const view = await engine.playlists.show(playlistId, actorOf(interaction));
  await interaction.editReply(playlistMessage(await wordsFor(interaction), view, page, mention));
};

/** Another page of the list of playlists. */
export const turnPlaylists: PressHandler<'playlists'> = async (
  interaction,
  { page },
  { engine, acknowledgements, wordsFor, mention },
) => {
  await acknowledgements.give(interaction.deferUpdate());
  const playlists = await engine.playlists.list(actorOf(interaction));
  const words = await wordsFor(interaction);
  await interaction.editReply(playlistsMessage(words, playlists, page, mention));
};

/** "Delete it": what `/playlist delete` asked about is done. */
export const deletePlaylist: PressHandler<'unlist'> = async (
  interaction,
  { playlistId },
  { engine, acknowledgements, wordsFor },
) => {
  await acknowledgements.give(interaction.deferUpdate());
  const deleted = await engine.playlists.delete(playlistId, editorOf(interaction));
  await interaction.editReply(deletedMessage(await wordsFor(interaction), deleted));
};
