/**
 * The file that known tunes are kept in, `novelty.bin`, beside a model's weights:
 *
 *     "LILTNOV1"                      8 bytes
 *     length of the header            u32, little-endian
 *     header                          JSON: {gram, isWhole, sha256, tunes: [[title, number of grams], ...]}
 *     grams of all tunes in order     u32 each, little-endian; sha256 is theirs
 *
 * It holds hashes and titles, no music. A manifest made since there are such files says in `extras.novelty` which one is
 * the model's, by its sha256: its tunes depend on it as they do on the weights. To a model that is older, one can be put.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { EngineError } from '../errors.ts';
import { type KnownTune, LONGEST_TITLE } from './known-tunes.ts';
import { GRAM } from './melody.ts';

export const NOVELTY = 'novelty.bin';
/** Ten times what the model that ships has. */
export const MOST_NOVELTY_BYTES = 24 * 2 ** 20;

/** How every such file begins. */
export const NOVELTY_MAGIC: Uint8Array = Buffer.from('LILTNOV1', 'latin1');
const PREFIX = NOVELTY_MAGIC.length + 4;

const headerSchema = z.strictObject({
  gram: z.literal(GRAM),
  isWhole: z.boolean(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  tunes: z
    .array(
      z.tuple([
        z
          .string()
          .min(1)
          .max(2 * LONGEST_TITLE)
          .regex(/^[^\p{C}]*$/u),
        z.int().min(1).max(1e6),
      ]),
    )
    .max(500_000),
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a manifest says of a file of known tunes, in its extras. */
export const noveltyExtras = (file: Uint8Array): { readonly novelty: string } => ({
  novelty: sha256(file),
});

/** What a model knows of other people's tunes. */
export interface Repertoire {
  readonly tunes: readonly KnownTune[];
  /** Whether that is all that it learnt from; not so where it was begun from a model of which nobody noted it. */
  readonly isWhole: boolean;
}

/** The file of a repertoire. */
export function writeRepertoire({ tunes, isWhole }: Repertoire): Uint8Array {
  const body = Buffer.alloc(4 * tunes.reduce((sum, { grams }) => sum + grams.length, 0));
  let at = 0;
  for (const { grams } of tunes) for (const gram of grams) at = body.writeUInt32LE(gram, at);
  const header = Buffer.from(
    JSON.stringify({
      gram: GRAM,
      isWhole,
      sha256: sha256(body),
      tunes: tunes.map(({ title, grams }) => [title, grams.length]),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([NOVELTY_MAGIC, length, header, body]);
}

/** What such a file says. Throws RangeError that tells what is wrong with it. */
export function readRepertoire(file: Uint8Array): Repertoire {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length > MOST_NOVELTY_BYTES) throw new RangeError('is too large');
  if (bytes.length < PREFIX || !bytes.subarray(0, NOVELTY_MAGIC.length).equals(NOVELTY_MAGIC))
    throw new RangeError('does not begin as such a file does');
  const from = PREFIX + bytes.readUInt32LE(NOVELTY_MAGIC.length);
  if (from > bytes.length) throw new RangeError('ends in its header');
  const { sha256: expected, isWhole, tunes } = headerOf(bytes.subarray(PREFIX, from));
  const body = bytes.subarray(from);
  const grams = tunes.reduce((sum, [, count]) => sum + count, 0);
  if (body.length !== 4 * grams)
    throw new RangeError(`has ${body.length} bytes of hashes, and its header says ${4 * grams}`);
  if (sha256(body) !== expected) throw new RangeError('has other hashes than its header says');
  let at = 0;
  const known = tunes.map(([title, count]) => {
    const own = new Uint32Array(count);
    for (let i = 0; i < count; i++, at += 4) own[i] = body.readUInt32LE(at);
    return { title, grams: own };
  });
  return { tunes: known, isWhole };
}

function headerOf(bytes: Buffer): z.output<typeof headerSchema> {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new RangeError('has a header that is not JSON');
  }
  const checked = headerSchema.safeParse(json);
  if (!checked.success)
    throw new RangeError(
      `has a header that cannot be used (${z.prettifyError(checked.error).split('\n')[0]})`,
    );
  return checked.data;
}

/** Whether a folder has such a file, sound or not. */
export const hasRepertoire = (folder: string): Promise<boolean> =>
  stat(join(folder, NOVELTY)).then(
    (found) => found.isFile(),
    () => false,
  );

/**
 * The repertoire of a model in a folder; null where nobody has noted them. `extras` are its manifest's.
 * Throws EngineError 'bad-model' where the file cannot be read, is not the one that the manifest names, or is gone.
 */
export async function loadRepertoire(
  folder: string,
  extras: Readonly<Record<string, unknown>>,
): Promise<Repertoire | null> {
  const path = join(folder, NOVELTY);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    if (extras.novelty === undefined) return null;
    throw broken(folder, 'is missing');
  }
  if (found.size > MOST_NOVELTY_BYTES) throw broken(folder, 'is too large');
  const file = await readFile(path);
  if (extras.novelty !== undefined && extras.novelty !== sha256(file))
    throw broken(folder, 'is not the one that its manifest names');
  try {
    return readRepertoire(file);
  } catch (cause) {
    if (cause instanceof RangeError) throw broken(folder, cause.message, cause);
    throw cause;
  }
}

const broken = (folder: string, what: string, cause?: unknown): EngineError =>
  new EngineError(
    'bad-model',
    `The model in ${folder} cannot be used: ${NOVELTY} ${what}. Copy or train it again.`,
    { folder, file: NOVELTY },
    { cause },
  );
