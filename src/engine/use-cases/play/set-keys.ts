/**
 * Which key a tune of a set may be in, after one in another: a table.
 *
 * Players change key for a lift, and to keys that their instruments have: up a fourth or a fifth (D to G, G to D, A to D), up
 * a step, into the dorian too (D to Edor, G to Ador), and between a minor and the majors beside it (Em to G, Edor to D).
 * So in sets that have become standard: Coleman's Tarbolton set goes Edor, G, D; Cameronian, Morning Dew, Sally Gardens
 * D, Edor, G. ("Putting sets together", chiffandfipple.com, thread 63046; dannycarnahan.com, "An Energy Kick From Key
 * Changes".)
 */
import { keyWithSharps, parseKey, sharps, spellKey } from '../../abc/key.ts';
import type { Key, Mode } from '../../abc/tune.ts';
import { type Chance, drawWeighted } from '../../compose/chance.ts';

/** Where the tonic goes, in fifths up (1: G to D; -1: D to G; 2: a step up; -3: E to G), the mode there, and how often. */
type Follow = readonly [fifths: number, mode: Mode, weight: number];

const AFTER_MAJOR: readonly Follow[] = [
  [-1, 'major', 4],
  [1, 'major', 4],
  [2, 'dorian', 2],
  [2, 'major', 2],
  [3, 'minor', 1],
];
const AFTER_MINOR: readonly Follow[] = [
  [-3, 'major', 4],
  [-2, 'major', 3],
  [-1, 'minor', 1],
];
const FOLLOWS: Readonly<Partial<Record<Mode, readonly Follow[]>>> = {
  major: AFTER_MAJOR,
  lydian: AFTER_MAJOR,
  minor: AFTER_MINOR,
  phrygian: AFTER_MINOR,
  dorian: [
    [-2, 'major', 4],
    [-3, 'major', 3],
    [-1, 'major', 2],
  ],
  mixolydian: [
    [-1, 'major', 4],
    [-2, 'major', 2],
    [2, 'dorian', 2],
  ],
};

const fifthsOf = (mode: Mode): number => sharps({ tonic: 'C', mode });

/** Keys that may follow, with how often they do. */
export function keysAfter(name: string): readonly (readonly [name: string, weight: number])[] {
  const key = parseKey(name);
  if (!key) return [];
  const follows = FOLLOWS[key.mode] ?? AFTER_MAJOR;
  return follows.flatMap(([fifths, mode, weight]) => {
    const next: Key | null = keyWithSharps(
      sharps(key) - fifthsOf(key.mode) + fifths + fifthsOf(mode),
      mode,
    );
    return next && Math.abs(sharps(next)) <= 7 ? [[spellKey(next), weight] as const] : [];
  });
}

/**
 * The key of the next tune of a set: one that follows the last well, that the type is usually in where there is one, and not
 * one that the set has been in, but for the first coming back at the end (D G D).
 */
export function nextInSet(
  before: readonly string[],
  usual: readonly string[],
  random: Chance,
): string {
  const last = before.at(-1) ?? 'D';
  const all = keysAfter(last).filter(([name]) => !before.slice(1).includes(name));
  const known = all.filter(([name]) => usual.includes(name));
  return drawWeighted(random, known.length > 0 ? known : all) ?? last;
}
