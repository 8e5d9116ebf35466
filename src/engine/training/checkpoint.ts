import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { EngineError } from '../errors.ts';
import { heldOutSchema } from '../model/manifest.ts';
import { isModelFolder } from '../model/model-folder.ts';
import { readSafetensors, type Tensor, writeSafetensors } from '../model/safetensors.ts';
import { writeDurably } from '../model/write-durably.ts';
import { trainOptionsSchema } from './train-options.ts';
import type { TrainerState } from './trainer.ts';

/**
 * A stopped run, in the folder `OUT/checkpoint`:
 *
 *     checkpoint.json           step, place in the stream, options, corpus, and the names and hashes of the two others
 *     state-<step>.safetensors  weights, Adam's moments, LSTM states
 *     best-<step>.safetensors   weights of the best held-out measurement
 *
 * The tensors are written under names of their own before checkpoint.json is replaced by one rename, so that at every
 * moment it names whole files; those that it no longer names are removed after that.
 */
const FOLDER = 'checkpoint';
const RECORD = 'checkpoint.json';
const FORMAT = 1;
const MAX_RECORD_BYTES = 4 * 2 ** 20;

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileSchema = z.strictObject({
  name: z.string().regex(/^[a-z]+-\d+\.safetensors$/),
  bytes: count,
  sha256,
});

const recordSchema = z.strictObject({
  name: z.string(),
  options: trainOptionsSchema,
  /** Files as the command line named them, so that a run can be resumed without naming them again. */
  corpora: z.array(z.strictObject({ path: z.string(), name: z.string(), sha256, tunes: count })),
  corpusHash: sha256,
  vocabulary: z.array(z.string()),
  step: count,
  position: z.strictObject({
    epoch: count,
    taken: count,
    rows: z.array(z.strictObject({ text: z.int().min(-1), at: count })).readonly(),
  }),
  tally: z.strictObject({
    steps: count,
    loss: z.number(),
    characters: count,
    seconds: z.number(),
    gradientNorm: z.number(),
  }),
  /** Of training so far. */
  seconds: z.number().min(0),
  /** Latest measurement, and the best; each with its step. */
  measured: z.strictObject({ step: count, heldOut: heldOutSchema }).nullable(),
  best: z.strictObject({ step: count, heldOut: heldOutSchema }).nullable(),
});

const fileRecordSchema = z.strictObject({
  format: z.literal(FORMAT),
  run: recordSchema,
  files: z.strictObject({ state: fileSchema, best: fileSchema.nullable() }),
});

type FileEntry = z.output<typeof fileSchema>;

/** All of a run but its tensors. */
export type RunRecord = z.output<typeof recordSchema>;

export interface Checkpoint {
  readonly run: RunRecord;
  readonly state: TrainerState;
  /** Weights at `run.best`; null where nothing was measured yet. */
  readonly bestWeights: ReadonlyMap<string, Float32Array> | null;
}

/** Writes a checkpoint into the folder of a run, durably, in place of the one before. Returns the checkpoint's folder. */
export async function writeCheckpoint(out: string, checkpoint: Checkpoint): Promise<string> {
  const folder = join(out, FOLDER);
  await mkdir(folder, { recursive: true });
  const { run, state, bestWeights } = checkpoint;
  const files = {
    state: await writeTensors(folder, `state-${run.step}`, stateTensors(state)),
    best:
      run.best === null || bestWeights === null
        ? null
        : await writeTensors(folder, `best-${run.best.step}`, flat('', bestWeights)),
  };
  const record = { format: FORMAT, run, files };
  await writeDurably(join(folder, RECORD), `${JSON.stringify(record, null, 1)}\n`);
  const kept = new Set([RECORD, files.state.name, files.best?.name]);
  for (const name of await readdir(folder)) {
    if (!kept.has(name)) await rm(join(folder, name), { force: true });
  }
  return folder;
}

/**
 * Reads the checkpoint of a run. Throws EngineError 'bad-request' where there is none, and 'bad-model' where a file is
 * not what the record says.
 */
export async function readCheckpoint(out: string): Promise<Checkpoint> {
  const folder = join(out, FOLDER);
  const { run, files } = await readRecord(out);
  const state = stateFrom(await readTensors(folder, files.state), run.step);
  const best = files.best === null ? null : await readTensors(folder, files.best);
  return { run, state, bestWeights: best && unflat('', best) };
}

