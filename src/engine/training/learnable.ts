/** Whether a tune can be learnt from, and what the network is then taught: one answer for files of a corpus and uploads. */
import { createHash } from 'node:crypto';
import { type CanonicalTune, canonicalText, type NotCanonical } from '../abc/canonical.ts';
import { readStep } from '../abc/notation.ts';
import type { Tune } from '../abc/tune.ts';
import { classify } from './types-of-tunes.ts';

/** Shorter tunes are fragments, longer ones are airs with variations. */
export const FEWEST_NOTES = 16;
export const LONGEST_TEXT = 1500;

export interface Learnable {
  readonly type: string;
  /** In the metre in which its type is taught. */
  readonly tune: Tune;
  readonly canonical: CanonicalTune;
}

/** What is taught of a tune; or why nothing is, and where in its source that stands. */
export function learnable(read: Tune): Learnable | NotCanonical {
  const { type, tune } = classify(read);
  const canonical = canonicalText(tune, type);
  if ('refused' in canonical) return canonical;
  if (canonical.notes < FEWEST_NOTES)
    return { refused: `fewer than ${FEWEST_NOTES} notes`, place: null };
  if (canonical.text.length > LONGEST_TEXT) return { refused: 'too long', place: null };
  return { type, tune, canonical };
}

/** The music without its key, metre and type: two tunes with the same are copies, in whatever key. */
export const musicOf = (tune: CanonicalTune): string => tune.text.slice(tune.musicFrom);

/**
 * sha256 in hex of the music, whatever its key: how copies are told without keeping them. The texts of one tune in G and in
 * A lie an octave apart, so notes are counted from the octave of the lowest.
 */
export function musicHash(tune: CanonicalTune): string {
  const [form = '', ...body] = musicOf(tune).split('\n');
  const down = 7 * Math.floor(tune.low / 7);
  const notes = body
    .join('\n')
    .replace(/[A-G],?|[a-g]'?/g, (note) => `(${(readStep(note) ?? 0) - down})`);
  return createHash('sha256')
    .update(`${form.split(' ')[0]}\n${notes}`)
    .digest('hex');
}
