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
  const { text, number } = takeApart(given);
  const first = number ?? randomSeed();
  const numbers = new Set([first]);
  for (let i = 0; numbers.size < count; i++) numbers.add(mix(first, i) >>> 1);
  return [...numbers].map((one) => (text === null ? String(one) : `${text}#${one}`));
}

function takeApart(given: string | undefined): { text: string | null; number: number | null } {
  if (given === undefined) return { text: null, number: null };
  const [, text = null, digits = null] = /^(?:(.+)#)?(\d{1,15})$/s.exec(given) ?? [];
  if (digits === null) return { text: given, number: null };
  return { text, number: Number(digits) };
}
