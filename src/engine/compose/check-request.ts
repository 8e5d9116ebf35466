/** What may be asked for, and what is said where it may not. At once, without a model and without side effects. */
import { type KeyReading, readKey, sharps, spellKey } from '../abc/key.ts';
import type { Key } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { type CheckedSource, checkSource, termsOf } from './check-source.ts';
import { type Opening, readOpening } from './opening.ts';
import { openingKey } from './opening-key.ts';
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

/** How long, and in which form: so many parts, so many bars as written, or parts by letters (`AABB`) of so many bars in all. */
export type AskedLength =
  | { readonly parts: number }
  | { readonly bars: number }
  | { readonly form: string; readonly bars: number | null };

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
  readonly length: AskedLength | null;
  /** What it is made from; null: from nothing. */
  readonly source: CheckedSource | null;
}

const refuse = (message: Sentence, context: Record<string, unknown>): never => {
  throw new EngineError('bad-request', message, context);
};

const listed = (names: readonly string[]): string | Sentence =>
  names.length < 2
    ? names.join('')
    : sentence('{names} or {last}', {
        names: names.slice(0, -1).join(', '),
        last: names.at(-1) ?? '',
      });

/** Throws EngineError 'bad-request' that says which option is wrong and what would work. */
export function checkRequest(request: TuneRequest): CheckedRequest {
  const type =
    tuneTypeNamed(request.type) ??
    refuse(
      sentence('There is no tune type {type}. Choose {types}.', {
        type: JSON.stringify(request.type.slice(0, 40)),
        types: listed(TUNE_TYPES.map((t) => t.name)),
      }),
      { option: 'type', allowed: TUNE_TYPES.map((t) => t.name) },
    );
  const terms = request.from && request.from.how !== 'title' ? termsOf(request.from) : undefined;
  const metre = checkMetre(type, request.metre ?? terms?.metre);
  const asked = request.key === undefined ? null : checkKey(request.key, type);
  const seed = takeApart(request.seed ?? '');
  if (terms) checkTerms(terms, metre.plain, seed, request.length);
  const homeName = terms?.key ?? seed.home;
  const home = homeName === null ? null : checkKey(homeName, type);
  const key =
    asked ?? home ?? (isOpening(seed.text) ? openingKey(seed.text, type, metre.plain) : null);
  if (home && key && home.mode !== key.mode)
    refuse(
      sentence(
        'A tune in {home} (seed) cannot be moved to {key}, whose mode is another; leave @{home} out of the seed, or ask for a key in its mode.',
        { home: spellKey(home), key: spellKey(key) },
      ),
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
    source: request.from ? checkSource(request.from, type, metre.plain) : null,
  };
}

/** What a tune that is given decides need not be asked for, and cannot be asked for otherwise. */
function checkTerms(
  terms: ReturnType<typeof termsOf>,
  metre: string,
  seed: Seed,
  length: string | undefined,
): void {
  if (plainMetre(terms.metre) !== metre)
    refuse(
      sentence('The tune that was given is in {metre}, and so will be what is made from it.', {
        metre: terms.metre,
      }),
      { option: 'metre' },
    );
  if (seed.home !== null && seed.home !== terms.key)
    refuse(
      sentence('The tune that was given is in {key}; leave @{home} out of the seed.', {
        key: terms.key,
        home: seed.home,
      }),
      { option: 'seed' },
    );
  if (isOpening(seed.text))
    refuse(sentence('The tune that was given is the beginning; let the seed be a number.'), {
      option: 'seed',
    });
  if (length !== undefined)
    refuse(sentence('How long it will be follows from the tune that was given.'), {
      option: 'length',
    });
}

