import { spellSeed, takeApart } from '../engine/compose/check-request.ts';
import { mix } from '../engine/training/random.ts';

/**
 * Seeds for `--count` tunes: the first is the one that was given, the others are drawn from it, and each alone gives its
 * tune again. A text (`G2BD`) is kept for all of them, with a number of its own behind it: `G2BD#42`.
 */
export function seedsFor(
  given: string | undefined,
  count: number,
  randomSeed: () => number,
): string[] {
  const { text, number, home } = takeApart(given ?? '');
  const first = number ?? String(randomSeed());
  const base = Number(BigInt.asUintN(32, BigInt(first)));
  const numbers = new Set([first]);
  for (let i = 0; numbers.size < count; i++) numbers.add(String(mix(base, i) >>> 1));
  return [...numbers].map((one) => spellSeed({ text, number: one, home }));
}
