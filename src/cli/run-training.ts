import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { type Checkpoint, readCheckpoint } from '../engine/training/checkpoint.ts';
import { kindOfCheckpoint } from '../engine/training/checkpoint-store.ts';
import { readCorpus } from '../engine/training/corpus.ts';
import { train } from '../engine/training/train.ts';
import {
  completeTrainOptions,
  flagOf,
  type TrainOptions,
} from '../engine/training/train-options.ts';
import { readVoicesCorpus } from '../engine/voices/corpus.ts';
import { commandLine } from './command-line.ts';
import { UsageError } from './errors.ts';
import { runCaseStudy } from './run-case-study.ts';
import {
  openBackend,
  readCard,
  refuseChanges,
  stopped,
  type TrainFlags,
  watched,
} from './run-parts.ts';
import { softwareLine } from './software-line.ts';
import type { Terminal } from './terminal.ts';

/** Carries out `lilt train`. Throws UsageError or EngineError with what would work. */
export async function runTraining(flags: TrainFlags, terminal: Terminal): Promise<void> {
  if (await isCaseStudy(flags)) return runCaseStudy(flags, terminal);
  const asked = await (flags.resume === undefined
    ? newRun(flags)
    : resumedRun(flags, flags.resume));
  const { stderr } = terminal;
  const { backend, options, hardware } = await openBackend(asked.options, terminal);
  const plan = { ...asked, options };
  const card = flags.card === undefined ? {} : await readCard(flags.card);
  const { textForm } = plan;
  const isVoices = textForm === 'voices-1';
  const corpus = await (isVoices
    ? readVoicesCorpus(plan.files)
    : readCorpus(plan.files, options.dittos));
  stderr.write(`${corpus.report}\n`);

  const outcome = await watched(terminal, async ({ onProgress, signal }) =>
    train({
      corpus: corpus.tunes,
      corpora: corpus.files,
      extras: { facts: corpus.facts },
      ...(corpus.known && { known: corpus.known }),
      out: plan.out,
      name: plan.name,
      textForm,
      options: plan.options,
      openTrainer: backend.open,
      clock: terminal.clock,
      software: await softwareLine(),
      hardware,
      card: { command: commandOf(plan), ...card },
      ...(plan.resume && { resume: plan.resume }),
      onProgress,
      signal,
    }),
  );
  if (outcome.kind === 'stopped') throw stopped(outcome.step, plan.out);
  const { modelId, best } = outcome;
  const figure = best.heldOut.natsPerNote.toFixed(3);
  stderr.write(
    `model ${modelId} in ${plan.out}: ${figure} nats a note held out, at step ${best.step}\n`,
  );
  terminal.stdout.write(`${modelId}\n`);
}

/** `--preset` of a run on pieces in four voices. */
const VOICES = 'voices';

/** A run is of the kind that its options or its checkpoint say. */
async function isCaseStudy(flags: TrainFlags): Promise<boolean> {
  if (flags.resume === undefined) {
    if (flags.preset === VOICES) return false;
    return ['preset', 'epochs', 'heldOut'].some((flag) => flag in flags);
  }
  refuseChanges(flags);
  return (await kindOfCheckpoint(flags.resume)) === 'case-study';
}

/** All of a run that is known before its corpus is read. */
interface RunPlan {
  readonly files: readonly string[];
  readonly out: string;
  readonly name: string;
  readonly textForm: 'canonical-1' | 'voices-1';
  readonly options: TrainOptions;
  readonly resume?: Checkpoint;
}

async function newRun(flags: TrainFlags): Promise<RunPlan> {
  const { corpus, out, resume, name, card, preset, epochs, heldOut, ...given } = flags;
  if (corpus === undefined || out === undefined) {
    throw new UsageError(
      'Name the tunes to train on and a folder for the model: train --corpus tunes.abc --out runs/first. ' +
        'To go on with a run that was stopped: train --resume runs/first.',
    );
  }
  if (epochs !== undefined || heldOut !== undefined) {
    throw new UsageError(
      '--epochs and --held-out go with --preset seed; a run on voices is measured in --steps and holds out a --valid-share.',
    );
  }
  const options = completeTrainOptions({ threads: availableParallelism(), ...given });
  const textForm = preset === VOICES ? 'voices-1' : 'canonical-1';
  return { files: corpus, out, name: name ?? basename(resolve(out)), textForm, options };
}

async function resumedRun(flags: TrainFlags, folder: string): Promise<RunPlan> {
  const resume = await readCheckpoint(folder);
  const { run } = resume;
  return {
    files: flags.corpus ?? run.corpora.map(({ path }) => path),
    out: folder,
    name: run.name,
    textForm: run.textForm === 'voices-1' ? 'voices-1' : 'canonical-1',
    options: { ...run.options, threads: flags.threads ?? run.options.threads },
    resume,
  };
}

/** The command that would train this model, with names of files in place of where they lie here. */
function commandOf({ files, name, textForm, options }: RunPlan): string {
  const standard = completeTrainOptions({});
  const changed = Object.entries(options).flatMap(([option, value]) => {
    const isStandard = standard[option as keyof TrainOptions] === value;
    return isStandard || option === 'warmup' ? [] : [flagOf(option), String(value)];
  });
  return commandLine([
    ...['npm', 'run', 'lilt', '--', 'train'],
    ...(textForm === 'voices-1' ? ['--preset', VOICES] : []),
    ...['--corpus', ...files.map((file) => basename(file))],
    ...['--out', `runs/${name}`, ...changed],
  ]);
}
