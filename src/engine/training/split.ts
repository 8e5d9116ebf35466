import { createHash } from 'node:crypto';
import { EngineError } from '../errors.ts';
import type { CorpusTune } from './corpus-tune.ts';

export interface Split {
  readonly training: readonly CorpusTune[];
  readonly heldOut: readonly CorpusTune[];
}

/**
 * Where a title falls, 0 .. 1, by its sha256: evenly spread, the same on every machine and whatever else is in the corpus,
 * so that a tune held out from one model is held out from those that are trained on from it.
 */
export function placeOfTitle(title: string): number {
  return createHash('sha256').update(title).digest().readUInt32BE(0) / 2 ** 32;
}

/**
 * Holds out the titles whose place is below `share`, with all their settings. Where none is (a corpus of a few tunes),
 * the lowest title that has notes is held out all the same: without it no best point can be kept. Titles between `share`
 * and `learnFrom` are left to others: a second opinion is one that learnt from other tunes.
 * Throws EngineError 'bad-request' when there is only one title.
 */
export function splitCorpus(corpus: readonly CorpusTune[], share: number, learnFrom = 0): Split {
  const places = new Map(corpus.map(({ title }) => [title, placeOfTitle(title)]));
  const withNotes = corpus
    .filter(({ notes }) => notes > 0)
    .map(({ title }) => places.get(title) as number);
  const lowest = withNotes.reduce((least, place) => Math.min(least, place), 1);
  const isHeldOut = ({ title }: CorpusTune) => {
    const place = places.get(title) as number;
    return place < share || place === lowest;
  };
  const heldOut = corpus.filter(isHeldOut);
  const training = corpus.filter(
    (tune) => !isHeldOut(tune) && (places.get(tune.title) as number) >= learnFrom,
  );
  if (!training.some(({ notes }) => notes > 0)) {
    throw new EngineError(
      'bad-request',
      `The corpus has ${corpus.length} texts under ${places.size} titles: holding some out to measure by leaves none to ` +
        'train on. Give more tunes, or a smaller share (--valid-share).',
      { texts: corpus.length, titles: places.size, share },
    );
  }
  return { training, heldOut };
}
