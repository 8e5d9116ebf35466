/** What is asked for when a model is measured: always the same requests, so that a figure can be had again. */
import { keyWithSharps, spellKey } from '../abc/key.ts';
import type { Mode } from '../abc/tune.ts';
import { checkRequest } from '../compose/check-request.ts';
import { TUNE_TYPES } from '../compose/tune-types.ts';
import type { TuneRequest } from '../compose/types.ts';
import { EngineError } from '../errors.ts';
import { shuffled } from '../training/random.ts';
import type { MeasuredTune } from './measured-tune.ts';

/** Tunes that can be asked for in one evaluation. */
export const MOST_TUNES = 100_000;

/** Daring from half to half as much again: what people ask for lies in between. */
export const TEMPERATURES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5];

const MODES: readonly Mode[] = ['major', 'minor', 'dorian', 'mixolydian', 'lydian', 'phrygian'];
/** Signatures from seven flats to seven sharps. */
const SIGNATURES = Array.from({ length: 15 }, (_, i) => i - 7);

/** Every key that can be asked for, 90 of them: fifteen signatures in six modes. */
export const ALL_KEYS: readonly string[] = SIGNATURES.flatMap((sharps) =>
  MODES.flatMap((mode) => {
    const key = keyWithSharps(sharps, mode);
    return key ? [spellKey(key)] : [];
  }),
);

/** Ways to ask for the length: three times not at all, then by parts and by bars. */
const LENGTHS: readonly (string | null)[] = [null, null, null, '2', '3', '16', '32'];

/**
 * Request number `index` of a row that goes through all types in turn, and with every round through their metres, all keys,
 * temperatures from 0.5 to 1.5 and lengths. 450 rounds (90 keys by 5 temperatures) are 4,950 requests: then every type has met
 * every key at every temperature. Seeds are the numbers from 1.
 */
export function wideRequest(index: number): TuneRequest {
  const place = index % TUNE_TYPES.length;
  const round = Math.floor(index / TUNE_TYPES.length);
  const type = TUNE_TYPES[place];
  if (type === undefined) throw new RangeError('there are no types of tune');
  // 37 shares no factor with 90: all keys have their turn, and the first few are far apart.
  const key = ALL_KEYS[(37 * round + 23 * place) % ALL_KEYS.length] ?? 'C';
  // Five goes into ninety, so temperatures move on by one more with every round of keys.
  const turn = round + place + Math.floor(round / ALL_KEYS.length);
  const length = LENGTHS[(3 * round + place) % LENGTHS.length];
  return {
    type: type.name,
    metre: type.metres[round % type.metres.length] ?? '',
    key,
    temperature: TEMPERATURES[turn % TEMPERATURES.length] ?? 1,
    seed: String(index + 1),
    ...(length && { length }),
  };
}

/** Request number `index` of those that leave all to Lilt but the type: as most people ask. */
export function plainRequest(index: number): TuneRequest {
  const type = TUNE_TYPES[index % TUNE_TYPES.length];
  return { type: type?.name ?? '', seed: String(index + 1) };
}

/** Seeds the order in which the tunes of a corpus are taken for an example. */
const ORDER = 11;

/**
 * Requests as one would have asked for the tunes of a corpus: their type, metre and key, and nothing else, in an order that is
 * drawn; from the beginning again when all have had their turn.
 */
export function humanRequests(tunes: readonly MeasuredTune[]): (index: number) => TuneRequest {
  const asked = tunes.flatMap(({ type, metre, key }): TuneRequest[] => {
    const row = TUNE_TYPES.find(({ name }) => name === type);
    // What is taught in 4/4 may be printed in 2/2 too; it is asked for as it is taught, where that can be.
    const metres = row?.metres.filter((_, i) => row.taught[i]?.metre === metre) ?? [];
    const first = metres[0];
    const request = { type, key, metre: metres.includes(metre) ? metre : (first ?? '') };
    return first !== undefined && canBeMet(request) ? [request] : [];
  });
  const order = shuffled(asked.length, ORDER);
  return (index) => {
    const request = asked[order[index % order.length] ?? 0] ?? plainRequest(index);
    return { ...request, seed: String(index + 1) };
  };
}

function canBeMet(request: TuneRequest): boolean {
  try {
    checkRequest(request);
    return true;
  } catch (error) {
    if (error instanceof EngineError) return false;
    throw error;
  }
}
