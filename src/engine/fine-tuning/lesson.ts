import { createHash } from 'node:crypto';
import { knowsDittos } from '../abc/dittos.ts';
import { type Facts, factsOf } from '../compose/facts.ts';
import { EngineError } from '../errors.ts';
import { loadModelFolder, type Model } from '../model/model-folder.ts';
import { loadRepertoire, type Repertoire } from '../novelty/index-file.ts';
import { KnownTunes } from '../novelty/known-tunes.ts';
import { sentence } from '../sentence.ts';
import { type CorpusFacts, corpusOf } from '../training/corpus.ts';
import type { CorpusTune } from '../training/corpus-tune.ts';
import type { EncodedTune } from '../training/evaluation.ts';
import { type Grown, growVocabulary } from './grow-vocabulary.ts';
import { holdOut } from './hold-out.ts';
import { type Recipe, rehearsedFor, stepsFor } from './recipe.ts';
import { rehearse } from './rehearsal.ts';

/** Texts of one kind: those that are read, and the tunes that are measured. */
export interface Material {
  readonly training: readonly Int32Array[];
  readonly heldOut: readonly EncodedTune[];
  /** Tunes that are read; titles are not counted. */
  readonly tunes: number;
}

/** All that a fine-tuning reads and measures, worked out from the base and the contributed tunes alone. */
export interface Lesson {
  readonly base: Model;
  readonly baseFacts: Facts;
  /** The base with the characters that it lacked: where training begins. */
  readonly start: Grown;
  readonly fresh: Material;
  readonly rehearsed: Material;
  readonly freshFacts: CorpusFacts;
  /** What must not be copied: of the base, if it is known; and with the contributed tunes. */
  readonly baseRepertoire: Repertoire | null;
  readonly repertoire: Repertoire;
  /** Steps that the run takes at most. */
  readonly steps: number;
  /** sha256 of the contributed texts, and of all texts in their order, in hex. */
  readonly freshHash: string;
  readonly textsHash: string;
}

/**
 * Reads the base, makes texts of the contributed tunes and has the base write those for rehearsal: the same input gives the
 * same lesson. Throws EngineError 'bad-request' for too few tunes or a base that reads other text; 'bad-model' where the
 * base cannot be used. Null when the signal ended it.
 */
export async function prepareLesson(
  baseDir: string,
  tunes: readonly { readonly abc: string; readonly title: string }[],
  recipe: Recipe,
  signal?: AbortSignal,
): Promise<Lesson | null> {
  const base = await loadModelFolder(baseDir);
  if (base.manifest.textForm !== 'canonical-1') {
    throw new EngineError(
      'bad-request',
      sentence(
        'The model {name} reads {textForm} text and cannot be taught tunes. Choose another one to begin from.',
        { name: base.manifest.name, textForm: base.manifest.textForm },
      ),
      { model: base.id },
    );
  }
  const baseRepertoire = await loadRepertoire(baseDir, base.manifest.extras);
  const corpus = corpusOf(tunes, knowsDittos(base.vocabulary.characters));
  const split = holdOut(corpus.tunes, recipe);
  const start = growVocabulary(
    base,
    corpus.tunes.map(({ text }) => text),
  );
  const characters = split.training.reduce((sum, { text }) => sum + text.length - 1, 0);
  const steps = stepsFor(characters, recipe);
  const written = await rehearse(base, {
    ...{ tunes: rehearsedFor(steps, recipe), seed: recipe.seed, signal },
  });
  if (written === null) return null;
  const own = splitRehearsal(written, recipe.rehearsalHeldOut);
  if (own.training.length === 0 || own.heldOut.length === 0) {
    throw new EngineError(
      'bad-request',
      sentence(
        'The model {name} writes no tunes by itself, so it cannot be kept from forgetting. Choose another one to begin from.',
        { name: base.manifest.name },
      ),
      { model: base.id },
    );
  }
  const material = (of: {
    training: readonly CorpusTune[];
    heldOut: readonly CorpusTune[];
  }): Material => ({
    training: of.training.map(({ text }) => start.vocabulary.encode(text)),
    heldOut: of.heldOut
      .filter(({ notes }) => notes > 0)
      .map((tune) => ({ ...tune, text: start.vocabulary.encode(tune.text) })),
    tunes: of.training.filter(({ notes }) => notes > 0).length,
  });
  return {
    base,
    baseFacts: factsOf(base.manifest.extras),
    start,
    fresh: material(split),
    rehearsed: material(own),
    freshFacts: corpus.facts,
    baseRepertoire,
    repertoire: {
      tunes: new KnownTunes([...(baseRepertoire?.tunes ?? []), ...corpus.known]).tunes,
      isWhole: baseRepertoire?.isWhole ?? false,
    },
    steps,
    freshHash: hashOf(corpus.tunes),
    textsHash: hashOf([...corpus.tunes, ...written]),
  };
}

/** Every so many tunes one is held out; titles are all read. */
function splitRehearsal(
  written: readonly CorpusTune[],
  every: number,
): { training: CorpusTune[]; heldOut: CorpusTune[] } {
  const training: CorpusTune[] = [];
  const heldOut: CorpusTune[] = [];
  let tunes = 0;
  for (const text of written) {
    const isHeldOut = text.notes > 0 && tunes++ % every === 0;
    (isHeldOut ? heldOut : training).push(text);
  }
  return { training, heldOut };
}

function hashOf(texts: readonly CorpusTune[]): string {
  const hash = createHash('sha256');
  for (const { text, title } of texts) hash.update(JSON.stringify([text, title]));
  return hash.digest('hex');
}
