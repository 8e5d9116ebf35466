import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { type FineTuneNews, fineTune } from '../engine/fine-tuning/fine-tune.ts';
import type { FineTuneReport } from '../engine/fine-tuning/report.ts';
import { flagOf } from '../engine/training/train-options.ts';
import { readUploads } from '../engine/uploads/read-uploads.ts';
import { type ParseReport, UPLOAD_LIMITS } from '../engine/uploads/types.ts';
import { StoppedError, UsageError } from './errors.ts';
import { hardwareLine } from './hardware-line.ts';
import type { TrainFlags } from './run-parts.ts';
import { softwareLine } from './software-line.ts';
import type { Terminal } from './terminal.ts';

export interface FineTuneFlags extends TrainFlags {
  /** Folder of the model to begin from. */
  readonly from: string;
}

const ALLOWED: ReadonlySet<string> = new Set(['from', 'corpus', 'out', 'name', 'threads']);
/** A line of progress at most this often, but for measurements. */
const LINE_MS = 10_000;

/** Carries out `lilt train --from`. The same command again goes on with a run that was stopped. */
export async function runFineTune(flags: FineTuneFlags, terminal: Terminal): Promise<void> {
  const { from, corpus, out, stderr } = { ...checked(flags), stderr: terminal.stderr };
  const threads = flags.threads ?? availableParallelism();
  const name = flags.name ?? basename(resolve(out));
  const read = await readUploads(await Promise.all(corpus.map(readWhole)), { known: new Set() });
  stderr.write(`${summaryOf(read)}\n`);

  const stop = new AbortController();
  const forget = terminal.onStopSignal(() => {
    stderr.write('\nstopping after this step; again to stop at once\n');
    stop.abort();
  });
  let written = 0;
  const onProgress = (news: FineTuneNews) => {
    const now = terminal.clock().getTime();
    if (news.phase === 'training' && now - written < LINE_MS) return;
    written = now;
    stderr.write(`${progressLine(news)}\n`);
  };
  try {
    const outcome = await fineTune({
      ...{ baseDir: from, tunes: read.tunes, out, name, threads, onProgress },
      contributions: read.files.map(({ name, sha256 }) => ({ id: sha256.slice(0, 12), name })),
      clock: terminal.clock,
      software: await softwareLine(),
      hardware: hardwareLine(threads),
      signal: stop.signal,
    });
    if (outcome.kind === 'stopped') {
      throw new StoppedError(
        `stopped after step ${outcome.step}. The same command again goes on with it.`,
      );
    }
    stderr.write(`${resultOf(outcome.report, out)}\n`);
    terminal.stdout.write(`${outcome.report.modelId}\n`);
  } finally {
    forget();
  }
}

function checked(flags: FineTuneFlags): { from: string; corpus: readonly string[]; out: string } {
  const { from, corpus, out } = flags;
  const others = Object.keys(flags).filter((flag) => !ALLOWED.has(flag));
  if (others.length > 0) {
    throw new UsageError(
      `A model that learns more tunes does it in its own way; leave out: ${others.map(flagOf).join(', ')}.`,
    );
  }
  if (corpus === undefined || out === undefined) {
    throw new UsageError(
      'Name the tunes to teach it and a folder for the new model: ' +
        'train --from models --corpus our-tunes.abc --out runs/ours.',
    );
  }
  return { from, corpus, out };
}

async function readWhole(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size > UPLOAD_LIMITS.bytes) {
    throw new UsageError(
      `--corpus ${path} is not a file of at most ${UPLOAD_LIMITS.bytes / 2 ** 20} MB.`,
    );
  }
  return { name: basename(path), bytes: await readFile(path) };
}

const summaryOf = ({ found, tunes, refused, duplicates }: ParseReport): string =>
  `read ${found} tunes: ${tunes.length} to learn from, ${refused.length} refused, ${duplicates.length} there already`;

function progressLine({
  phase,
  epoch,
  step,
  steps,
  loss,
  heldOut,
  secondsLeft,
}: FineTuneNews): string {
  const facts = [
    phase,
    ...(steps > 0 ? [`epoch ${epoch}  step ${step}/${steps} at most`] : []),
    ...(loss === null ? [] : [`loss ${loss.toFixed(3)}`]),
    ...(heldOut === null ? [] : [`held out, a note ${heldOut.toFixed(3)}`]),
    ...(secondsLeft === null || secondsLeft <= 0 ? [] : [`${Math.ceil(secondsLeft)} s left`]),
  ];
  return facts.join('  ');
}

function resultOf(report: FineTuneReport, out: string): string {
  const { contributed, base, modelId, verdict, seconds } = report;
  const line = (what: string, { before, after }: { before: number; after: number }) =>
    `${what}: ${before.toFixed(3)} before, ${after.toFixed(3)} after (${((after / before - 1) * 100).toFixed(1)} %)`;
  return [
    `model ${modelId} in ${out}, after ${Math.round(seconds)} s. Held out, nats a note:`,
    line(`  ${contributed.heldOut} of these tunes`, contributed),
    line(`  ${base.tunes} tunes of the model it began from`, base),
    verdict,
  ].join('\n');
}
