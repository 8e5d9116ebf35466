/**
 * All that is measured of a model: what it writes is judged, and held beside a corpus where one is given.
 *
 *   wide requests    all types, keys, temperatures  -> validity, beside that of the same network unmasked
 *   plain requests   as people ask, or as the corpus's tunes would have been asked for
 *                    -> form, keys, rhythm, novelty, and whether a classifier can tell them from human tunes
 *   held-out tunes   -> what they cost the network
 *
 * Everything is drawn from fixed seeds: the same model, corpus and number of tunes give the same figures on every machine.
 */
import { loadModelFolder, type Model } from '../model/model-folder.ts';
import { askedFigures } from './asked-figures.ts';
import { discriminate, discriminateHalves, MOST_COMPARED } from './discrimination.ts';
import { foretell, heldOutShareOf } from './foretelling.ts';
import { formFigures } from './form-figures.ts';
import { type HumanCorpus, readHumanCorpus } from './human-corpus.ts';
import { measureComposer } from './measure-composer.ts';
import { measureRaw } from './measure-raw.ts';
import { closestAmong, noveltyFigures } from './novelty-figures.ts';
import { type Checkers, openCheckers } from './outside-programs.ts';
import { type EvaluationReport, reportSchema, type ValidityFigures } from './report.ts';
import { rhythmFigures } from './rhythm-figures.ts';
import { ValidityTally } from './validity.ts';
import type { Written } from './written.ts';

export interface EvaluationInput {
  readonly modelDir: string;
  /** Files of ABC; none: only what needs no corpus is measured. */
  readonly corpus: readonly string[];
  /** Tunes of each kind, 1 to MOST_TUNES. */
  readonly tunes: number;
  readonly threads: number;
  /** Share of titles that is foretold; 1: all; null: those that the model did not learn from, as far as it says. */
  readonly heldOutShare: number | null;
  /** Where abc2midi and abcm2ps are looked for, as in `PATH`. */
  readonly path: string;
  /** Told what is being done. */
  readonly onPhase?: (what: string) => void;
}

/** Seeds of what is drawn among tunes. */
const SEEDS = { compared: 21, halves: 31 } as const;

/** Throws EngineError where the model or a file of the corpus cannot be used. */
export async function evaluateModel(input: EvaluationInput): Promise<EvaluationReport> {
  const say = input.onPhase ?? (() => {});
  const { modelDir, tunes, threads, corpus: paths } = input;
  const model = await loadModelFolder(modelDir);
  if (paths.length > 0) say('reading the corpus');
  const corpus = paths.length > 0 ? await readHumanCorpus(paths) : null;
  const checkers = await openCheckers(input.path);
  try {
    const measure = model.manifest.textForm === 'raw' ? measureRaw : measureComposer;
    const written = await measure(model, { modelDir, tunes, threads, corpus, checkers, say });
    if (corpus) say('judging the corpus');
    const judged = corpus && (await validityOf(corpus, checkers));
    if (corpus) say('holding tunes beside the corpus');
    const beside = besideOf(written, corpus);
    if (corpus) say('foretelling held-out tunes');
    const { id, manifest } = model;
    return reportSchema.parse({
      format: 1,
      model: { id, name: manifest.name, textForm: manifest.textForm },
      tunes,
      corpus: corpus && {
        files: [...corpus.files],
        read: corpus.all.length,
        measured: corpus.measured.length,
      },
      skipped: checkers.skipped,
      validity: { ...written.validity, corpus: judged },
      mask: written.mask,
      ...beside,
      foretelling: corpus && (await foretellingOf(model, corpus, input)),
    } satisfies EvaluationReport);
  } finally {
    await checkers.close();
  }
}

function foretellingOf(
  model: Model,
  { files, texts }: HumanCorpus,
  { corpus: paths, heldOutShare, threads }: EvaluationInput,
): Promise<EvaluationReport['foretelling']> {
  const share = heldOutShare ?? heldOutShareOf(model, files);
  return foretell(model, { paths, texts }, share, threads);
}

async function validityOf(corpus: HumanCorpus, checkers: Checkers): Promise<ValidityFigures> {
  const tally = new ValidityTally(checkers);
  for (const { source, title } of corpus.all) await tally.add({ abc: source, name: title });
  return tally.figures();
}

/** What the model wrote, by the measures of music, and the corpus by the same. */
function besideOf(
  { tunes, closest }: Written,
  corpus: HumanCorpus | null,
): Pick<EvaluationReport, 'form' | 'asked' | 'rhythm' | 'novelty' | 'discrimination'> {
  const ours = tunes.length > 0 ? tunes : null;
  const theirs = corpus?.measured ?? null;
  const told = theirs && discriminate(tunes, theirs, SEEDS.compared);
  return {
    form: { model: ours && formFigures(ours), corpus: theirs && formFigures(theirs) },
    asked: { model: ours && askedFigures(ours), corpus: theirs && askedFigures(theirs) },
    rhythm: theirs && rhythmFigures(tunes, theirs),
    novelty: {
      model: closest.length > 0 ? noveltyFigures(closest) : null,
      corpus: corpus && noveltyFigures(closestAmong(corpus.titled)),
    },
    discrimination: {
      model: told,
      corpus: theirs && discriminateHalves(theirs, told?.tunes ?? MOST_COMPARED, SEEDS.halves),
    },
  };
}
