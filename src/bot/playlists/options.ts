import { ApplicationCommandOptionType } from 'discord.js';
import { EngineError, PLAYLIST_LIMITS, type PlaylistSummary } from '../../engine/index.ts';
import type { Asking, Choice } from '../commands/command.ts';
import { clip } from '../markdown.ts';

/** Options that several subcommands of `/playlist` have, and what they suggest. */

export const PLAYLIST_OPTION = {
  name: 'playlist',
  description: 'Its name or id',
  type: ApplicationCommandOptionType.String,
  required: true,
  autocomplete: true,
  max_length: PLAYLIST_LIMITS.name,
} as const;

export const ENTRY_OPTION = {
  name: 'tune',
  description: 'Its number in the playlist, its title or its id',
  type: ApplicationCommandOptionType.String,
  required: true,
  autocomplete: true,
  max_length: 100,
} as const;

/** Discord's bound on what a choice shows. */
const CHOICE_LIMIT = 100;

export async function playlistChoices(asked: Asking, typed: string): Promise<readonly Choice[]> {
  return matching(await asked.engine.playlists.list(asked.actor), typed);
}

function matching(playlists: readonly PlaylistSummary[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return playlists
    .filter(({ id, name }) => id.startsWith(wanted) || name.toLowerCase().includes(wanted))
    .map(({ id, name, tuneCount }) => ({ name: `${name} (${tuneCount})`, value: id }));
}

/** Tunes of the playlist that was named already; none while none is, or one that the asker does not see. */
export async function entryChoices(
  { engine, actor }: Asking,
  playlist: string | undefined,
  typed: string,
): Promise<readonly Choice[]> {
  if (playlist === undefined) return [];
  const tunes = await engine.playlists.show(playlist, actor).then(
    (view) => view.tunes,
    (error: unknown) => {
      // What is wrong is said when the command is sent.
      if (error instanceof EngineError) return [];
      throw error;
    },
  );
  const wanted = typed.trim().toLowerCase();
  return tunes
    .map(({ tune }, at) => ({
      name: clip(`${at + 1}. ${tune.title}`, CHOICE_LIMIT),
      value: tune.id,
    }))
    .filter(({ name, value }) => value.startsWith(wanted) || name.toLowerCase().includes(wanted));
}
