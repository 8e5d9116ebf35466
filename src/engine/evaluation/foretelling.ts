/** Nats that held-out tunes of a corpus cost a model, in whichever text it knows, by the notes of the music. */
import { knowsDittos } from '../abc/dittos.ts';
import { RESTLESS } from '../abc/notation.ts';
import { EngineError } from '../errors.ts';
import type { Model } from '../model/model-folder.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { readCorpus } from '../training/corpus.ts';
import { type EncodedTune, evaluate } from '../training/evaluation.ts';
import { splitCorpus } from '../training/split.ts';
import type { Trainer } from '../training/trainer.ts';
import { trainerNamed } from '../training/trainers.ts';
import { rawTunes } from './held-out.ts';
import { foretellRaw } from './raw-foretelling.ts';
import type { ForetellingFigures } from './report.ts';

/** Texts measured side by side, and the characters of each in a window. */
const ROWS = 16;
const WINDOW = 128;
/** Of titles, where the model does not say what it was trained with: the share of `lilt train`. */
const USUAL_SHARE = 0.06;

/**
 * The share of titles to measure, where nobody asked for one: of files that the model learnt from those that were held out then,
 * and all (1) of files that it has never seen.
 */
export function heldOutShareOf(
  { manifest: { training } }: Model,
  files: readonly { readonly sha256: string }[],
): number {
  const isLearnt = files.some(({ sha256 }) =>
    training.corpora.some((one) => one.sha256 === sha256),
  );
  const { validShare } = training.options;
  return isLearnt ? (typeof validShare === 'number' ? validShare : USUAL_SHARE) : 1;
}

/** Null where none of the tunes can be put into the model's text. Throws EngineError 'bad-request' as readCorpus. */
export async function foretell(
  model: Model,
  corpus: { readonly paths: readonly string[]; readonly texts: readonly string[] },
  share: number,
  threads: number,
): Promise<ForetellingFigures | null> {
  const backend = await trainerNamed('kernel');
  const trainer = await backend.open({ ...model, rows: ROWS, steps: WINDOW, threads });
  try {
    return model.manifest.textForm === 'raw'
      ? await ofRaw(trainer, model, corpus.texts, share)
      : await ofTunes(trainer, model, corpus.paths, share);
  } finally {
    await trainer.close();
  }
}

async function ofRaw(
  trainer: Trainer,
  { vocabulary }: Model,
  texts: readonly string[],
  share: number,
): Promise<ForetellingFigures | null> {
  const tunes = rawTunes(texts, share).filter(({ isHeldOut }) => isHeldOut);
  const found = await foretellRaw(trainer, tunes, vocabulary, { rows: ROWS, steps: WINDOW });
  if (found.tunes === 0) return null;
  const { nats, plainNats, ...counts } = found;
  return {
    ...counts,
    natsPerNote: nats / found.notes,
    natsPerCharacter: nats / found.characters,
    plainNatsPerNote: plainNats / found.notes,
    heldOutShare: share,
  };
}

/** Models from before that sign was taught do without it. */
const knownText = (text: string, vocabulary: Vocabulary): string =>
  vocabulary.indexOf(RESTLESS.trim()) === undefined ? text.replace(`${RESTLESS}\n`, '\n') : text;

async function ofTunes(
  trainer: Trainer,
  { vocabulary }: Model,
  paths: readonly string[],
  share: number,
): Promise<ForetellingFigures | null> {
  const corpus = (await readCorpus(paths, knowsDittos(vocabulary.characters))).tunes.filter(
    ({ notes }) => notes > 0,
  );
  const heldOut = share >= 1 ? corpus : splitCorpus(corpus, share).heldOut;
  const tunes: EncodedTune[] = [];
  for (const tune of heldOut) {
    try {
      tunes.push({ ...tune, text: vocabulary.encode(knownText(tune.text, vocabulary)) });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
    }
  }
  if (tunes.length === 0) return null;
  const found = await evaluate(trainer, tunes, ROWS, WINDOW);
  if (found === null) throw new Error('measuring stopped without being told to');
  const { characters, notes, natsPerNote, natsPerCharacter } = found;
  return {
    ...{ tunes: found.tunes, notes, characters, natsPerNote, natsPerCharacter },
    plainNatsPerNote: null,
    unknown: heldOut.length - tunes.length,
    heldOutShare: share,
  };
}
