import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { ChangedPlaylist, Editor } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import type { Asking, Choice } from '../commands/command.ts';
import type { BotContext } from '../context.ts';
import type { BotMessage } from '../message.ts';
import { editorOf } from './editor.ts';
import { entryChoices, playlistChoices } from './options.ts';

/** Changes what is in a playlist, and tells who did so what became of it. */
export async function changeEntry(
  interaction: ChatInputCommandInteraction,
  { acknowledgements, wordsFor }: BotContext,
  change: (editor: Editor) => Promise<ChangedPlaylist>,
  told: (words: Words, changed: ChangedPlaylist) => BotMessage,
): Promise<void> {
  await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const changed = await change(editorOf(interaction));
  await interaction.editReply(told(await wordsFor(interaction), changed));
}

/** Playlists, and of the one that was named its tunes. */
export function suggestEntries(
  focused: { readonly name: string; readonly value: string },
  others: { readonly playlist?: string },
  asked: Asking,
): Promise<readonly Choice[]> {
  return focused.name === 'tune'
    ? entryChoices(asked, others.playlist, focused.value)
    : playlistChoices(asked, focused.value);
}
