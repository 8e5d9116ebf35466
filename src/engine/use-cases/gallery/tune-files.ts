import type { StoredTune } from '../../ports.ts';
import { instrumentOf } from '../../sound/index.ts';
import type { BookMaker } from '../books/book-maker.ts';
import type { RecordingDesk } from '../recordings/recording-desk.ts';
import type { RenderedTune } from '../render-tune.ts';
import { slugOf } from '../slug.ts';
import { openingOf } from '../tunes/opening.ts';
import type { BoundedCache } from './bounded-cache.ts';
import type { GalleryDesk, GalleryFile, TuneFileKind } from './gallery-desk.ts';
import { notFound } from './not-found.ts';

/** Those that make files of tunes; the gallery asks no more of them. */
export interface FileMakers {
  readonly renderer: { render(abc: string, type: string): Promise<RenderedTune> };
  readonly recordings: Pick<RecordingDesk, 'on' | 'ofAbc' | 'ofAll' | 'sizeOfAll'>;
  readonly tunebook: BookMaker;
}

export function kindsOfFiles({
  recordings,
}: FileMakers): Pick<GalleryDesk, 'tuneFiles' | 'playlistFiles'> {
  return {
    tuneFiles: ['pdf', 'abc', 'mid', ...(recordings.on ? ['mp3' as const] : [])],
    playlistFiles: ['pdf', 'abc', 'zip'],
  };
}

/** Pictures that were asked for lately. */
export type PictureCache = BoundedCache<Pick<RenderedTune, 'png' | 'altText'>>;

export async function sheetPicture(
  { renderer }: FileMakers,
  pictures: PictureCache,
  { id, title, abc, request }: StoredTune,
): Promise<GalleryFile> {
  const make = () => renderer.render(abc, request.type);
  const { png, altText } = await pictures.get(id, make);
  return { bytes: png, altText, mediaType: 'image/png', fileName: `${slugOf(title)}.png` };
}

export async function openingPicture(
  { renderer }: FileMakers,
  pictures: PictureCache,
  { id, title, abc, request }: StoredTune,
): Promise<GalleryFile> {
  const opening = openingOf(abc);
  if (opening === null) throw notFound();
  const make = () => renderer.render(opening, request.type);
  const { png, altText } = await pictures.get(`${id}/opening`, make);
  return { bytes: png, altText, mediaType: 'image/png', fileName: `${slugOf(title)}-opening.png` };
}

export async function tuneFile(
  makers: FileMakers,
  { title, abc, request }: StoredTune,
  kind: TuneFileKind,
  instrument: string | null,
): Promise<GalleryFile> {
  const { type } = request;
  const fileName = `${slugOf(title)}.${kind}`;
  switch (kind) {
    case 'abc':
      return { bytes: Buffer.from(abc), mediaType: 'text/vnd.abc; charset=utf-8', fileName };
    case 'mid': {
      const { midi } = await makers.renderer.render(abc, type);
      return { bytes: midi, mediaType: 'audio/midi', fileName };
    }
    case 'mp3': {
      // One that is not there any more is as good as none.
      const how = instrumentOf(instrument ?? '') && instrument ? { instrument } : {};
      if (!makers.recordings.on) throw notFound();
      const { mp3 } = await makers.recordings.ofAbc(abc, type, how);
      return { bytes: mp3, mediaType: 'audio/mpeg', fileName };
    }
    case 'pdf': {
      const bytes = await makers.tunebook(title, [{ title, abc, joined: false }]);
      return { bytes, mediaType: 'application/pdf', fileName };
    }
  }
}
