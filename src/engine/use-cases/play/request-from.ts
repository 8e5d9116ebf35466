/** A request for what is to be made of a tune that somebody has as ABC. */
import { spellMetre } from '../../abc/metre.ts';
import type { Tune } from '../../abc/tune.ts';
import { readGivenTune } from '../../compose/given.ts';
import { plainMetre, TUNE_TYPES, type TuneType, tuneTypeNamed } from '../../compose/tune-types.ts';
import type { TuneRequest, TuneSource } from '../../compose/types.ts';
import { EngineError } from '../../errors.ts';
import { sentence } from '../../sentence.ts';
import { classify } from '../../training/types-of-tunes.ts';

/**
 * The request for something made of a tune, of the type that its `R:` names, or that it dances like.
 * Throws EngineError 'bad-request' where it cannot be read, or is in a metre that no type has.
 */
export function requestFrom(source: TuneSource, type?: string): TuneRequest {
  const tune = readGivenTune(source.abc);
  return { type: type ?? typeOf(tune, source.how === 'title').name, from: source };
}

/** @param whatever where the metre does not matter, any type will do */
function typeOf(tune: Tune, whatever: boolean): TuneType {
  const metre = plainMetre(spellMetre(tune.metre));
  const fitting = TUNE_TYPES.filter(({ metres }) => metres.includes(metre));
  const named = [tuneTypeNamed(tune.rhythm), tuneTypeNamed(classify(tune).type)];
  const type =
    named.find((one) => one && fitting.includes(one)) ??
    fitting[0] ??
    (whatever ? TUNE_TYPES[0] : undefined);
  if (type) return type;
  throw new EngineError(
    'bad-request',
    sentence('The tune that was given is in {metre}; Lilt knows tunes in {metres}.', {
      metre,
      metres: [...new Set(TUNE_TYPES.flatMap(({ metres }) => metres))].join(', '),
    }),
    { option: 'from' },
  );
}
