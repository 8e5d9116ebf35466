import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { EngineError } from '../errors.ts';
import { isModelFolder } from '../model/model-folder.ts';
import { readSafetensors, type Tensor, writeSafetensors } from '../model/safetensors.ts';
import { writeDurably } from '../model/write-durably.ts';
import type { TrainerState } from './trainer.ts';

/**
 * A stopped run of any kind, in the folder `OUT/checkpoint`:
 *
 *     checkpoint.json           the kind of run, its record, and the names and hashes of the two others
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

/** Kinds of runs that can be stopped and resumed. Records without a kind are of `training`. */
export type RunKind = 'training' | 'case-study' | 'fine-tuning';

const fileSchema = z.strictObject({
  name: z.string().regex(/^[a-z]+-\d+\.safetensors$/),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const envelopeSchema = z.strictObject({
  format: z.literal(FORMAT),
  kind: z.enum(['training', 'case-study', 'fine-tuning']).default('training'),
  run: z.unknown(),
  files: z.strictObject({ state: fileSchema, best: fileSchema.nullable() }),
});

type FileEntry = z.output<typeof fileSchema>;
type Envelope = z.output<typeof envelopeSchema>;

/** What every run's record has: how far it is, and where its best weights are from. */
export interface RunPlace {
  readonly step: number;
  readonly best: { readonly step: number } | null;
}

export interface StoredCheckpoint<Run> {
  readonly run: Run;
  readonly state: TrainerState;
  /** Weights at `run.best`; null where nothing was measured yet. */
  readonly bestWeights: ReadonlyMap<string, Float32Array> | null;
}

/** Checkpoints of one kind of run. */
export interface CheckpointStore<Run> {
  /** Writes a checkpoint into the folder of a run, durably, in place of the one before. Returns the checkpoint's folder. */
  write(out: string, checkpoint: StoredCheckpoint<Run>): Promise<string>;
  /**
   * Reads the checkpoint of a run. Throws EngineError 'bad-request' where there is none or it is of another kind of run, and
   * 'bad-model' where a file is not what the record says.
   */
  read(out: string): Promise<StoredCheckpoint<Run>>;
}

export function checkpointStore<Run extends RunPlace>(
  kind: RunKind,
  schema: z.ZodType<Run>,
): CheckpointStore<Run> {
  return {
    async write(out, { run, state, bestWeights }) {
      const folder = join(out, FOLDER);
      await mkdir(folder, { recursive: true });
      const files = {
        state: await writeTensors(folder, `state-${run.step}`, stateTensors(state)),
        best:
          run.best === null || bestWeights === null
            ? null
            : await writeTensors(folder, `best-${run.best.step}`, flat('', bestWeights)),
      };
      const record = { format: FORMAT, kind, run, files };
      await writeDurably(join(folder, RECORD), `${JSON.stringify(record, null, 1)}\n`);
      const kept = new Set([RECORD, files.state.name, files.best?.name]);
      for (const name of await readdir(folder)) {
        if (!kept.has(name)) await rm(join(folder, name), { force: true });
      }
      return folder;
    },
    async read(out) {
      const folder = join(out, FOLDER);
      const envelope = await readEnvelope(out);
      if (envelope.kind !== kind) {
        throw new EngineError(
          'bad-request',
          `The run in ${out} is of another kind (${envelope.kind}, not ${kind}).`,
          { folder: out, kind: envelope.kind },
        );
      }
      const record = schema.safeParse(envelope.run);
      if (!record.success) throw unreadable(join(folder, RECORD), record.error);
      const { files } = envelope;
      const state = stateFrom(await readTensors(folder, files.state), record.data.step);
      const best = files.best === null ? null : await readTensors(folder, files.best);
      return { run: record.data, state, bestWeights: best && unflat('', best) };
    },
  };
}

/** The kind of the run that was stopped in a folder. Throws as reading its checkpoint does. */
export async function kindOfCheckpoint(out: string): Promise<RunKind> {
  return (await readEnvelope(out)).kind;
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

async function readEnvelope(out: string): Promise<Envelope> {
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
    return envelopeSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw unreadable(path, cause);
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

const unreadable = (path: string, cause: unknown): EngineError =>
  broken(path, 'is not the record of a run that this version can go on with', cause);

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
