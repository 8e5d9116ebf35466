/** What is known of a corpus when tunes are told from copies: of every tune its title and the hashes of its grams. */
import { taughtTitle } from '../abc/titles.ts';
import type { Tune } from '../abc/tune.ts';
import { gramsOf, heardIn } from './melody.ts';

export interface KnownTune {
  readonly title: string;
  /** In the order of the notes (melody.ts). */
  readonly grams: Uint32Array;
}

export const LONGEST_TITLE = 100;
const UNTITLED = 'Untitled';

/** Gathers tunes; one whose melody is known already, in any key, is not taken twice. */
export class KnownTunes {
  readonly #tunes: KnownTune[] = [];
  readonly #seen = new Set<string>();

  constructor(known: readonly KnownTune[] = []) {
    for (const tune of known) this.#keep(tune);
  }

  get tunes(): readonly KnownTune[] {
    return this.#tunes;
  }

  /** Adds a tune as it was read, whether it can be learnt or not. */
  add(tune: Tune, printed: string): void {
    this.#keep({ title: shownTitle(printed), grams: Uint32Array.from(gramsOf(heardIn(tune))) });
  }

  #keep(tune: KnownTune): void {
    const melody = Buffer.from(tune.grams.buffer, tune.grams.byteOffset, tune.grams.byteLength);
    const key = melody.toString('latin1');
    if (tune.grams.length === 0 || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#tunes.push(tune);
  }
}

/** A printed title as it is told: `The Rover's Return` for `Rover's Return, The -- Reel`. */
export function shownTitle(printed: string): string {
  const title = taughtTitle(printed) ?? printed.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
  return [...title].slice(0, LONGEST_TITLE).join('').trim() || UNTITLED;
}
