/** What may be asked for, and what is said where it may not. At once, without a model and without side effects. */
import { type KeyReading, readKey, sharps, spellKey } from '../abc/key.ts';
import type { Key } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { type Opening, openingKey, readOpening } from './opening.ts';
import { metresFor, plainMetre, TUNE_TYPES, type TuneType, tuneTypeNamed } from './tune-types.ts';
import type { TuneRequest } from './types.ts';

export const DEFAULT_TEMPERATURE = 0.75;
const LOWEST_TEMPERATURE = 0.1;
const HIGHEST_TEMPERATURE = 2;
const MOST_PARTS = 6;
const FEWEST_BARS = 8;
const MOST_BARS = 64;
/** Longest text, or number, of a seed. */
const LONGEST_SEED = 200;
/** What may stand behind a text: a number of twenty digits and a key, each with its sign. */
const LONGEST_TAIL = '#'.length + 20 + '@G#mix'.length;

/** A seed, taken apart. */
export interface Seed {
  /** What the network is fed before it writes; empty for a plain number. */
  readonly text: string;
  /** Digits of the number that seeds the draw; null: to be drawn. */
  readonly number: string | null;
  /** The key that the tune was first written in, as `42@G` names it: asked for in another, it is moved there. */
  readonly home: string | null;
}

/** A request that can be met. */
export interface CheckedRequest {
  readonly type: TuneType;
  /** Null: to be drawn. */
  readonly key: Key | null;
  /** The key to write in, where the tune is then to be moved to `key`; null: the same. */
  readonly home: Key | null;
  /** As it is to stand in `M:`, and the table's name for it. */
  readonly metre: { readonly printed: string; readonly plain: string };
  readonly seed: Seed;
  readonly opening: Opening | null;
  readonly temperature: number;
  readonly length: { readonly parts: number } | { readonly bars: number } | null;
}

