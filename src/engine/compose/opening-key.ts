import { letterOf, parseKey, signatureOf, tonicStep } from '../abc/key.ts';
import { asNamed, plainOpening } from '../abc/nearest/opening-line.ts';
import { type Key, TICKS } from '../abc/tune.ts';
import { attempt, openingTune } from './opening-tune.ts';
import type { TuneType } from './tune-types.ts';

/**
 * The usual key of the type that fits an opening best: its notes are in the scale, and the longest and the first of them
 * belong to the tonic chord. Among equals the likelier key of the type.
 */
export function openingKey(written: string, type: TuneType, metre: string): Key {
  const text = type.taught[type.metres.indexOf(metre)]?.metre ?? metre;
  const keys = type.keys.flatMap((name) => parseKey(name) ?? []);
  const plainly = attempt(() => openingTune(written, keys[0] as Key, text));
  const line = 'value' in plainly ? undefined : asNamed(plainOpening(written, 0));
  const scored = keys.map((key, rank) => {
    const tune = openingTune(written, key, text, line);
    const signature = signatureOf(key);
    let score = -rank / 10;
    let first = true;
    for (const e of tune.elements) {
      if (e.kind !== 'note') continue;
      for (const p of e.pitches) {
        const letter = letterOf(p.step);
        if (p.accidental !== null && p.accidental !== signature[letter]) score -= 3;
        const degree = (letter - tonicStep(key) + 7) % 7;
        const weight = (e.ticks / (TICKS / 8)) * (first ? 2 : 1);
        score += weight * (degree === 0 ? 1 : degree === 4 ? 0.6 : degree === 2 ? 0.5 : 0);
        first = false;
      }
    }
    return { key, score };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).key;
}
