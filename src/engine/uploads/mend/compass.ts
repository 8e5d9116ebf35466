import { stepsToC } from '../../abc/canonical.ts';
import { HIGHEST_STEP, LOWEST_STEP } from '../../abc/notation.ts';
import { transposeTune } from '../../abc/transpose.ts';
import type { Tune } from '../../abc/tune.ts';
import type { Repairs } from '../repairs.ts';

/** Tunes for low instruments, written where they sound, an octave or more higher, where the taught text has notes. */
export function liftIntoCompass(tune: Tune, repairs: Repairs): Tune {
  const shift = stepsToC(tune.key);
  const steps = tune.elements.flatMap((element) =>
    element.kind === 'note' ? element.pitches.slice(-1).map(({ step }) => step + shift) : [],
  );
  const low = steps.reduce((least, step) => Math.min(least, step), Number.POSITIVE_INFINITY);
  const high = steps.reduce((most, step) => Math.max(most, step), Number.NEGATIVE_INFINITY);
  const fits = (octaves: number) =>
    low + 7 * octaves >= LOWEST_STEP && high + 7 * octaves <= HIGHEST_STEP;
  if (steps.length === 0 || fits(0)) return tune;
  const octaves = [1, -1, 2, -2].find(fits);
  if (octaves === undefined) return tune;
  const by = Math.abs(octaves) === 1 ? 'an octave' : 'two octaves';
  repairs.add(`The tune lay too ${octaves > 0 ? 'low' : 'high'}; it was moved by ${by}`, null);
  return transposeTune(tune, tune.key, octaves);
}
