import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { EngineError } from '../errors.ts';

/** A file of text as it stands, for a network that learns it character by character. */
export interface RawText {
  readonly text: string;
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  /** Its `X:` blocks. */
  readonly tunes: number;
}

export interface TextParts {
  readonly training: string;
  readonly validation: string;
  readonly test: string;
}

const LARGEST_FILE = 64 * 2 ** 20;

/** Reads a file. Throws EngineError 'bad-request' where it cannot be read, is too large, or is no UTF-8. */
export async function readRawText(path: string): Promise<RawText> {
  const bytes = await readBounded(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw refused(path, 'is not UTF-8; convert it first (iconv -t UTF-8)', cause);
  }
  if (new Set(text).size < 2) throw refused(path, 'has less than two different characters');
  return {
    text,
    path,
    name: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    tunes: blocksOf(text).length,
  };
}

async function readBounded(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((cause: Error) => {
    throw refused(path, `cannot be read: ${cause.message}`, cause);
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw refused(path, 'is not a file');
    if (found.size > LARGEST_FILE) throw refused(path, 'is larger than 64 MB; split it');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The text from each line that begins with `X:` to the next. What stands before the first belongs to the first. */
export function blocksOf(text: string): string[] {
  const starts = [...text.matchAll(/^X:/gm)].map(({ index }) => index);
  return starts.map((start, i) => text.slice(i === 0 ? 0 : start, starts[i + 1] ?? text.length));
}

/**
 * Holds tunes out by their place in the file, counted from 0: of every ten, number 8 is for validation and number 9 for
 * the test. Parts are the blocks one behind the other. Throws EngineError 'bad-request' with fewer than ten tunes.
 */
export function splitByPlace(text: string): TextParts {
  const blocks = blocksOf(text);
  if (blocks.length < 10) {
    throw new EngineError(
      'bad-request',
      `The text has ${blocks.length} tunes (lines that begin with X:); to hold some out there must be ten or more. ` +
        'Give more, or leave out --held-out.',
      { tunes: blocks.length },
    );
  }
  const part = (isIn: (place: number) => boolean) => blocks.filter((_, i) => isIn(i % 10)).join('');
  return {
    training: part((place) => place < 8),
    validation: part((place) => place === 8),
    test: part((place) => place === 9),
  };
}

const refused = (path: string, why: string, cause?: unknown): EngineError =>
  new EngineError('bad-request', `${path} ${why}.`, { path }, { cause });
