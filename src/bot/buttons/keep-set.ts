import { MessageFlags } from 'discord.js';
import { PLAYLIST_LIMITS } from '../../engine/index.ts';
import { clip } from '../markdown.ts';
import { editorOf } from '../playlists/editor.ts';
import { playlistMessage } from '../playlists/messages.ts';
import type { PressHandler } from './press-handler.ts';

/** The name, or with a number behind it where it is taken. */
function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` (${number})`;
    const name = clip(wanted, PLAYLIST_LIMITS.name - tail.length) + tail;
    if (!taken.includes(name)) return name;
  }
}

/** "Keep it as a playlist": a personal playlist of whoever presses, in which the tunes are one set. */
export const keepSet: PressHandler<'keep-set'> = async (interaction, { tuneIds }, context) => {
  const { engine, acknowledgements, wordsFor, mention } = context;
  await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const editor = editorOf(interaction);
  const words = await wordsFor(interaction);
  // Found before anything is made of them: who may not see a tune gets no playlist either.
  const tunes = await Promise.all(tuneIds.map((id) => engine.tunes.find(id, editor)));
  const name = words.say('{title}, a set', { title: tunes[0]?.title ?? '' });
  const taken = (await engine.playlists.list(editor)).map((one) => one.name);
  const { id } = await engine.playlists.create(freeName(name, taken), editor);
  for (const [i, tune] of tunes.entries()) {
    await engine.playlists.add(id, tune.id, editor);
    if (i > 0) await engine.playlists.join(id, tune.id, true, editor);
  }
  const view = await engine.playlists.show(id, editor);
  await interaction.editReply(playlistMessage(words, view, 0, mention));
};
