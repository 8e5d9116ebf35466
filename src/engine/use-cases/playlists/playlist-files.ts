import { EngineError } from '../../errors.ts';
import { type NamedFile, storedZip } from '../../models/zip.ts';
import { sentence } from '../../sentence.ts';
import type { TuneInTurn } from '../../sound/index.ts';
import type { BookMaker, BookWords } from '../books/book-maker.ts';
import type { RecordingDesk } from '../recordings/recording-desk.ts';
import type { RenderedTune } from '../render-tune.ts';
import { slugOf } from '../slug.ts';
import {
  type ListedTune,
  type MadeFile,
  type OnProgress,
  PLAYLIST_LIMITS,
  type PlaylistFormat,
} from './playlist-desk.ts';

/** What makes the parts of a playlist's files. */
export interface FileMakers {
  readonly renderer: { render(abc: string, type: string): Promise<RenderedTune> };
  readonly recordings: Pick<RecordingDesk, 'on' | 'ofAbc' | 'ofAll'>;
  readonly tunebook: BookMaker;
}

/** A tune of a playlist, whoever put it there. */
export type ListedMusic = Pick<ListedTune, 'tune' | 'joined'>;

/** A playlist as one file. */
export async function playlistFile(
  makers: FileMakers,
  name: string,
  listed: readonly ListedMusic[],
  format: PlaylistFormat,
  onProgress: OnProgress,
  words?: BookWords,
): Promise<MadeFile> {
  const slug = slugOf(name);
  const tunes = listed.map(({ tune, joined }) => ({
    ...{ title: tune.title, abc: tune.abc, type: tune.request.type, joined },
  }));
  switch (format) {
    case 'abc':
      return { fileName: `${slug}.abc`, bytes: Buffer.from(tunebookText(tunes)) };
    case 'pdf':
      return { fileName: `${slug}.pdf`, bytes: await makers.tunebook(name, tunes, words) };
    case 'mp3': {
      const { mp3 } = await makers.recordings.ofAll(tunes, {}, name, (done) =>
        onProgress(done, tunes.length),
      );
      return { fileName: `${slug}.mp3`, bytes: mp3 };
    }
    case 'midi':
      return {
        fileName: `${slug}-midi.zip`,
        bytes: await zipped(makers, tunes, ['mid'], onProgress),
      };
    case 'zip': {
      const kinds = makers.recordings.on ? (['mid', 'mp3'] as const) : (['mid'] as const);
      return { fileName: `${slug}.zip`, bytes: await zipped(makers, tunes, kinds, onProgress) };
    }
  }
}

/** Tunes counted through in `X:`, an empty line between them. */
export function tunebookText(tunes: readonly Pick<TuneInTurn, 'abc'>[]): string {
  return tunes
    .map(({ abc }, at) => abc.trimEnd().replace(/^X:.*$/m, `X:${at + 1}`))
    .join('\n\n')
    .concat('\n');
}

/** The whole as text, and files of each tune, numbered as they stand in the playlist. */
async function zipped(
  { renderer, recordings }: FileMakers,
  tunes: readonly TuneInTurn[],
  kinds: readonly ('mid' | 'mp3')[],
  onProgress: OnProgress,
): Promise<Uint8Array> {
  const files: NamedFile[] = [{ name: 'tunes.abc', bytes: Buffer.from(tunebookText(tunes)) }];
  for (const [at, { abc, type, title }] of tunes.entries()) {
    const name = `${String(at + 1).padStart(3, '0')}-${slugOf(title)}`;
    if (kinds.includes('mid')) {
      files.push({ name: `${name}.mid`, bytes: (await renderer.render(abc, type)).midi });
    }
    if (kinds.includes('mp3')) {
      files.push({ name: `${name}.mp3`, bytes: (await recordings.ofAbc(abc, type, {})).mp3 });
    }
    onProgress(at + 1, tunes.length);
  }
  return storedZip(files);
}

/** The name without blanks around it. Throws EngineError 'bad-request' for one that is none. */
export function playlistName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  const length = [...name].length;
  if (length >= 1 && length <= PLAYLIST_LIMITS.name && !/\p{C}/u.test(name)) return name;
  throw new EngineError(
    'bad-request',
    sentence('A playlist needs a name of 1 to {longest} characters.', {
      longest: PLAYLIST_LIMITS.name,
    }),
    { length },
  );
}
