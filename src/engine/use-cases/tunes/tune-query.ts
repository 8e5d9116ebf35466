import { parseKey, spellKey } from '../../abc/key.ts';
import { TUNE_TYPES, tuneTypeNamed } from '../../compose/tune-types.ts';
import { EngineError } from '../../errors.ts';
import type { PlaylistStore, TuneFilter } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import type { Actor } from '../find-tune.ts';
import { findPlaylist } from '../playlists/find-playlist.ts';
import { incipitOfNotes } from './incipit.ts';
import type { TuneQuery } from './tune-desk.ts';

/** A query that can be put to the store, and as it is said again. */
export interface CheckedQuery {
  readonly query: TuneQuery;
  readonly filter: TuneFilter;
  readonly playlistName: string | null;
}

/**
 * Throws EngineError 'bad-request' with a remedy, 'not-found' for a playlist that the actor does not see,
 * 'bad-request' where several could be meant.
 */
export async function checkQuery(
  playlists: Pick<PlaylistStore, 'get' | 'list'>,
  asked: TuneQuery,
  actor: Actor,
): Promise<CheckedQuery> {
  const title = asked.title?.trim().replace(/\s+/g, ' ');
  const notes = asked.notes?.trim().replace(/\s+/g, ' ');
  const kind = checkKind(asked);
  const incipit = notes ? incipitOfNotes(notes) : null;
  const playlist = asked.playlist?.trim()
    ? await findPlaylist(playlists, asked.playlist.trim(), actor)
    : null;
  const { author } = asked;
  return {
    query: {
      ...kind,
      ...(title && { title }),
      ...(author && { author }),
      ...(playlist && { playlist: playlist.id }),
      ...(notes && { notes }),
    },
    filter: {
      home: actor,
      ...kind,
      ...(title && { title }),
      ...(author && { authorId: author }),
      ...(playlist && { playlistId: playlist.id }),
      ...(incipit !== null && { incipit }),
    },
    playlistName: playlist?.name ?? null,
  };
}

/** Type and key, spelled as they are kept. Throws EngineError 'bad-request' for what is none. */
export function checkKind({ type, key }: Pick<TuneQuery, 'type' | 'key'>): {
  readonly type?: string;
  readonly key?: string;
} {
  return {
    ...(type?.trim() && { type: typeNamed(type) }),
    ...(key?.trim() && { key: keyNamed(key.trim()) }),
  };
}

function typeNamed(text: string): string {
  const type = tuneTypeNamed(text);
  if (type !== undefined) return type.name;
  throw new EngineError(
    'bad-request',
    sentence('There is no tune type {type}. Choose one of these: {types}.', {
      type: JSON.stringify(text.slice(0, 40)),
      types: TUNE_TYPES.map(({ name }) => name).join(', '),
    }),
    { option: 'type' },
  );
}

function keyNamed(text: string): string {
  const plain = text.replace('♭', 'b').replace('♯', '#');
  const key = parseKey(plain.charAt(0).toUpperCase() + plain.slice(1));
  if (key !== null) return spellKey(key);
  throw new EngineError(
    'bad-request',
    sentence('There is no key {key}. Write it as G, Bm, Edor or F lydian.', {
      key: JSON.stringify(text.slice(0, 40)),
    }),
    { option: 'key' },
  );
}
