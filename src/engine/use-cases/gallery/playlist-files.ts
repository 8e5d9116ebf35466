import { storedZip } from '../../models/zip.ts';
import type { StoredTune } from '../../ports.ts';
import { slugOf } from '../slug.ts';
import type { GalleryFile, PlaylistFileKind } from './gallery-desk.ts';
import { notFound } from './not-found.ts';
import { type FileMakers, tuneFile } from './tune-files.ts';

export interface ListedTune {
  readonly tune: StoredTune;
  readonly joined: boolean;
}

/** A playlist as a file: one of text, a book, or a file of each tune's text, notes and recording. */
export async function playlistFile(
  makers: FileMakers,
  name: string,
  entries: readonly ListedTune[],
  kind: PlaylistFileKind,
  signal?: AbortSignal,
): Promise<GalleryFile> {
  const fileName = `${slugOf(name)}.${kind}`;
  switch (kind) {
    case 'abc':
      return {
        bytes: Buffer.from(tunebookText(entries)),
        mediaType: 'text/vnd.abc; charset=utf-8',
        fileName,
      };
    case 'pdf': {
      if (makers.tunebook === undefined) throw notFound();
      const bytes = await makers.tunebook(
        name,
        entries.map(({ tune, joined }) => ({
          ...{ title: tune.title, abc: tune.abc, type: tune.request.type, joined },
        })),
      );
      return { bytes, mediaType: 'application/pdf', fileName };
    }
    case 'zip':
      return {
        bytes: await zipped(makers, entries, signal),
        mediaType: 'application/zip',
        fileName,
      };
  }
}

/** Tunes counted through in `X:`, an empty line between them. */
function tunebookText(entries: readonly ListedTune[]): string {
  return entries
    .map(({ tune }, at) => tune.abc.trimEnd().replace(/^X:.*$/m, `X:${at + 1}`))
    .join('\n\n')
    .concat('\n');
}

/** Longer playlists come without recordings, which would take minutes to make and hundreds of megabytes to hold. */
const MOST_RECORDED = 60;

/** The whole as text, and of each tune its notes and its recording, numbered as they stand in the playlist. */
async function zipped(
  makers: FileMakers,
  entries: readonly ListedTune[],
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const recorded = makers.recordings.on && entries.length <= MOST_RECORDED;
  const kinds = recorded ? (['mid', 'mp3'] as const) : (['mid'] as const);
  const files = [{ name: 'tunes.abc', bytes: Buffer.from(tunebookText(entries)) as Uint8Array }];
  for (const [at, { tune }] of entries.entries()) {
    const number = String(at + 1).padStart(3, '0');
    for (const kind of kinds) {
      signal?.throwIfAborted();
      const { bytes, fileName } = await tuneFile(makers, tune, kind, null);
      files.push({ name: `${number}-${fileName}`, bytes });
    }
  }
  return storedZip(files);
}
