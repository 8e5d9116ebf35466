/** Three tunes that follow each other well: of one type, in related keys, each beginning near where the last one ended. */
import { readMelody } from '../../abc/score-reader.ts';
import { chance } from '../../compose/chance.ts';
import { keysFor } from '../../compose/tune-types.ts';
import type { TuneRequest, WrittenTune } from '../../compose/types.ts';
import { mix } from '../../training/random.ts';
import { nextInSet } from './set-keys.ts';

/** Tunes of a set. */
export const SET_SIZE = 3;
/** Tunes that are written for each place behind the first; the one that joins on best is taken. */
const CANDIDATES = 4;

/** What the set goes on from: a tune that is there. */
export interface FirstOfSet {
  readonly abc: string;
  readonly key: string;
}

/**
 * Requests for the tunes behind the first, one place after the other. Every tune is one that its own request gives again.
 * @param number seeds the set: the same, the same set
 * @param write writes a tune without keeping it
 */
export async function writeFollowing(
  first: FirstOfSet,
  request: Omit<TuneRequest, 'key' | 'seed' | 'from'>,
  number: string,
  write: (request: TuneRequest) => Promise<WrittenTune>,
): Promise<WrittenTune[]> {
  const usual = keysFor(request.type);
  const keys = [first.key];
  const tunes: WrittenTune[] = [];
  let before = first.abc;
  while (tunes.length < SET_SIZE - 1) {
    const place = tunes.length + 1;
    const key = nextInSet(keys, usual, chance(number, `set ${place}`));
    const base = Number(BigInt.asUintN(32, BigInt(number)));
    const seeds = Array.from({ length: CANDIDATES }, (_, i) =>
      String(mix(base, place * CANDIDATES + i) >>> 1),
    );
    const candidates = await Promise.all(seeds.map((seed) => write({ ...request, key, seed })));
    const next = candidates.reduce((best, one) =>
      leap(before, one.abc) < leap(before, best.abc) ? one : best,
    );
    keys.push(key);
    tunes.push(next);
    before = next.abc;
  }
  return tunes;
}

/** Steps from the last note of one tune to the first of the next, either way. */
export function leap(before: string, after: string): number {
  const last = stepsOf(before).at(-1);
  const first = stepsOf(after)[0];
  return last === undefined || first === undefined ? 0 : Math.abs(first - last);
}

function stepsOf(abc: string): number[] {
  const elements = readMelody(abc).tune?.elements ?? [];
  return elements.flatMap((e) => (e.kind === 'note' ? (e.pitches.at(-1)?.step ?? []) : []));
}
