/** What is asked for when a model is measured: always the same requests, so that a figure can be had again. */
import { TUNE_TYPES } from '../compose/tune-types.ts';
import type { TuneRequest } from '../compose/types.ts';

/** Tunes that can be asked for in one evaluation. */
export const MOST_TUNES = 100_000;

/** Daring from half to half as much again: what people ask for lies in between. */
export const TEMPERATURES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5];

const TONICS = ['C', 'C#', 'Db', 'D', 'Eb', 'E', 'F', 'F#', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B'];
const MODES = ['', 'm', 'dor', 'mix', 'lyd', 'phr'];
/** Keys that would take more than seven sharps or flats, with what players call them instead. */
const RENAMED: Readonly<Record<string, string>> = {
  Dbm: 'C#m',
  Gbm: 'F#m',
  Dbdor: 'C#dor',
  Gbdor: 'F#dor',
  Dbphr: 'C#phr',
  Gbphr: 'F#phr',
  Ebphr: 'D#phr',
  Abphr: 'G#phr',
  Gbmix: 'F#mix',
  'C#lyd': 'Dblyd',
  'F#lyd': 'Gblyd',
};

/** Every key that can be asked for, 84 of them: fourteen tonics in six modes. */
export const ALL_KEYS: readonly string[] = TONICS.flatMap((tonic) =>
  MODES.map((mode) => RENAMED[tonic + mode] ?? tonic + mode),
);

/** Ways to ask for the length: three times not at all, then by parts and by bars. */
const LENGTHS: readonly (string | null)[] = [null, null, null, '2', '3', '16', '32'];

/**
 * Request number `index` of a row that goes through all types with all their metres, all keys, temperatures from 0.5 to 1.5
 * and lengths. The counts (11 types, 84 keys, 5 temperatures, 7 lengths) share no large factor, so every type meets every
 * key and temperature soon; seeds are the numbers from 1.
 */
export function wideRequest(index: number): TuneRequest {
  const type = TUNE_TYPES[index % TUNE_TYPES.length];
  if (type === undefined) throw new RangeError('there are no types of tune');
  const round = Math.floor(index / TUNE_TYPES.length);
  const length = LENGTHS[(round + index) % LENGTHS.length];
  return {
    type: type.name,
    metre: type.metres[round % type.metres.length] ?? '',
    key: ALL_KEYS[(index * 5 + round) % ALL_KEYS.length] ?? 'C',
    temperature: TEMPERATURES[(index + round) % TEMPERATURES.length] ?? 1,
    seed: String(index + 1),
    ...(length && { length }),
  };
}

/** Request number `index` of those that leave all to Lilt but the type: as most people ask. */
export function plainRequest(index: number): TuneRequest {
  const type = TUNE_TYPES[index % TUNE_TYPES.length];
  return { type: type?.name ?? '', seed: String(index + 1) };
}
