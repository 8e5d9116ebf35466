import { parseKey } from '../abc/key.ts';
import { keysFor, TUNE_TYPES } from '../compose/tune-types.ts';

/** Tonics that are easy on fiddle, flute and pipes: for modes that no type usually has. */
const EASY_TONICS = ['D', 'G', 'A', 'E', 'C'] as const;

/**
 * The key to have a tune in next: the usual key of its type, of the same mode, that comes after this one, and after the
 * last the first. The mode stays, for another mode would be another tune. Where the type has no second key of the mode,
 * those of all types are gone through.
 */
export function nextKey(type: string, key: string): string {
  const mode = modeOf(key);
  const ofMode = (keys: readonly string[]) => [
    ...new Set(keys.filter((one) => modeOf(one) === mode)),
  ];
  const tables = [
    ofMode(keysFor(type)),
    ofMode(TUNE_TYPES.flatMap(({ keys }) => keys)),
    EASY_TONICS.map((tonic) => tonic + key.replace(/^[A-G][#b]?/, '')),
  ];
  const keys = tables.find((table) => table.some((one) => one !== key)) ?? [key];
  return keys[(keys.indexOf(key) + 1) % keys.length] ?? key;
}

function modeOf(key: string): string | undefined {
  return parseKey(key)?.mode;
}
