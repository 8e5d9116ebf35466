import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { EngineError } from '../errors.ts';
import {
  FORGOTTEN_PERSON,
  type JobEnd,
  type StoredContribution,
  type TrainingJob,
} from '../ports.ts';
import type { WorkerParts } from './carry-out.ts';
import { compute } from './compute.ts';
import type { JobFile } from './job-file.ts';
import type { JobResult } from './job-notes.ts';
import { Interrupted, type Lease } from './lease.ts';
import type { FineTuneOrder } from './messages.ts';
import { untaintedBase } from './untainted-base.ts';

/**
 * A job's files, in a folder of the worker's; a checkpoint is all of them but the order:
 *
 *     order.json    what the computing process is to do
 *     sources.json  ids of the model that it begins from, and of the sets of tunes that it learns from
 *     run/          the run's folder, in the end the model's
 */
const ORDER = 'order.json';
const SOURCES = 'sources.json';
const RUN = 'run';

export interface JobAtHand {
  readonly lease: Lease;
  readonly file: JobFile;
  /** The worker is to stop. */
  readonly stop: AbortSignal;
}

/**
 * Goes on with a job from its checkpoint, or begins it. Returns how it ended, or `stopped` where it is to be gone on with.
 * Throws the lease's Interrupted, EngineErrors, and an Error where the computing broke off.
 */
export async function attemptJob(
  parts: WorkerParts,
  job: TrainingJob,
  { lease, file, stop }: JobAtHand,
): Promise<JobEnd | 'stopped'> {
  const { storage, library, log } = parts;
  const { contributions, blobs } = storage;
  const { halt } = lease;
  const sources = await sourcesOf(parts, job);
  const { baseId, sets } = sources;
  const folder = await restored(parts, job, file, sources);
  const run = join(folder, RUN);

  const tunes = await contributions.tunes(sets.map(({ id }) => id));
  const order: FineTuneOrder = {
    baseDir: await library.folderOf(baseId),
    tunes: tunes.map(({ abc, title }) => ({ abc, title })),
    out: run,
    name: job.modelName,
    threads: job.threads,
    software: parts.software,
    hardware: parts.hardware(job.threads),
    contributions: sets.map(({ id, name }) => ({ id, name })),
    ...(parts.recipe && { recipe: parts.recipe }),
  };
  const orderFile = join(folder, ORDER);
  await writeFile(orderFile, JSON.stringify(order));
  if (stop.aborted) return 'stopped';
  const outcome = await compute({
    orderFile,
    halt,
    stop,
    graceMs: parts.graceMs,
    onStart: (pid) => log.info({ job: job.id, pid }, 'computing'),
    onProgress: (news) => file.note(news),
    onCheckpoint: (files) => keepIfPossible(parts, job, () => file.keep(folder, inRun(files))),
  });
  if (outcome.kind === 'stopped') return 'stopped';
  // The finished run is a checkpoint too: whoever takes the job up from here on comes to this model, and not to another one
  // like it.
  await file.keep(folder, inRun(await filesOf(run)));

  halt.throwIfAborted();
  // Had this been missed, a model would go out that has learnt from what was taken back a moment ago.
  const now = await sourcesOf(parts, job);
  if (textOf(now) !== textOf(sources)) throw new Interrupted('cancelled');
  const base = await storage.models.get(baseId);
  const learnt = [...(base?.contributionIds ?? []), ...sets.map(({ id }) => id)];
  // Read anew: whoever asked may have had themselves forgotten since it was claimed.
  const requesterId = (await storage.jobs.get(job.id))?.requesterId ?? FORGOTTEN_PERSON;
  const model = await library.keep(run, {
    name: job.modelName,
    guildId: job.guildId,
    authorId: requesterId === FORGOTTEN_PERSON ? null : requesterId,
    contributionIds: [...new Set(learnt)],
  });
  const result: JobResult = {
    curve: await blobs.put(await readFile(join(run, 'curve.png')), 'image/png'),
    report: { ...outcome.report, modelId: model.id, modelName: model.name },
  };
  log.info({ job: job.id, model: model.id }, 'model kept');
  return { state: 'done', result };
}

/** What a job learns from. */
interface Sources {
  readonly baseId: string;
  readonly sets: readonly StoredContribution[];
}

/** The job's base and sets, but for what was withdrawn since it was queued. */
async function sourcesOf(
  { storage, library }: WorkerParts,
  { contributionIds, baseModelId, guildId }: TrainingJob,
): Promise<Sources> {
  const found = await Promise.all(contributionIds.map((id) => storage.contributions.get(id)));
  return {
    baseId: await untaintedBase(storage, baseModelId, guildId, library.shippedId),
    sets: found.filter((set) => set !== null).filter(({ withdrawnAt }) => withdrawnAt === null),
  };
}

const textOf = ({ baseId, sets }: Sources): string =>
  JSON.stringify({ base: baseId, sets: sets.map(({ id }) => id) });

/** The job's folder with its checkpoint, where there is one that has learnt from the same. */
async function restored(
  { folders, log }: WorkerParts,
  job: TrainingJob,
  file: JobFile,
  sources: Sources,
): Promise<string> {
  const text = textOf(sources);
  const folder = await folders.make(job.id);
  if (await file.fetch(folder)) {
    if ((await readFile(join(folder, SOURCES), 'utf8').catch(() => null)) === text) return folder;
    log.info({ job: job.id }, 'begun anew: a set that it has learnt from was withdrawn');
  } else if (Object.keys(file.checkpoint).length > 0) {
    log.warn({ job: job.id }, 'begun anew: its checkpoint is gone');
  }
  await file.discard();
  const fresh = await folders.make(job.id);
  await writeFile(join(fresh, SOURCES), text);
  await mkdir(join(fresh, RUN));
  return fresh;
}

const inRun = (files: readonly string[]): string[] => [
  SOURCES,
  ...files.map((file) => [RUN, ...file.split(sep)].join('/')),
];

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Training goes on where a checkpoint cannot be kept just now; the next one may. */
async function keepIfPossible(
  { log }: WorkerParts,
  job: TrainingJob,
  keep: () => Promise<void>,
): Promise<void> {
  try {
    await keep();
  } catch (err) {
    const isPassing = err instanceof EngineError && err.code === 'storage';
    if (!isPassing) throw err;
    log.warn({ err, job: job.id }, 'a checkpoint could not be kept');
  }
}
