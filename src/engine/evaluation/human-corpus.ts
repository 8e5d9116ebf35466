/** The tunes of a corpus, as they are held beside a model's: what stood in the files, and what of it is measured. */
import { readTunes } from '../abc/reader.ts';
import type { Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import type { Known } from '../novelty/closest.ts';
import { readRawText } from '../training/raw-text.ts';
import { type MeasuredTune, measureTune } from './measured-tune.ts';
import { knownOfCorpus, type TitledTune } from './novelty-figures.ts';

export interface HumanTune {
  /** Null where the reader found an error in it. */
  readonly tune: Tune | null;
  readonly title: string;
  /** As it stood in the file. */
  readonly source: string;
}

export interface HumanCorpus {
  readonly files: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly tunes: number;
  }[];
  readonly texts: readonly string[];
  readonly all: readonly HumanTune[];
  /** Those that could be read. */
  readonly titled: readonly TitledTune[];
  /** Their passages, to look tunes up in. */
  readonly known: Known;
  /** One of each music, of those that can be learnt from. */
  readonly measured: readonly MeasuredTune[];
}

/** Tunes that are held in memory at once: ten times what the largest corpora of this music have in print. */
const MOST_TUNES = 50_000;

/** Throws EngineError 'bad-request' where a file cannot be read, there are too many tunes, or none to measure. */
export async function readHumanCorpus(paths: readonly string[]): Promise<HumanCorpus> {
  const files: { name: string; sha256: string; tunes: number }[] = [];
  const texts: string[] = [];
  const all: HumanTune[] = [];
  for (const path of paths) {
    const { text, name, sha256 } = await readRawText(path);
    const { tunes } = readTunes(text, { size: text.length + 1, tunes: MOST_TUNES + 1 });
    for (const { tune, source } of tunes) {
      const title = tune?.titles[0] ?? /^T:(.*)$/m.exec(source)?.[1]?.trim() ?? '';
      all.push({ tune, title, source });
    }
    if (all.length > MOST_TUNES)
      throw new EngineError(
        'bad-request',
        `The corpus has more than ${MOST_TUNES.toLocaleString('en')} tunes, the most that can be measured at once. Give fewer files (--corpus).`,
        { tunes: all.length },
      );
    files.push({ name, sha256, tunes: tunes.length });
    texts.push(text);
  }
  const measured: MeasuredTune[] = [];
  const seen = new Set<string>();
  for (const { tune } of all) {
    const one = tune && measureTune(tune);
    if (!one || seen.has(one.music)) continue;
    seen.add(one.music);
    measured.push(one);
  }
  if (measured.length === 0)
    throw new EngineError(
      'bad-request',
      `None of the ${all.length} tunes in the corpus can be measured: bars must add up and repeats be sound. Give other files (--corpus).`,
      { paths },
    );
  const titled = all.flatMap(({ tune, title }) => (tune ? [{ tune, title }] : []));
  return { files, texts, all, titled, known: knownOfCorpus(titled), measured };
}
