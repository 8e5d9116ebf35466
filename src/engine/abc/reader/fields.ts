import { decorationName, LETTER_DECORATIONS } from '../decorations.ts';
import { readKey, spellKey } from '../key.ts';
import { parseMetre, spellMetre } from '../metre.ts';
import { decodeText } from '../text-escapes.ts';
import { type Key, type Metre, type Place, TICKS } from '../tune.ts';
import type { Cursor } from './cursor.ts';
import type { Problems } from './problems.ts';
import { type MusicState, push, saysNothing } from './state.ts';

/** Longest value of a field that is kept. */
export const LONGEST_VALUE = 1000;

/** Reads `L:`: ticks of the unit length, or null (with a problem). */
export function unitField(problems: Problems, value: string, place: Place): number | null {
  const parts = /^(\d{1,3})(?:\s*\/\s*(\d{1,3}))?$/.exec(value);
  const denominator = Number(parts?.[2] ?? 1);
  const possible = parts?.[1] === '1' && [1, 2, 4, 8, 16, 32, 64, 128, 256].includes(denominator);
  if (possible) return TICKS / denominator;
  problems.error(place, 'The unit length (L:) must be 1/1, 1/2, 1/4, 1/8 and so on to 1/256.');
  return null;
}

/** Reads `M:`; null with a problem. */
export function metreField(problems: Problems, value: string, place: Place): Metre | null {
  const metre = parseMetre(value);
  if (!metre)
    problems.error(place, 'This metre (M:) cannot be read: write 4/4, 6/8, C, C| or none.');
  return metre;
}

/** Reads `K:`; null with a problem, or where it names a clef only. */
export function keyField(problems: Problems, value: string, place: Place): Key | null {
  const reading = readKey(value);
  if (!reading) {
    problems.error(
      place,
      'This key (K:) cannot be read: write a letter, # or b, and a mode: G, Em, Edor, Amix, F#m.',
    );
    return null;
  }
  for (const remark of reading.remarks) problems.remark(place, remark);
  return reading.named ? reading.key : null;
}

/** Reads `U:T = !trill!`: from here on the letter stands for the decoration. */
export function userSymbolField(
  problems: Problems,
  letters: Map<string, string | null>,
  value: string,
  place: Place,
): void {
  const parts = /^([~H-Yh-w.])\s*=\s*(?:!([^!]{1,32})!|\+([^+]{1,32})\+|(".*"))?/.exec(value);
  const letter = parts?.[1];
  const written = parts?.[2] ?? parts?.[3] ?? 'none';
  if (letter === undefined)
    problems.remark(place, 'This U: field cannot be read; it was left out.');
  else if (written === 'default') letters.set(letter, LETTER_DECORATIONS.get(letter) ?? null);
  else if (written === 'nil' || written === 'none') letters.set(letter, null);
  else {
    const name = decorationName(written);
    letters.set(letter, name);
    if (name === null) problems.remark(place, `The decoration !${written}! is not known.`);
  }
}

/** What is said of a second voice. */
export const SEVERAL_VOICES =
  'This tune has several voices (V:); only tunes with a single voice can be read.';

/** One voice is read; a second one ends the reading. */
export function voiceField(
  problems: Problems,
  holder: { voice: string | null },
  value: string,
  place: Place,
): void {
  const voice = /^\S*/.exec(value)?.[0] ?? '';
  if (holder.voice !== null && holder.voice !== voice) {
    problems.fatal(place, SEVERAL_VOICES);
  }
  holder.voice = voice;
}

/** Fields that say nothing about the notes, or belong to the header; in the music they are left out silently. */
const SILENT = new Set('ABCDEFGHINORSWZdmrsw'.split(''));

/**
 * A field in the music, on its own line or in brackets. Before the first note, bar line or other sign it changes the
 * header instead, which says the same.
 */
export function readBodyField(state: MusicState, name: string, value: string, place: Place): void {
  const { problems } = state;
  const header = state.elements.every(saysNothing) ? state.header : null;
  const add = (kept: string) => push(state, { kind: 'field', name, value: kept, place });
  if (value.length > LONGEST_VALUE) problems.error(place, 'This field is too long.');
  else if (name === 'K') {
    const key = keyField(problems, value, place);
    if (key && header) header.key = key;
    else if (key) add(spellKey(key));
  } else if (name === 'M') {
    const metre = metreField(problems, value, place);
    if (!metre) return;
    state.metre = metre;
    if (header) header.metre = metre;
    else add(spellMetre(metre));
  } else if (name === 'L') {
    const unit = unitField(problems, value, place);
    if (unit === null) return;
    state.unit = unit;
    if (header) header.unit = unit;
    else add(`1/${TICKS / unit}`);
  } else if (name === 'P' || name === 'Q') {
    const kept = value.replaceAll(']', '').trim();
    if (kept !== '' && header && name === 'Q') header.tempo = kept;
    else if (kept !== '') add(kept);
  } else if (name === 'R' && header && header.rhythm === '') header.rhythm = decodeText(value);
  else if (name === 'V') voiceField(problems, state, value, place);
  else if (name === 'U') userSymbolField(problems, state.letters, value, place);
  else if (name === 'T') problems.remark(place, 'A title inside the tune was left out.');
  else if (!SILENT.has(name)) problems.remark(place, `The field ${name}: was left out.`);
}

/** Reads `[K:D]`. The cursor stands on its `[`. */
export function readInlineField(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  const close = cursor.text.indexOf(']', cursor.at);
  if (close < 0) {
    state.problems.error(place, 'A field in brackets is never closed by a ] on its line.');
    cursor.at = cursor.text.length;
    return;
  }
  const name = cursor.peek(1);
  const value = cursor.text.slice(cursor.at + 3, close).trim();
  cursor.at = close + 1;
  readBodyField(state, name, value, place);
}