const refuse = (message: string, context: Record<string, unknown>): never => {
  throw new EngineError('bad-request', message, context);
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** Throws EngineError 'bad-request' that says which option is wrong and what would work. */
export function checkRequest(request: TuneRequest): CheckedRequest {
  const type =
    tuneTypeNamed(request.type) ??
    refuse(
      `There is no tune type ${JSON.stringify(request.type.slice(0, 40))}. Choose ${listed(TUNE_TYPES.map((t) => t.name))}.`,
      { option: 'type', allowed: TUNE_TYPES.map((t) => t.name) },
    );
  const metre = checkMetre(type, request.metre);
  const asked = request.key === undefined ? null : checkKey(request.key, type);
  const seed = takeApart(request.seed ?? '');
  const home = seed.home === null ? null : checkKey(seed.home, type);
  const key =
    asked ?? home ?? (isOpening(seed.text) ? openingKey(seed.text, type, metre.plain) : null);
  if (home && key && home.mode !== key.mode)
    refuse(
      `A tune in ${spellKey(home)} (seed) cannot be moved to ${spellKey(key)}, whose mode is another; leave @${spellKey(home)} out of the seed, or ask for a key in its mode.`,
      { option: 'key' },
    );
  const opening =
    key && isOpening(seed.text) ? readOpening(seed.text, home ?? key, type, metre.plain) : null;
  return {
    type,
    key,
    home,
    metre,
    seed,
    opening,
    temperature: checkTemperature(request.temperature),
    length: request.length === undefined ? null : checkLength(request.length, type, metre.plain),
  };
}

function checkMetre(type: TuneType, asked: string | undefined): { printed: string; plain: string } {
  const usual = type.metres[0] as string;
  if (asked === undefined) return { printed: usual, plain: usual };
  const printed = asked.trim().replace(/\s+/g, '').replace(/^c/, 'C');
  const plain = plainMetre(printed);
  if (!metresFor(type.name).includes(plain)) {
    const others = TUNE_TYPES.filter((t) => t.metres.includes(plain)).map((t) => t.name);
    const elsewhere = others.length > 0 ? ` In ${plain} there is ${listed(others)}.` : '';
    refuse(
      `A ${type.name} is not written in ${JSON.stringify(asked.slice(0, 20))}; choose ${listed(type.metres)}, or leave the metre out.${elsewhere}`,
      { option: 'metre', allowed: type.metres },
    );
  }
  return { printed, plain };
}

function checkKey(asked: string, type: TuneType): Key {
  // `GM` is G major to whoever writes Gm for minor; ABC programs would read both as minor.
  const text = asked
    .trim()
    .replace('♭', 'b')
    .replace('♯', '#')
    .replace(/^(.[#b]?)M$/, '$1');
  const reading: KeyReading | null =
    text.length <= 40 ? readKey(text.charAt(0).toUpperCase() + text.slice(1)) : null;
  const key = reading?.key;
  const example = `for example ${type.keys.slice(0, 5).join(', ')}`;
  if (!reading?.named || !key || /^(none|h)/i.test(text) || key.accidentals)
    return refuse(
      `${JSON.stringify(asked.slice(0, 40))} is not a key; write a note and a mode, ${example} (m, dor, mix, lyd, phr for minor, dorian, mixolydian, lydian, phrygian).`,
      { option: 'key', allowed: type.keys },
    );
  if (key.mode === 'locrian')
    return refuse(
      `No ${type.name} is in the locrian mode: its tonic has no chord to rest on. Try ${key.tonic}phr or ${key.tonic}m.`,
      { option: 'key', allowed: type.keys },
    );
  if (!(Math.abs(sharps(key)) <= 7))
    return refuse(
      `${spellKey(key)} would need more than seven sharps or flats; write it by its other name, ${example}.`,
      { option: 'key', allowed: type.keys },
    );
  return key;
}

function checkTemperature(asked: number | undefined): number {
  if (asked === undefined) return DEFAULT_TEMPERATURE;
  if (!(asked >= LOWEST_TEMPERATURE && asked <= HIGHEST_TEMPERATURE))
    refuse(
      `The temperature goes from ${LOWEST_TEMPERATURE} (safe) to ${HIGHEST_TEMPERATURE} (wild); ${DEFAULT_TEMPERATURE} is usual.`,
      { option: 'temperature', least: LOWEST_TEMPERATURE, most: HIGHEST_TEMPERATURE },
    );
  return asked;
}

/** `3`: parts. `16` and more: bars as written. */
function checkLength(
  asked: string,
  type: TuneType,
  metre: string,
): { parts: number } | { bars: number } {
  const match = /^\s*(\d{1,3})\s*(parts?|bars?)?\s*$/i.exec(asked);
  const n = match ? Number(match[1]) : Number.NaN;
  const inParts = match?.[2]?.toLowerCase().startsWith('part') ?? n <= MOST_PARTS;
  if (inParts && n >= 1 && n <= MOST_PARTS) return { parts: n };
  const fits = !inParts && n >= FEWEST_BARS && n <= MOST_BARS && n % 4 === 0;
  if (fits) return { bars: n };
  return refuse(
    `A length is a number of parts, 1 to ${MOST_PARTS}, or of bars as written, ${FEWEST_BARS} to ${MOST_BARS} in fours; a ${type.name} in ${metre} usually has 2 parts.`,
    { option: 'length' },
  );
}

const HOME = /@([A-G][#b]?(?:m|dor|mix|lyd|phr)?)$/;

/** `42`, `K`, `G2BD`, `G2BD#42`, and with the key that it was first written in `42@G`, `G2BD#42@G`. */
export function takeApart(asked: string): Seed {
  const whole = asked.trim();
  checkSeedLength(whole, LONGEST_SEED + LONGEST_TAIL);
  const home = HOME.exec(whole)?.[1] ?? null;
  const seed = home === null ? whole : whole.replace(HOME, '');
  const both = /^(.+?)#(\d{1,20})$/s.exec(seed);
  const text = both?.[1] ?? seed;
  checkSeedLength(text, LONGEST_SEED); // so that a seed can be told with the number that was drawn for it
  if (/^-?\d+$/.test(seed)) return { text: '', number: withoutZeros(seed), home };
  return { text, number: both?.[2] === undefined ? null : withoutZeros(both[2]), home };
}

const withoutZeros = (digits: string): string => digits.replace(/^(-?)0+(?=\d)/, '$1');

function checkSeedLength(text: string, longest: number): void {
  if (text.length > longest)
    refuse(`The seed is longer than ${LONGEST_SEED} characters; give a shorter opening.`, {
      option: 'seed',
      column: LONGEST_SEED + 1,
    });
}

/** The seed as it is written. */
export function spellSeed({ text, number, home }: Seed): string {
  const draw = number === null ? '' : text === '' ? number : `#${number}`;
  return text + draw + (home === null ? '' : `@${home}`);
}

/** Whether the text is music to begin with. One character that is none is the case study's start character. */
export function isOpening(text: string): boolean {
  return text.length > 1 || /^[A-Ga-g]$/.test(text);
}
