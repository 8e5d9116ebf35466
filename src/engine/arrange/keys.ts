import { parseKey, sharps, spellKey } from '../abc/key.ts';
import type { Key, Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';

/** Tonics as a player looks for them, each sound under one name. */
const TONICS = ['A', 'Bb', 'B', 'C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab'];
/** The other name, for a mode in which the usual one needs more than six sharps or flats. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  Bb: 'A#',
  'C#': 'Db',
  Eb: 'D#',
  'F#': 'Gb',
  Ab: 'G#',
};

/** The key without what its `K:` line alters besides. */
export function bareKey({ tonic, mode }: Key): Key {
  return { tonic, mode };
}

/** The twelve keys of a tune's mode, its own under the name that it has. */
export function keysOf(tune: Tune): string[] {
  const { mode } = tune.key;
  return TONICS.map((usual) => {
    const names = [usual, OTHER_NAMES[usual] ?? usual].map((tonic): Key => ({ tonic, mode }));
    const own = names.find(({ tonic }) => tonic === tune.key.tonic);
    const simple = names.toSorted((a, b) => Math.abs(sharps(a)) - Math.abs(sharps(b)))[0];
    return spellKey(own ?? simple ?? { tonic: usual, mode });
  });
}

/**
 * The key that a person asks for: a tonic alone, or with the tune's own mode. Throws EngineError 'bad-request' with keys that
 * would do for any other text.
 */
export function keyFor(tune: Tune, text: string): Key {
  const key = parseKey(text);
  const bareTonic = /^[A-Ga-g][#b♯♭]?$/.test(text.trim());
  const { mode } = tune.key;
  if (key === null || (!bareTonic && key.mode !== mode)) {
    throw new EngineError(
      'bad-request',
      sentence('This tune cannot be moved to {asked}. Choose a key of its mode: {keys}.', {
        asked: text.slice(0, 40),
        keys: keysOf(tune).join(', '),
      }),
      { option: 'key', asked: text.slice(0, 40) },
    );
  }
  return { tonic: key.tonic, mode };
}
