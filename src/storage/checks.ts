import { EngineError, sentence } from '../engine/errors.ts';
import type { NewTune } from '../engine/ports.ts';

/** Ids and names are keys of indexes, which have short keys; texts are bounded so that a page of tunes fits in memory. */
const LONGEST_KEY = 200;
const LONGEST_TEXT = 1_000_000;
/** Of a column of the type INTEGER. */
const LARGEST_INTEGER = 2 ** 31 - 1;

/** PostgreSQL's text has no NUL, and UTF-8 has no lone surrogates: they would be refused or changed in silence. */
const NOT_STORABLE = /\0|\p{Surrogate}/u;

function checkText(name: string, text: string, longest: number): void {
  if (text.length > longest) {
    throw new EngineError(
      'storage',
      `The ${name} has ${text.length} characters and cannot be kept; at most ${longest} can. Shorten it.`,
      { name, length: text.length, longest },
    );
  }
  if (!isStorable(text)) {
    throw new EngineError(
      'storage',
      `The ${name} holds a character that cannot be kept (NUL or half of a pair). Remove it.`,
      { name },
    );
  }
}

/** False for text that no row can hold; asked for, it is simply nowhere. */
export function isStorable(text: string): boolean {
  return !NOT_STORABLE.test(text);
}

/** False for text that no row can have as its key; asked for, it is simply not there. */
export function canBeKey(text: string): boolean {
  return text.length <= LONGEST_KEY && isStorable(text);
}

/** Throws EngineError 'storage' when some part cannot be kept exactly as it is. Null passes. */
export function checkKeys(keys: Readonly<Record<string, string | null>>): void {
  for (const [name, text] of Object.entries(keys)) {
    if (text !== null) checkText(name, text, LONGEST_KEY);
  }
}

export function checkTexts(texts: Readonly<Record<string, string | null>>): void {
  for (const [name, text] of Object.entries(texts)) {
    if (text !== null) checkText(name, text, LONGEST_TEXT);
  }
}

/** All of a tune; every store does this first, so that one bad tune cannot fail the commit that it shares with others. */
export function checkTune(tune: NewTune): void {
  const { id, modelId, authorId, guildId, title, abc, request } = tune;
  checkKeys({ id, modelId, authorId, guildId });
  checkTexts({ title, abc, type: request.type, key: request.key, metre: request.metre });
  checkTexts({
    seed: request.seed,
    length: request.length,
    band: request.band ?? null,
    incipit: tune.incipit,
  });
  checkTexts({ closest: tune.closest?.title ?? null });
  checkTexts({ from: request.from ? JSON.stringify(request.from) : null });
  checkTexts({ 'first tune': request.from?.abc ?? null, 'its title': request.from?.title ?? null });
  for (const [role, name] of Object.entries(tune.blobs)) checkKeys({ role, blob: name });
  if (!Number.isFinite(request.temperature)) {
    throw new EngineError('storage', 'The temperature is not a number and cannot be kept.');
  }
  const { bars = 0, notes = 0 } = tune.closest ?? {};
  if (!Number.isFinite(bars) || !Number.isInteger(notes) || Math.abs(notes) > LARGEST_INTEGER) {
    throw new EngineError('storage', 'How close a known tune comes is no number that can be kept.');
  }
}

/** True when the two say the same, whatever the order of the blobs; incipit and certificate follow from the rest. */
export function isSameTune(a: NewTune, b: NewTune): boolean {
  const flat = ({ id, title, abc, request: r, modelId, authorId, guildId, blobs }: NewTune) =>
    JSON.stringify([
      [id, title, abc, modelId, authorId, guildId],
      [r.type, r.key, r.metre, r.seed, r.temperature, r.length, r.band ?? null, r.from ?? null],
      Object.entries(blobs).sort(([x], [y]) => (x < y ? -1 : 1)),
    ]);
  return flat(a) === flat(b);
}

export function takenError(id: string): EngineError {
  return new EngineError(
    'storage',
    `Another tune already has the id ${id}. Write the tune again: it will get another one.`,
    { id, taken: true },
  );
}

export function noSuchTune(id: string): EngineError {
  return new EngineError(
    'not-found',
    sentence('There is no such tune. It may have been removed, or it belongs to another bot.'),
    { id },
  );
}
