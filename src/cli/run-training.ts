import { readFile, stat } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { basename, resolve } from 'node:path';
import * as z from 'zod';
import { type Checkpoint, readCheckpoint } from '../engine/training/checkpoint.ts';
import { readCorpus } from '../engine/training/corpus.ts';
import { type CardDetails, cardDetailsSchema } from '../engine/training/model-card.ts';
import { train } from '../engine/training/train.ts';
import {
  completeTrainOptions,
  flagOf,
  type GivenTrainOptions,
  type TrainOptions,
} from '../engine/training/train-options.ts';
import { trainerNamed } from '../engine/training/trainers.ts';
import { commandLine } from './command-line.ts';
import { StoppedError, UsageError } from './errors.ts';
import { softwareLine } from './software-line.ts';
import type { Terminal } from './terminal.ts';
import { progressView } from './train-progress.ts';

/** As commander hands them over; what decides the training has the names of GivenTrainOptions. */
export interface TrainFlags extends Readonly<GivenTrainOptions> {
  readonly corpus?: readonly string[];
  readonly out?: string;
  readonly resume?: string;
  readonly name?: string;
  readonly card?: string;
}

/** Carries out `lilt train`. Throws UsageError or EngineError with what would work. */
export async function runTraining(flags: TrainFlags, terminal: Terminal): Promise<void> {
  const plan = await (flags.resume === undefined ? newRun(flags) : resumedRun(flags, flags.resume));
  const { stderr } = terminal;
  const backend = await trainerNamed(plan.options.backend);
  const card = flags.card === undefined ? {} : await readCard(flags.card);
  const corpus = await readCorpus(plan.files);
  stderr.write(`${corpus.report}\n`);

  const stop = new AbortController();
  const forget = terminal.onStopSignal(() => {
    stderr.write('\nstopping after this step; again to stop at once\n');
    stop.abort();
  });
  const view = progressView(terminal);
  try {
    const outcome = await train({
      corpus: corpus.tunes,
      corpora: corpus.files,
      extras: { facts: corpus.facts },
      out: plan.out,
      name: plan.name,
      options: plan.options,
      openTrainer: backend.open,
      clock: terminal.clock,
      software: await softwareLine(),
      hardware: hardwareLine(plan.options.threads),
      card: { command: commandOf(plan), ...card },
      ...(plan.resume && { resume: plan.resume }),
      onProgress: view.update,
      signal: stop.signal,
    });
    view.end();
    if (outcome.kind === 'stopped') {
      const again = commandLine(['npm', 'run', 'lilt', '--', 'train', '--resume', plan.out]);
      throw new StoppedError(`stopped after step ${outcome.step}. Go on with: ${again}`);
    }
    const { modelId, best } = outcome;
    const figure = best.heldOut.natsPerNote.toFixed(3);
    stderr.write(
      `model ${modelId} in ${plan.out}: ${figure} nats a note held out, at step ${best.step}\n`,
    );
    terminal.stdout.write(`${modelId}\n`);
  } finally {
    forget();
  }
}

/** All of a run that is known before its corpus is read. */
interface RunPlan {
  readonly files: readonly string[];
  readonly out: string;
  readonly name: string;
  readonly options: TrainOptions;
  readonly resume?: Checkpoint;
}

async function newRun(flags: TrainFlags): Promise<RunPlan> {
  const { corpus, out, resume: _, name, card: __, ...given } = flags;
  if (corpus === undefined || out === undefined) {
    throw new UsageError(
      'Name the tunes to train on and a folder for the model: train --corpus tunes.abc --out runs/first. ' +
        'To go on with a run that was stopped: train --resume runs/first.',
    );
  }
  const options = completeTrainOptions({ threads: availableParallelism(), ...given });
  return { files: corpus, out, name: name ?? basename(resolve(out)), options };
}

/** What a resumed run is told anew: where its corpus lies now, and how many threads it may use. */
const MAY_CHANGE: ReadonlySet<string> = new Set(['resume', 'corpus', 'threads', 'card']);

async function resumedRun(flags: TrainFlags, folder: string): Promise<RunPlan> {
  const fixed = Object.keys(flags).filter((flag) => !MAY_CHANGE.has(flag));
  if (fixed.length > 0) {
    throw new UsageError(
      `A run is resumed with the options it was begun with; leave out: ${fixed.join(', ')}. ` +
        'To train with others, begin a new run (--corpus, --out).',
    );
  }
  const resume = await readCheckpoint(folder);
  const { run } = resume;
  return {
    files: flags.corpus ?? run.corpora.map(({ path }) => path),
    out: folder,
    name: run.name,
    options: { ...run.options, threads: flags.threads ?? run.options.threads },
    resume,
  };
}

async function readCard(path: string): Promise<CardDetails> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size > 2 ** 20) {
    throw new UsageError(`--card ${path} is not a file of at most 1 MB.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--card ${path} is not JSON: ${(error as Error).message}`);
  }
  const checked = cardDetailsSchema.safeParse(json);
  if (checked.success) return checked.data;
  throw new UsageError(`--card ${path}: ${z.prettifyError(checked.error)}`);
}

/** The command that would train this model, with names of files in place of where they lie here. */
function commandOf({ files, name, options }: RunPlan): string {
  const standard = completeTrainOptions({});
  const changed = Object.entries(options).flatMap(([option, value]) => {
    const isStandard = standard[option as keyof TrainOptions] === value;
    return isStandard || option === 'warmup' ? [] : [flagOf(option), String(value)];
  });
  return commandLine([
    ...['npm', 'run', 'lilt', '--', 'train', '--corpus', ...files.map((file) => basename(file))],
    ...['--out', `runs/${name}`, ...changed],
  ]);
}

function hardwareLine(threads: number): string {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? process.arch;
  return `${model}, ${threads} ${threads === 1 ? 'thread' : 'threads'}, Node ${process.versions.node}`;
}
