import { readKey, spellKey } from '../abc/key.ts';
import { keysFor, metresFor, TUNE_TYPES } from '../compose/tune-types.ts';

/** Something to pick: how it is shown, and what it then is in a request. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

const EVERY_USUAL_KEY: readonly string[] = [...new Set(TUNE_TYPES.flatMap(({ keys }) => keys))];

/** Types that what was typed may become; those that begin with it first. Nothing typed: all of them. */
export function suggestTypes(typed: string): readonly Suggestion[] {
  return matching(
    typed,
    TUNE_TYPES.map(({ name }) => ({ name, value: name })),
  );
}

/**
 * The usual keys of a type, likeliest first; of all types while the type is not known. A key that was typed whole is
 * offered even where it is not usual.
 */
export function suggestKeys(type: string, typed: string): readonly Suggestion[] {
  const usual = keysFor(type);
  const keys = (usual.length > 0 ? usual : EVERY_USUAL_KEY).map(asKey);
  const found = matching(typed, keys);
  const whole = wholeKey(typed);
  if (whole === null || found.some(({ value }) => value === whole)) return found;
  return [asKey(whole), ...found];
}

/** Of these keys, those that fit what was typed. */
export function suggestAmongKeys(keys: readonly string[], typed: string): readonly Suggestion[] {
  return matching(typed, keys.map(asKey));
}

/** The metres that a type is played in. */
export function suggestMetres(type: string, typed: string): readonly Suggestion[] {
  return matching(
    typed,
    metresFor(type).map((metre) => ({ name: metre, value: metre })),
  );
}

/** What was typed as a key of its own spelling: `Bbmix` of `bb mixolydian`; null where it is none yet. */
function wholeKey(typed: string): string | null {
  const text = plain(typed.trim());
  if (!/^[a-g][#b]?\s*[a-z]{0,12}$/.test(text)) return null;
  const reading = readKey(text.charAt(0).toUpperCase() + text.slice(1));
  return reading?.named && reading.key ? spellKey(reading.key) : null;
}

/** `Edor` is shown as `E dorian`, `Bb` as `B♭ major`. */
function asKey(spelling: string): Suggestion {
  const { tonic, mode } = readKey(spelling)?.key ?? { tonic: spelling, mode: '' };
  return {
    name: `${tonic.replace('#', '♯').replace('b', '♭')} ${mode}`.trimEnd(),
    value: spelling,
  };
}

/** Those that begin with what was typed, then those that hold it, by what is shown or by what is meant. */
function matching(typed: string, all: readonly Suggestion[]): readonly Suggestion[] {
  const wanted = plain(typed.trim());
  const texts = ({ name, value }: Suggestion) => [plain(name), plain(value)];
  const begins = all.filter((one) => texts(one).some((text) => text.startsWith(wanted)));
  const holds = all.filter((one) => texts(one).some((text) => text.includes(wanted)));
  return [...new Set([...begins, ...holds])];
}

function plain(text: string): string {
  return text.toLowerCase().replace('♭', 'b').replace('♯', '#');
}
