import { EngineError } from '../errors.ts';
import type { Sentence } from '../sentence.ts';
import { checkRequest, isOpening, takeApart } from './check-request.ts';
import type { TuneRequest } from './types.ts';

/**
 * What of the opening that a tune began with was read as something else, or left out: told again whenever the tune is
 * shown, from its request alone.
 */
export function replacedIn({
  type,
  key,
  metre,
  seed = '',
}: Pick<TuneRequest, 'type' | 'key' | 'metre' | 'seed'>): readonly Sentence[] {
  try {
    if (!isOpening(takeApart(seed).text)) return [];
    const asked = { ...(key !== undefined && { key }), ...(metre !== undefined && { metre }) };
    return checkRequest({ type, seed, ...asked }).opening?.replaced ?? [];
  } catch (error) {
    // A request of an older version, which this one would refuse: there is nothing to tell of it.
    if (error instanceof EngineError) return [];
    throw error;
  }
}