export async function hasCheckpoint(out: string): Promise<boolean> {
  return stat(join(out, FOLDER, RECORD)).then(
    () => true,
    () => false,
  );
}

/** Removes the checkpoint of a run that is finished. */
export async function removeCheckpoint(out: string): Promise<void> {
  await rm(join(out, FOLDER), { recursive: true, force: true });
}

async function readRecord(out: string): Promise<z.output<typeof fileRecordSchema>> {
  const path = join(out, FOLDER, RECORD);
  const found = await stat(path).catch(() => null);
  if (found === null && (await isModelFolder(out))) {
    throw new EngineError(
      'bad-request',
      `The run in ${out} is finished: the folder holds its model. Begin another with --corpus and --out.`,
      { folder: out },
    );
  }
  if (found === null) {
    throw new EngineError(
      'bad-request',
      `There is no stopped run in ${out} (${path} is missing). Name the folder that was given as --out.`,
      { folder: out },
    );
  }
  if (found.size > MAX_RECORD_BYTES) throw broken(path, 'is too large');
  try {
    return fileRecordSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw broken(path, 'is not the record of a run that this version can go on with', cause);
  }
}

async function writeTensors(
  folder: string,
  stem: string,
  tensors: ReadonlyMap<string, Tensor>,
): Promise<FileEntry> {
  const bytes = writeSafetensors(tensors);
  const name = `${stem}.safetensors`;
  await writeDurably(join(folder, name), bytes);
  return { name, bytes: bytes.length, sha256: hashOf(bytes) };
}

async function readTensors(folder: string, entry: FileEntry): Promise<ReadonlyMap<string, Tensor>> {
  const path = join(folder, entry.name);
  const found = await stat(path).catch(() => null);
  if (found === null) throw broken(path, 'is missing');
  if (found.size !== entry.bytes) throw broken(path, 'has another size than its record says');
  const bytes = await readFile(path);
  if (hashOf(bytes) !== entry.sha256) throw broken(path, 'has other content than its record says');
  return readSafetensors(bytes);
}

/** Tensors lie flat in a checkpoint: their shapes follow from the options, and the trainer checks the lengths. */
function flat(prefix: string, arrays: ReadonlyMap<string, Float32Array>): Map<string, Tensor> {
  return new Map(
    [...arrays].map(([name, data]) => [prefix + name, { shape: [data.length], data }]),
  );
}

function unflat(prefix: string, tensors: ReadonlyMap<string, Tensor>): Map<string, Float32Array> {
  const arrays = new Map<string, Float32Array>();
  for (const [name, { data }] of tensors) {
    if (name.startsWith(prefix)) arrays.set(name.slice(prefix.length), data);
  }
  return arrays;
}

function stateTensors(state: TrainerState): Map<string, Tensor> {
  const numbered = (arrays: readonly Float32Array[]) =>
    new Map(arrays.map((data, layer) => [String(layer), data]));
  return new Map([
    ...flat('weights/', state.weights),
    ...flat('first-moments/', state.firstMoments),
    ...flat('second-moments/', state.secondMoments),
    ...flat('hidden/', numbered(state.hidden)),
    ...flat('cell/', numbered(state.cell)),
  ]);
}

function stateFrom(tensors: ReadonlyMap<string, Tensor>, step: number): TrainerState {
  const layers = (prefix: string) => {
    const arrays = unflat(prefix, tensors);
    return Array.from({ length: arrays.size }, (_, layer) => {
      const data = arrays.get(String(layer));
      if (data === undefined) throw broken(prefix, `lacks layer ${layer}`);
      return data;
    });
  };
  return {
    weights: unflat('weights/', tensors),
    firstMoments: unflat('first-moments/', tensors),
    secondMoments: unflat('second-moments/', tensors),
    step,
    hidden: layers('hidden/'),
    cell: layers('cell/'),
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function broken(path: string, what: string, cause?: unknown): EngineError {
  return new EngineError(
    'bad-model',
    `The checkpoint cannot be used: ${path} ${what}. Start the run anew in another folder.`,
    { path },
    { cause },
  );
}
