/** What is mended in a tune that was read, in this order. Each says in `repairs` what it did. */
import type { Tune } from '../../abc/tune.ts';
import type { Repairs } from '../repairs.ts';
import { halveSlideBars, moveBarLines } from './bar-lines.ts';
import { liftIntoCompass } from './compass.ts';
import { type Draft, draftOf, tuneOf } from './draft.ts';
import { keepOneKey } from './keys.ts';
import { spellLengths } from './lengths.ts';
import { findMetre } from './metre.ts';
import { mendPartEnds } from './part-ends.ts';
import { mendRepeats } from './repeats.ts';
import { settle } from './settle.ts';

type Mend = (draft: Draft, repairs: Repairs) => Draft;

const MENDS: readonly Mend[] = [
  moveBarLines,
  mendRepeats,
  mendPartEnds,
  halveSlideBars,
  spellLengths,
  settle,
];

/** A sound tune as it is kept: one key, repeats opened explicitly, a final bar line. */
export function tidyTune(tune: Tune, repairs: Repairs): Tune {
  return tuneOf(settle(draftOf(keepOneKey(tune, repairs)), repairs));
}

/** The tune with everything mended that can be. `hasUnit`: its text says its unit length. */
export function mendTune(tune: Tune, hasUnit: boolean, repairs: Repairs): Tune {
  const start = findMetre(draftOf(keepOneKey(tune, repairs)), hasUnit, repairs);
  const mended = MENDS.reduce((draft, mend) => mend(draft, repairs), start);
  return liftIntoCompass(tuneOf(mended), repairs);
}
