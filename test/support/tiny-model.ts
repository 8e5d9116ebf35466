import { createHash } from 'node:crypto';
import type { ManifestDraft } from '../../src/engine/model/manifest.ts';
import { writeModelFolder } from '../../src/engine/model/model-folder.ts';
import { initialWeights } from '../../src/engine/model/network.ts';
import { NOVELTY, noveltyExtras, writeRepertoire } from '../../src/engine/novelty/index-file.ts';
import type { KnownTune } from '../../src/engine/novelty/known-tunes.ts';

/** All that our canonical text is written with, and the marks at its ends. */
const VOCABULARY = [
  ..."\u0002\u0003\n '(+,-/0123456789:<=>ABCDEFGHIJKLMNOPQRSTUVWYZ[]^_abcdefghijklmnopqrstuvwxyz|",
];

export interface TinyModel {
  readonly name: string;
  /** Other seeds are other weights, and so another model. */
  readonly seed: number;
  readonly parent?: string | null;
  readonly extras?: ManifestDraft['extras'];
  readonly textForm?: ManifestDraft['textForm'];
  /** What it must not copy; its manifest then says so. */
  readonly known?: readonly KnownTune[];
  /** Default: what canonical text needs. */
  readonly vocabulary?: readonly string[];
}

/** The manifest of a model that no training made, before it has an id. */
export function tinyManifest({
  name,
  parent = null,
  extras = {},
  ...rest
}: TinyModel): ManifestDraft {
  const vocabulary = [...(rest.vocabulary ?? VOCABULARY)];
  return {
    name,
    parent,
    textForm: rest.textForm ?? 'canonical-1',
    shape: { vocabulary: vocabulary.length, embedding: 16, hidden: 16, layers: 1 },
    vocabulary,
    training: {
      corpora: [{ name: 'six-tunes.abc', sha256: sha256('six tunes'), tunes: 6 }],
      texts: { training: 10, heldOut: 2 },
      options: { seed: rest.seed },
      steps: 1,
      bestStep: 1,
      heldOut: {
        tunes: 1,
        characters: 100,
        notes: 50,
        nats: 200,
        natsPerCharacter: 2,
        natsPerNote: 4,
        natsPerTitleCharacter: null,
      },
      software: 'a test',
      hardware: 'a test',
      seconds: 1,
    },
    extras,
  };
}

/**
 * Writes a folder with a model that has learnt nothing: 20 KB of weights by chance. The grammar keeps its tunes valid all the
 * same. Returns its id.
 */
export async function writeTinyModel(folder: string, model: TinyModel): Promise<string> {
  const known = model.known && writeRepertoire({ tunes: model.known, isWhole: true });
  const draft = tinyManifest({
    ...model,
    extras: { ...model.extras, ...(known && noveltyExtras(known)) },
  });
  const { id } = await writeModelFolder(
    folder,
    draft,
    opinionated(initialWeights(draft.shape, model.seed)),
    (manifest) => ({
      'MODEL_CARD.md': `# ${manifest.name}\n`,
      'log.csv': 'step,loss\n1,4\n',
      ...(known && { [NOVELTY]: known }),
    }),
  );
  return id;
}

/** Weights as training begins with find every character as likely; with these, models of other seeds write other tunes. */
function opinionated(weights: Map<string, Float32Array>): Map<string, Float32Array> {
  for (const name of ['embedding', 'dense.kernel']) {
    const tensor = weights.get(name);
    if (tensor)
      weights.set(
        name,
        tensor.map((weight) => weight * 8),
      );
  }
  return weights;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
