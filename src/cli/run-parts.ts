import { readFile, stat } from 'node:fs/promises';
import * as z from 'zod';
import { type CardDetails, cardDetailsSchema } from '../engine/training/model-card.ts';
import type { EpochProgress, TrainProgress } from '../engine/training/progress.ts';
import { flagOf, type GivenTrainOptions } from '../engine/training/train-options.ts';
import { chooseTrainer, type TrainerBackend } from '../engine/training/trainers.ts';
import { commandLine } from './command-line.ts';
import { StoppedError, UsageError } from './errors.ts';
import { hardwareLine } from './hardware-line.ts';
import type { Terminal } from './terminal.ts';
import { progressView } from './train-progress.ts';

/** What `lilt train` does for a run of any kind. */

/** As commander hands them over; what decides the training has the names of GivenTrainOptions. */
export interface TrainFlags extends Readonly<GivenTrainOptions> {
  readonly preset?: string;
  readonly epochs?: number;
  readonly heldOut?: true;
  readonly corpus?: readonly string[];
  readonly out?: string;
  readonly resume?: string;
  readonly name?: string;
  readonly card?: string;
}

/** What a resumed run is told anew: where its corpus lies now, and how many threads it may use. */
const MAY_CHANGE: ReadonlySet<string> = new Set(['resume', 'corpus', 'threads', 'card']);

/** Throws UsageError where a run is to be resumed with options that decide what it becomes. */
export function refuseChanges(flags: TrainFlags): void {
  const fixed = Object.keys(flags).filter((flag) => !MAY_CHANGE.has(flag));
  if (fixed.length === 0) return;
  throw new UsageError(
    `A run is resumed with the options it was begun with; leave out: ${fixed.map(flagOf).join(', ')}. ` +
      'To train with others, begin a new run (--corpus, --out).',
  );
}

/** Shows how a run goes, and has it stop at Ctrl-C after the step at hand. */
export async function watched<Outcome extends { readonly kind: string }>(
  terminal: Terminal,
  run: (watch: {
    readonly onProgress: (progress: TrainProgress | EpochProgress) => void;
    readonly signal: AbortSignal;
  }) => Promise<Outcome>,
): Promise<Outcome> {
  const stop = new AbortController();
  const forget = terminal.onStopSignal(() => {
    terminal.stderr.write('\nstopping after this step; again to stop at once\n');
    stop.abort();
  });
  const view = progressView(terminal);
  try {
    const outcome = await run({ onProgress: view.update, signal: stop.signal });
    view.end();
    return outcome;
  } finally {
    forget();
  }
}

/** What ends the command when a run was stopped. */
export function stopped(step: number, out: string): StoppedError {
  const again = commandLine(['npm', 'run', 'lilt', '--', 'train', '--resume', out]);
  return new StoppedError(`stopped after step ${step}. Go on with: ${again}`);
}

/** The JSON of `--card`. */
export async function readCard(path: string): Promise<CardDetails> {
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

/**
 * The backend of a run; what `auto` took is said. The run's options then name the row, so that a resumed run computes on
 * what it began on; `hardware` is the machine in a line, for the record. Throws EngineError with what is missing.
 */
export async function openBackend<
  Options extends { readonly backend: string; readonly threads: number },
>(
  asked: Options,
  { stderr }: Terminal,
): Promise<{ backend: TrainerBackend; options: Options; hardware: string }> {
  const { backend, why } = await chooseTrainer(asked.backend);
  if (why !== null) stderr.write(`${why}\n`);
  const machine = hardwareLine(asked.threads);
  const { name } = await backend.device();
  return {
    backend,
    options: { ...asked, backend: backend.name },
    hardware: machine.startsWith(name) ? machine : `${name}, in ${machine}`,
  };
}