function checkMetre(type: TuneType, asked: string | undefined): { printed: string; plain: string } {
  const usual = type.metres[0] as string;
  if (asked === undefined) return { printed: usual, plain: usual };
  const printed = asked.trim().replace(/\s+/g, '').replace(/^c/, 'C');
  const plain = plainMetre(printed);
  if (!metresFor(type.name).includes(plain)) {
    const others = TUNE_TYPES.filter((t) => t.metres.includes(plain)).map((t) => t.name);
    const elsewhere =
      others.length > 0
        ? sentence(' In {metre} there is {types}.', { metre: plain, types: listed(others) })
        : '';
    refuse(
      sentence(
        'A {type} is not written in {metre}; choose {metres}, or leave the metre out.{elsewhere}',
        {
          type: type.name,
          metre: JSON.stringify(asked.slice(0, 20)),
          metres: listed(type.metres),
          elsewhere,
        },
      ),
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
  const example = sentence('for example {keys}', { keys: type.keys.slice(0, 5).join(', ') });
  if (!reading?.named || !key || /^(none|h)/i.test(text) || key.accidentals)
    return refuse(
      sentence(
        '{key} is not a key; write a note and a mode, {example} (m, dor, mix, lyd, phr for minor, dorian, mixolydian, lydian, phrygian).',
        { key: JSON.stringify(asked.slice(0, 40)), example },
      ),
      { option: 'key', allowed: type.keys },
    );
  if (key.mode === 'locrian')
    return refuse(
      sentence(
        'No {type} is in the locrian mode: its tonic has no chord to rest on. Try {tonic}phr or {tonic}m.',
        { type: type.name, tonic: key.tonic },
      ),
      { option: 'key', allowed: type.keys },
    );
  if (!(Math.abs(sharps(key)) <= 7))
    return refuse(
      sentence(
        '{key} would need more than seven sharps or flats; write it by its other name, {example}.',
        { key: spellKey(key), example },
      ),
      { option: 'key', allowed: type.keys },
    );
  return key;
}

function checkTemperature(asked: number | undefined): number {
  if (asked === undefined) return DEFAULT_TEMPERATURE;
  if (!(asked >= LOWEST_TEMPERATURE && asked <= HIGHEST_TEMPERATURE))
    refuse(
      sentence('The temperature goes from {least} (safe) to {most} (wild); {usual} is usual.', {
        least: LOWEST_TEMPERATURE,
        most: HIGHEST_TEMPERATURE,
        usual: DEFAULT_TEMPERATURE,
      }),
      { option: 'temperature', least: LOWEST_TEMPERATURE, most: HIGHEST_TEMPERATURE },
    );
  return asked;
}

/** `3`: parts. `16` and more: bars as written. `AABB`: the form; `AABB 16`: the form, in so many bars. */
function checkLength(asked: string, type: TuneType, metre: string): AskedLength {
  const form = /^\s*([a-z]+)\s*(\d{0,3})\s*(?:bars?)?\s*$/i.exec(asked);
  if (form && !/^parts?$/i.test(form[1] ?? ''))
    return checkForm((form[1] as string).toUpperCase(), form[2] || null);
  const match = /^\s*(\d{1,3})\s*(parts?|bars?)?\s*$/i.exec(asked);
  const n = match ? Number(match[1]) : Number.NaN;
  const inParts = match?.[2]?.toLowerCase().startsWith('part') ?? n <= MOST_PARTS;
  if (inParts && n >= 1 && n <= MOST_PARTS) return { parts: n };
  if (!inParts && isBarCount(n)) return { bars: n };
  return refuse(
    sentence(
      'A length is a number of parts, 1 to {mostParts}, or of bars as written, {fewestBars} to {mostBars} in fours; a {type} in {metre} usually has 2 parts.',
      {
        mostParts: MOST_PARTS,
        fewestBars: FEWEST_BARS,
        mostBars: MOST_BARS,
        type: type.name,
        metre,
      },
    ),
    { option: 'length' },
  );
}

const isBarCount = (n: number): boolean => n >= FEWEST_BARS && n <= MOST_BARS && n % 4 === 0;

/** Letters in their order, each once, or twice where the part is repeated; bars shared out evenly, in fours. */
function checkForm(form: string, bars: string | null): AskedLength {
  const parts = new Set(form).size;
  const inOrder = [...'ABCDEF'].map((letter) => `${letter}{1,2}`).slice(0, parts);
  if (parts > MOST_PARTS || !new RegExp(`^${inOrder.join('')}$`).test(form))
    refuse(
      sentence(
        'A form is its parts by letters in their order, each twice where it is repeated: AABB, AABBCC, ABC; up to {mostParts} parts.',
        { mostParts: MOST_PARTS },
      ),
      { option: 'form' },
    );
  if (bars === null) return { form, bars: null };
  const n = Number(bars);
  if (isBarCount(n) && n % (4 * parts) === 0) return { form, bars: n };
  return refuse(
    sentence(
      'The bars of {form} as written are {step}, {double} or another multiple of {step}, up to {mostBars}.',
      { form, step: 4 * parts, double: 8 * parts, mostBars: MOST_BARS },
    ),
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
    refuse(
      sentence('The seed is longer than {longest} characters; give a shorter opening.', {
        longest: LONGEST_SEED,
      }),
      {
        option: 'seed',
        column: LONGEST_SEED + 1,
      },
    );
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
