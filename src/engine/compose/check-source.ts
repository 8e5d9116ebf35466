/** What is asked to be made of a given tune, checked. */
import { spellKey } from '../abc/key.ts';
import { spellMetre } from '../abc/metre.ts';
import type { Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { type Given, readGiven, readGivenTune } from './given.ts';
import type { TuneType } from './tune-types.ts';
import { type TuneSource, WAYS, type Way } from './types.ts';

export const DEFAULT_AMOUNT = 0.5;
/** Parts that can be added at once, and parts of the tune that comes out. */
export const MOST_ADDED = 4;
const MOST_SECTIONS = 12;

export interface CheckedSource {
  readonly abc: string;
  readonly how: Way;
  readonly amount: number;
  readonly parts: number;
  /** The tune as it was read. */
  readonly tune: Tune;
  /** As it stands in the text; null for a title, which does not ask for it. */
  readonly given: Given | null;
}

const refuse = (message: Sentence, context: Record<string, unknown>): never => {
  throw new EngineError('bad-request', message, context);
};

/** The metre of the given tune as `M:` has it, and the key as `K:` has it: what a request for it has to say. */
export function termsOf(source: TuneSource): { readonly metre: string; readonly key: string } {
  const tune = readGivenTune(source.abc);
  return { metre: spellMetre(tune.metre), key: spellKey(tune.key) };
}

/** Throws EngineError 'bad-request' that says what cannot be gone on with, and where it stands. */
export function checkSource(source: TuneSource, type: TuneType, metre: string): CheckedSource {
  const { abc, how, amount = DEFAULT_AMOUNT, parts = 1 } = source;
  if (!WAYS.includes(how))
    refuse(sentence('There is no such way to make a tune from another.'), { option: 'from' });
  if (!(amount >= 0 && amount <= 1))
    refuse(
      sentence('How much is varied goes from 0 (the tune itself) to 1 (nothing but its form).'),
      { option: 'amount', least: 0, most: 1 },
    );
  if (!Number.isInteger(parts) || parts < 1 || parts > MOST_ADDED)
    refuse(sentence('A tune can be given 1 to {most} parts more at once.', { most: MOST_ADDED }), {
      option: 'parts',
      least: 1,
      most: MOST_ADDED,
    });
  const checked = { abc, how, amount, parts };
  if (how === 'title') return { ...checked, tune: readGivenTune(abc), given: null };
  const given = readGiven(source, type, metre);
  if (how === 'continue' && given.text.form.sections.length + parts > MOST_SECTIONS)
    refuse(sentence('No tune here has more than {most} parts.', { most: MOST_SECTIONS }), {
      option: 'parts',
    });
  return { ...checked, tune: given.tune, given };
}
