import { numberedAs } from '../../abc/tunebook.ts';
import { type NamedFile, storedZip } from '../../models/zip.ts';
import type { TuneInTurn } from '../../sound/index.ts';
import type { BookMaker, BookWords } from '../books/book-maker.ts';
import type { RecordingDesk } from '../recordings/recording-desk.ts';
import type { RenderedTune } from '../render-tune.ts';
import { slugOf } from '../slug.ts';
import type { Following, ListedTune, MadeFile, PlaylistFormat } from './playlist-desk.ts';

/** What makes the parts of a playlist's files. */
export interface FileMakers {
  readonly renderer: { render(abc: string, type: string): Promise<RenderedTune> };
  readonly recordings: Pick<RecordingDesk, 'on' | 'ofAbc' | 'ofAll' | 'sizeOfAll'>;
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
  { onProgress = () => {}, onSize }: Following = {},
  words?: BookWords,
): Promise<MadeFile> {
  const slug = slugOf(name);
  const tunes = listed.map(({ tune, joined }) => ({
    ...{ title: tune.title, abc: tune.abc, type: tune.request.type, joined },
  }));
  const tell = (done: number) => onProgress(done, tunes.length);
  switch (format) {
    case 'abc':
      return { fileName: `${slug}.abc`, bytes: Buffer.from(tunebookText(tunes)) };
    case 'pdf':
      return { fileName: `${slug}.pdf`, bytes: await makers.tunebook(name, tunes, words, tell) };
    case 'mp3': {
      if (onSize !== undefined) onSize(await makers.recordings.sizeOfAll(tunes, {}));
      const { mp3 } = await makers.recordings.ofAll(tunes, {}, name, tell);
      return { fileName: `${slug}.mp3`, bytes: mp3 };
    }
    case 'midi':
      return {
        fileName: `${slug}-midi.zip`,
        bytes: await zipped(makers, tunes, ['mid'], tell),
      };
    case 'zip': {
      const kinds = makers.recordings.on ? (['mid', 'mp3'] as const) : (['mid'] as const);
      if (onSize !== undefined && makers.recordings.on) {
        const apart = tunes.map((tune) => ({ ...tune, joined: false }));
        onSize(await makers.recordings.sizeOfAll(apart, {}));
      }
      return { fileName: `${slug}.zip`, bytes: await zipped(makers, tunes, kinds, tell) };
    }
  }
}

/**
 * A file of tunes in the words of ABC 2.1. What belongs to one set says so in a comment, for ABC knows no sets.
 */
export function tunebookText(tunes: readonly Pick<TuneInTurn, 'abc' | 'joined'>[]): string {
  const texts = tunes.map(({ abc, joined }, at) => {
    const numbered = numberedAs(at + 1, abc);
    return joined && at > 0 ? `% one set with the tune before it\n${numbered}` : numbered;
  });
  return `${['%abc-2.1', ...texts].join('\n\n')}\n`;
}

/** The whole as text, and files of each tune, numbered as they stand in the playlist. */
async function zipped(
  { renderer, recordings }: FileMakers,
  tunes: readonly TuneInTurn[],
  kinds: readonly ('mid' | 'mp3')[],
  tell: (done: number) => void,
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
    tell(at + 1);
  }
  return storedZip(files);
}
