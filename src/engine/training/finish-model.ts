import type { Manifest, ManifestDraft, TrainingRecord } from '../model/manifest.ts';
import { writeModelFolder } from '../model/model-folder.ts';
import type { NetworkShape } from '../model/network.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { NOVELTY, noveltyExtras, writeRepertoire } from '../novelty/index-file.ts';
import type { KnownTune } from '../novelty/known-tunes.ts';
import { type CardDetails, modelCard } from './model-card.ts';

/** A run that has come to its end. */
export interface FinishedRun {
  readonly name: string;
  readonly shape: NetworkShape;
  readonly vocabulary: Vocabulary;
  /** Those of the best measurement. */
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly best: { readonly step: number; readonly heldOut: TrainingRecord['heldOut'] };
  readonly rawHeldOut?: TrainingRecord['rawHeldOut'];
  readonly steps: number;
  readonly seconds: number;
  readonly options: TrainingRecord['options'];
  readonly corpora: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly tunes: number;
  }[];
  readonly texts: { readonly training: number; readonly heldOut: number };
  readonly software: string;
  readonly hardware: string;
  readonly extras?: ManifestDraft['extras'];
  /** What its tunes must not copy; left out: nobody noted it. */
  readonly known?: readonly KnownTune[];
  /** Default: `canonical-1`. */
  readonly textForm?: ManifestDraft['textForm'];
  /** Null: no card. */
  readonly card?: CardDetails | null;
}

/** Writes the model of a run into its folder, beside its log and curve. Returns the model's id. */
export async function finishModel(folder: string, run: FinishedRun): Promise<string> {
  const known = run.known && writeRepertoire({ tunes: run.known, isWhole: true });
  const draft: ManifestDraft = {
    name: run.name,
    parent: null,
    textForm: run.textForm ?? 'canonical-1',
    shape: run.shape,
    vocabulary: [...run.vocabulary.characters],
    training: {
      // The paths of files on this machine stay here; names and hashes go with the model.
      corpora: run.corpora.map(({ name, sha256, tunes }) => ({ name, sha256, tunes })),
      texts: run.texts,
      options: run.options,
      steps: run.steps,
      bestStep: run.best.step,
      heldOut: run.best.heldOut,
      ...(run.rawHeldOut && { rawHeldOut: run.rawHeldOut }),
      software: run.software,
      hardware: run.hardware,
      seconds: Math.round(run.seconds),
    },
    extras: { ...run.extras, ...(known && noveltyExtras(known)) },
  };
  const papers = (manifest: Manifest) => ({
    ...(run.card !== null && { 'MODEL_CARD.md': modelCard(manifest, run.card) }),
    ...(known && { [NOVELTY]: known }),
  });
  const manifest = await writeModelFolder(folder, draft, run.weights, papers);
  return manifest.id;
}
