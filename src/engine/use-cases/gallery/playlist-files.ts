import { type ListedMusic, playlistFile as made } from '../playlists/playlist-files.ts';
import type { GalleryFile, PlaylistFileKind } from './gallery-desk.ts';
import type { FileMakers } from './tune-files.ts';

const MEDIA_TYPES = {
  abc: 'text/vnd.abc; charset=utf-8',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const satisfies Record<PlaylistFileKind, string>;

/** Longer playlists come without recordings, which would take minutes to make and hundreds of megabytes to hold. */
const MOST_RECORDED = 60;

/** A playlist as a file, for a visitor who waits for it no longer than `signal` says. */
export async function playlistFile(
  makers: FileMakers,
  name: string,
  entries: readonly ListedMusic[],
  kind: PlaylistFileKind,
  signal?: AbortSignal,
): Promise<GalleryFile> {
  const recorded = kind !== 'zip' || entries.length <= MOST_RECORDED;
  const file = await made(makers, name, entries, recorded ? kind : 'midi', {
    onProgress: () => signal?.throwIfAborted(),
  });
  return { ...file, mediaType: MEDIA_TYPES[kind] };
}
