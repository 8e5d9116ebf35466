import { keysFor, metresFor, TUNE_TYPES } from '../compose/tune-types.ts';

/** Something to pick: how it is shown, and what it then is in a request. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** Types that what was typed may become; those that begin with it first. Nothing typed: all of them. */
export function suggestTypes(typed: string): readonly Suggestion[] {
  return matching(
    typed,
    TUNE_TYPES.map(({ name }) => ({ name, value: name })),
  );
}

/** The usual keys of a type, likeliest first; of all types while the type is not known. */
export function suggestKeys(type: string, typed: string): readonly Suggestion[] {
  const usual = keysFor(type);
  const keys = usual.length > 0 ? usual : TUNE_TYPES.flatMap(({ name }) => keysFor(name));
  return matching(
    typed,
    [...new Set(keys)].map((key) => ({ name: spellOut(key), value: key })),
  );
}

/** The metres that a type is played in. */
export function suggestMetres(type: string, typed: string): readonly Suggestion[] {
  return matching(
    typed,
    metresFor(type).map((metre) => ({ name: metre, value: metre })),
  );
}

/** The usual key of a type that comes after this one, and after the last the first; for the same tune in another key. */
export function nextKey(type: string, key: string): string {
  const keys = keysFor(type);
  return keys[(keys.indexOf(key) + 1) % keys.length] ?? key;
}

const MODES: Readonly<Record<string, string>> = {
  '': 'major',
  m: 'minor',
  dor: 'dorian',
  mix: 'mixolydian',
  lyd: 'lydian',
  phr: 'phrygian',
};

/** `Edor` is `E dorian`, `Bb` is `B♭ major`. */
function spellOut(key: string): string {
  const [, letter = key, sign = '', mode = ''] = /^([A-G])([#b]?)(.*)$/.exec(key) ?? [];
  return `${letter}${sign === 'b' ? '♭' : sign === '#' ? '♯' : ''} ${MODES[mode] ?? mode}`;
}

/** Those that begin with what was typed, then those that hold it, by what is shown or by what is meant. */
function matching(typed: string, all: readonly Suggestion[]): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const texts = ({ name, value }: Suggestion) => [name.toLowerCase(), value.toLowerCase()];
  const begins = all.filter((one) => texts(one).some((text) => text.startsWith(wanted)));
  const holds = all.filter((one) => texts(one).some((text) => text.includes(wanted)));
  return [...new Set([...begins, ...holds])];
}
