import type { BookTune } from '../../books/tunebook.ts';
import type { Clock } from '../../ports.ts';
import { openBinder } from './binder.ts';

/** What a book says beside its music, in the words of whoever asks for it. */
export interface BookWords {
  /** Under the title: `24 tunes`. */
  readonly subtitle: string;
  /** Above the index. */
  readonly contents: string;
}

/** A PDF of tunes under a title; in English unless told. Throws as openBinder's does. */
export type BookMaker = (
  title: string,
  tunes: readonly BookTune[],
  words?: BookWords,
  onProgress?: (done: number) => void,
) => Promise<Uint8Array>;

export function openBookMaker(now: Clock): BookMaker {
  const bind = openBinder();
  return (title, tunes, words = inEnglish(tunes.length), onProgress) =>
    bind(
      {
        ...{ title, ...words, date: now() },
        tunes: tunes.map(({ title: name, abc, joined }) => ({ title: name, abc, joined })),
      },
      onProgress,
    );
}

const inEnglish = (count: number): BookWords => ({
  subtitle: count === 1 ? '1 tune' : `${count} tunes`,
  contents: 'Contents',
});
