import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { EngineError } from '../errors.ts';
import {
  FORMAT,
  type Manifest,
  type ManifestDraft,
  manifestSchema,
  modelIdOf,
} from './manifest.ts';
import { type NetworkShape, parameterCount, parametersOf } from './network.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { writeDurably } from './write-durably.ts';

/**
 * A model on disk:
 *
 *     manifest.json          what it is (manifest.ts), with the id of its content
 *     weights.safetensors    f32, the tensors of network.ts under their names
 *     novelty.bin            what its tunes must not copy (novelty/index-file.ts); older models have none
 *     MODEL_CARD.md, curve.png, log.csv    for people
 *
 * A model folder is never changed: another manifest or other weights are another model, in another folder.
 */
const MANIFEST = 'manifest.json';
const WEIGHTS = 'weights.safetensors';
const MAX_MANIFEST_BYTES = 4 * 2 ** 20;
/** Room for the names and shapes in front of the weights. */
const MAX_HEADER_BYTES = 2 ** 16;
/** A GiB of weights: a hundred times the network that ships. */
const MAX_WEIGHTS_BYTES = 2 ** 30;

export interface Model {
  readonly id: string;
  readonly manifest: Manifest;
  readonly shape: NetworkShape;
  readonly vocabulary: Vocabulary;
  readonly weights: ReadonlyMap<string, Float32Array>;
}

/** True when the folder holds a model, sound or not: that is, a manifest. */
export async function isModelFolder(folder: string): Promise<boolean> {
  return stat(join(folder, MANIFEST)).then(
    () => true,
    () => false,
  );
}

/**
 * Writes a model into a folder, which may hold other files (the log of its run) but no model. `papers` are other files
 * by name, written from the finished manifest. The manifest comes last: a folder that has one is whole.
 * Throws EngineError 'bad-request' when there is a model already.
 */
export async function writeModelFolder(
  folder: string,
  draft: ManifestDraft,
  weights: ReadonlyMap<string, Float32Array>,
  papers: (manifest: Manifest) => Readonly<Record<string, string | Uint8Array>> = () => ({}),
): Promise<Manifest> {
  if (await isModelFolder(folder)) {
    throw new EngineError(
      'bad-request',
      `${folder} holds a model already, and models are never overwritten. Name another folder.`,
      { folder },
    );
  }
  const bytes = writeSafetensors(
    new Map(
      parametersOf(draft.shape).map(({ name, dimensions }) => [
        name,
        { shape: dimensions, data: tensorNamed(weights, name) },
      ]),
    ),
  );
  const unsigned = { format: FORMAT, ...draft };
  const manifest = manifestSchema.parse({ ...unsigned, id: modelIdOf(unsigned, bytes) });
  await mkdir(folder, { recursive: true });
  await writeDurably(join(folder, WEIGHTS), bytes);
  for (const [name, content] of Object.entries(papers(manifest))) {
    await writeDurably(join(folder, name), content);
  }
  await writeDurably(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/**
 * Reads a model and checks all of it: sizes before anything is parsed, the manifest against its schema, every tensor's
 * name, shape and numbers, and the id against the content.
 * Throws EngineError 'bad-model' that says which file is wrong, and how.
 */
export async function loadModelFolder(folder: string): Promise<Model> {
  const record = await readManifest(folder);
  const { manifest } = record;
  const { shape } = manifest;
  if (manifest.vocabulary.length !== shape.vocabulary) {
    throw broken(folder, MANIFEST, 'lists another number of characters than its shape has');
  }
  let vocabulary: Vocabulary;
  try {
    vocabulary = createVocabulary(manifest.vocabulary);
  } catch (cause) {
    throw broken(folder, MANIFEST, `has a vocabulary that cannot be used: ${String(cause)}`, cause);
  }
  const bytes = await readWeights(folder, shape);
  const id = idOf(record.json, bytes, folder);
  if (id !== manifest.id) {
    throw broken(folder, MANIFEST, `says that its id is ${manifest.id}, but its content has ${id}`);
  }
  return { id, manifest, shape, vocabulary, weights: weightsFrom(bytes, shape, folder) };
}

/**
 * Reads and checks a model's manifest alone: what it says, also of its id, is not held against the weights. `json` is all
 * that stands there, as it is hashed.
 * Throws EngineError 'bad-model' as loadModelFolder.
 */
export async function readManifest(
  folder: string,
): Promise<{ readonly manifest: Manifest; readonly json: Readonly<Record<string, unknown>> }> {
  const path = join(folder, MANIFEST);
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) {
    throw new EngineError(
      'bad-model',
      `There is no model in ${folder} (no ${MANIFEST}). Name a folder that \`lilt train\` made.`,
      { folder },
    );
  }
  if (found.size > MAX_MANIFEST_BYTES) throw broken(folder, MANIFEST, 'is too large');
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw broken(folder, MANIFEST, 'is not JSON', cause);
  }
  const checked = manifestSchema.safeParse(json);
  if (!checked.success) {
    const first = z.prettifyError(checked.error).split('\n').slice(0, 2).join(' ');
    throw broken(folder, MANIFEST, `is not a manifest that this version reads (${first})`);
  }
  return { manifest: checked.data, json: json as Record<string, unknown> };
}

async function readWeights(folder: string, shape: NetworkShape): Promise<Uint8Array> {
  const path = join(folder, WEIGHTS);
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw broken(folder, WEIGHTS, 'is missing');
  const numbers = parameterCount(shape);
  const most = Math.min(MAX_WEIGHTS_BYTES, numbers * 4 + MAX_HEADER_BYTES);
  if (found.size < numbers * 4 || found.size > most) {
    throw broken(folder, WEIGHTS, `is ${found.size} bytes long, and ${numbers} weights are not`);
  }
  return readFile(path);
}

function idOf(json: Record<string, unknown>, bytes: Uint8Array, folder: string): string {
  try {
    return modelIdOf(json, bytes);
  } catch (cause) {
    throw broken(folder, MANIFEST, 'is nested too deeply', cause);
  }
}

function weightsFrom(
  bytes: Uint8Array,
  shape: NetworkShape,
  folder: string,
): ReadonlyMap<string, Float32Array> {
  let tensors: ReturnType<typeof readSafetensors>;
  try {
    tensors = readSafetensors(bytes);
  } catch (cause) {
    throw broken(folder, WEIGHTS, `cannot be read (${(cause as Error).message})`, cause);
  }
  const expected = parametersOf(shape);
  if (tensors.size !== expected.length) throw broken(folder, WEIGHTS, 'has other tensors');
  const weights = new Map<string, Float32Array>();
  for (const { name, dimensions } of expected) {
    const tensor = tensors.get(name);
    if (tensor === undefined || tensor.shape.join() !== dimensions.join()) {
      throw broken(folder, WEIGHTS, `lacks the tensor ${name} of shape ${dimensions.join(' x ')}`);
    }
    if (!tensor.data.every(Number.isFinite)) {
      throw broken(folder, WEIGHTS, `has something else than numbers in ${name}`);
    }
    weights.set(name, tensor.data);
  }
  return weights;
}

function tensorNamed(weights: ReadonlyMap<string, Float32Array>, name: string): Float32Array {
  const data = weights.get(name);
  if (data === undefined) throw new RangeError(`no weights for ${name}`);
  return data;
}

function broken(folder: string, file: string, what: string, cause?: unknown): EngineError {
  return new EngineError(
    'bad-model',
    `The model in ${folder} cannot be used: ${file} ${what}. Copy or train it again.`,
    { folder, file },
    { cause },
  );
}
