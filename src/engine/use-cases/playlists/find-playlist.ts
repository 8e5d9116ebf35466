import { EngineError } from '../../errors.ts';
import type { PlaylistStore, StoredPlaylist } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import type { Actor } from '../find-tune.ts';
import { isTuneId } from '../tune-id.ts';
import type { Editor } from './playlist-desk.ts';

/** Names that a message lists. */
const MOST_NAMED = 10;

type Named = Pick<StoredPlaylist, 'guildId' | 'ownerId' | 'sharing'>;

/** Whether somebody sees a playlist: their own, or the community's in its server. */
export function isSeenBy({ guildId, ownerId, sharing }: Named, actor: Actor): boolean {
  if (guildId !== actor.guildId) return false;
  return ownerId === actor.personId || (guildId !== null && sharing === 'community');
}

/** Whether somebody may put tunes into it, take them out and order them. */
export function mayEdit(
  playlist: Named & Pick<StoredPlaylist, 'editing'>,
  editor: Editor,
): boolean {
  if (!isSeenBy(playlist, editor)) return false;
  return (
    playlist.ownerId === editor.personId || playlist.editing === 'everyone' || editor.managesGuild
  );
}

/**
 * The playlist that somebody names. A person's own comes before the community's of the same name.
 * Throws EngineError 'not-found' that says what there is, 'bad-request' where several have the name.
 */
export async function findPlaylist(
  playlists: Pick<PlaylistStore, 'get' | 'list'>,
  text: string,
  actor: Actor,
): Promise<StoredPlaylist> {
  const wanted = text.trim();
  const byId = isTuneId(wanted) ? await playlists.get(wanted) : null;
  if (byId !== null && isSeenBy(byId, actor)) return byId;

  const seen = await playlists.list(actor);
  const named = seen.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const own = named.filter(({ ownerId }) => ownerId === actor.personId);
  const nearer = own.length > 0 ? own : named;
  // Two may differ in capitals alone.
  const exact = nearer.filter(({ name }) => name === wanted);
  const meant = exact.length > 0 ? exact : nearer;
  if (meant.length > 1) {
    throw new EngineError(
      'bad-request',
      sentence('{count} playlists are called that. Name one by its id: {ids}.', {
        count: meant.length,
        ids: meant.map(({ id }) => id).join(', '),
      }),
    );
  }
  const found = meant[0] && (await playlists.get(meant[0].id));
  if (found) return found;
  if (seen.length === 0) {
    throw new EngineError(
      'not-found',
      sentence('There is no playlist here yet. `/playlist create` begins one.'),
    );
  }
  throw new EngineError(
    'not-found',
    sentence('There is no playlist {playlist} here. There are: {playlists}.', {
      playlist: JSON.stringify(wanted.slice(0, 60)),
      playlists: seen
        .slice(0, MOST_NAMED)
        .map(({ name }) => name)
        .join(', '),
    }),
  );
}
