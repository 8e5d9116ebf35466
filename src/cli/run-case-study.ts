import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { trainCaseStudy } from '../engine/training/case-study.ts';
import {
  type CaseStudyCheckpoint,
  readCaseStudyCheckpoint,
} from '../engine/training/case-study-checkpoint.ts';
import {
  type CaseStudyOptions,
  caseStudyOptionsSchema,
} from '../engine/training/case-study-options.ts';
import { readRawText } from '../engine/training/raw-text.ts';
import { flagOf } from '../engine/training/train-options.ts';
import { commandLine } from './command-line.ts';
import { UsageError } from './errors.ts';
import { openBackend, readCard, stopped, type TrainFlags, watched } from './run-parts.ts';
import { softwareLine } from './software-line.ts';
import type { Terminal } from './terminal.ts';

/** Carries out `lilt train --preset seed`, and the resuming of such a run. Throws UsageError or EngineError. */
export async function runCaseStudy(flags: TrainFlags, terminal: Terminal): Promise<void> {
  const asked = await (flags.resume === undefined
    ? newRun(flags)
    : resumedRun(flags, flags.resume));
  const { stderr } = terminal;
  const { backend, options, hardware } = await openBackend(asked.options, terminal);
  const plan = { ...asked, options };
  const { out, name } = plan;
  const card = flags.card === undefined ? {} : await readCard(flags.card);
  const corpus = await readRawText(plan.file);
  const kinds = new Set(corpus.text).size;
  const count = (value: number) => value.toLocaleString('en');
  stderr.write(
    `read ${count(corpus.text.length)} characters, ${kinds} different ones, in ${count(corpus.tunes)} tunes\n`,
  );

  const outcome = await watched(terminal, async ({ onProgress, signal }) =>
    trainCaseStudy({
      ...{ corpus, out, name, options, onProgress, signal },
      openTrainer: backend.open,
      clock: terminal.clock,
      software: await softwareLine(),
      hardware,
      card: { command: commandOf(plan), ...card },
      ...(plan.resume && { resume: plan.resume }),
    }),
  );
  if (outcome.kind === 'stopped') throw stopped(outcome.step, out);
  const { modelId, epoch, heldOut } = outcome;
  const figures =
    heldOut === null
      ? ''
      : `: test ${figure(heldOut.test.natsPerCharacter)}, accuracy ${heldOut.test.accuracy.toFixed(3)}; ` +
        `validation ${figure(heldOut.validation.natsPerCharacter)}`;
  stderr.write(`model ${modelId} in ${out}, weights of epoch ${epoch}${figures}\n`);
  terminal.stdout.write(`${modelId}\n`);
}

const figure = (nats: number): string =>
  `${nats.toFixed(3)} nats a character (${(nats / Math.LN2).toFixed(3)} bits)`;

/** All of a run that is known before its text is read. */
interface CaseStudyPlan {
  readonly file: string;
  readonly out: string;
  readonly name: string;
  readonly options: CaseStudyOptions;
  readonly resume?: CaseStudyCheckpoint;
}

/** What may stand beside `--preset seed`; all else is laid down by the case study. */
const CHOICES: ReadonlySet<string> = new Set([
  ...['preset', 'corpus', 'out', 'name', 'card', 'epochs', 'heldOut', 'seed', 'threads', 'backend'],
]);

function newRun(flags: TrainFlags): CaseStudyPlan {
  const { preset, corpus, out, name, epochs, heldOut, seed, threads, backend } = flags;
  if (preset !== 'seed') {
    throw new UsageError(
      preset === undefined
        ? '--epochs and --held-out go with --preset seed; other runs are measured in --steps and hold out a --valid-share.'
        : `There is no preset "${preset}". There are two: seed, the case study to the letter, and voices, for pieces in four voices.`,
    );
  }
  const contrary = Object.keys(flags).filter((flag) => !CHOICES.has(flag));
  if (contrary.length > 0) {
    throw new UsageError(
      `The preset seed lays down how it is trained; leave out ${contrary.map(flagOf).join(', ')}, or the preset.`,
    );
  }
  const [file, ...others] = corpus ?? [];
  if (file === undefined || others.length > 0 || out === undefined) {
    throw new UsageError(
      'The preset seed reads one file as it stands: train --preset seed --corpus tunes.abc --out runs/case-study.',
    );
  }
  const options = caseStudyOptionsSchema.parse({
    threads: threads ?? availableParallelism(),
    ...(epochs !== undefined && { epochs }),
    ...(heldOut !== undefined && { heldOut }),
    ...(seed !== undefined && { seed }),
    ...(backend !== undefined && { backend }),
  });
  return { file, out, name: name ?? basename(resolve(out)), options };
}

async function resumedRun(flags: TrainFlags, folder: string): Promise<CaseStudyPlan> {
  const resume = await readCaseStudyCheckpoint(folder);
  const { run } = resume;
  const [file = run.corpus.path] = flags.corpus ?? [];
  const options = { ...run.options, threads: flags.threads ?? run.options.threads };
  return { file, out: folder, name: run.name, options, resume };
}

/** The command that would train this model, with names of files in place of where they lie here. */
function commandOf({ file, name, options }: CaseStudyPlan): string {
  const { epochs, heldOut, seed, threads, backend } = options;
  return commandLine([
    ...['npm', 'run', 'lilt', '--', 'train', '--preset', 'seed', '--corpus', basename(file)],
    ...['--out', `runs/${name}`, '--epochs', String(epochs), ...(heldOut ? ['--held-out'] : [])],
    ...['--seed', String(seed), '--threads', String(threads), '--backend', backend],
  ]);
}
