import type { CorpusTune } from './corpus-tune.ts';
import { placeOfTitle } from './split.ts';

/** More often than this in an epoch no text is read: a handful of tunes would be learnt by heart. */
const MOST = 4;

/**
 * The texts of an epoch, those of rare kinds (type and metre) more than once: a kind with n of the commonest kind's N texts
 * is read (N / n) ^ `power` times as often, at most four times. 0: everything once; 1: all kinds alike. Temperature sampling, as
 * models of many languages have it for small languages (Arivazhagan et al. 2019, arXiv 1907.05019).
 * A fraction of a time falls to texts by the hash of their title, the same on every machine. Titles, texts without a kind, are read once.
 */
export function balanced<T extends Pick<CorpusTune, 'text' | 'title'>>(
  tunes: readonly T[],
  power: number,
): T[] {
  const kinds = new Map<string, number>();
  for (const { text } of tunes) {
    const kind = kindOf(text);
    if (kind !== null) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const most = Math.max(...kinds.values());
  return tunes.flatMap((tune) => {
    const kind = kindOf(tune.text);
    const times = kind === null ? 1 : Math.min(MOST, (most / (kinds.get(kind) ?? most)) ** power);
    const whole = Math.floor(times);
    const again = placeOfTitle(tune.title) < times - whole ? 1 : 0;
    return Array.from({ length: whole + again }, () => tune);
  });
}

const kindOf = (text: string): string | null => /R:[^\n]*\nM:[^\n]*/.exec(text)?.[0] ?? null;
