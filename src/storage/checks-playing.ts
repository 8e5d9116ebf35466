import { EngineError, sentence } from '../engine/errors.ts';
import type { NewDuel, NewPlaylist, NewRecording } from '../engine/ports.ts';
import { checkKeys, checkTexts } from './checks.ts';

export function checkRecording({ key, blob, seconds }: NewRecording): void {
  checkKeys({ key, blob });
  if (!Number.isFinite(seconds)) {
    throw new EngineError('storage', 'The length of a recording is not a number of seconds.');
  }
}

/** All of a playlist; throws EngineError 'storage' when some part cannot be kept exactly as it is. */
export function checkPlaylist({ id, guildId, ownerId, name }: NewPlaylist): void {
  checkKeys({ id, guildId, ownerId });
  checkPlaylistName(name);
}

/** A name is part of a key: an owner has no two playlists of one name. */
export function checkPlaylistName(name: string): void {
  checkKeys({ 'name of a playlist': name });
}

export function checkDuel({ id, guildId, openedById, type, a, b }: NewDuel): void {
  checkKeys({ id, guildId, openedById });
  checkTexts({ type });
  for (const { source, tuneId, title, abc, blobs } of [a, b]) {
    checkKeys({ source: source.kind === 'model' ? source.modelId : source.contributionId, tuneId });
    checkTexts({ title, abc });
    for (const [role, blob] of Object.entries(blobs)) checkKeys({ role, blob });
  }
}

export function noSuchPlaylist(id: string): EngineError {
  return new EngineError(
    'not-found',
    sentence('There is no such playlist. It may have been deleted.'),
    { id },
  );
}

export function notInPlaylist(id: string, tuneId: string): EngineError {
  return new EngineError('not-found', sentence('That tune is not in the playlist.'), {
    id,
    tuneId,
  });
}

export function playlistNameTaken(name: string): EngineError {
  return new EngineError(
    'bad-request',
    sentence('You have a playlist called {name} here already. Choose another name.', { name }),
    { name },
  );
}

export function playlistFull(id: string, most: number): EngineError {
  return new EngineError(
    'bad-request',
    sentence(
      'The playlist is full: {most} tunes are the most that one can hold. Begin another one.',
      {
        most,
      },
    ),
    { id, most },
  );
}

export function noSuchDuel(id: string): EngineError {
  return new EngineError(
    'not-found',
    sentence('There is no such duel. It may be of another bot.'),
    {
      id,
    },
  );
}
