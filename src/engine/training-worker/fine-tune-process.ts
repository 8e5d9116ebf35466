import { readFile } from 'node:fs/promises';
import { constants, getPriority, setPriority } from 'node:os';
import { EngineError } from '../errors.ts';
import { fineTune } from '../fine-tuning/fine-tune.ts';
import type { Failure, FineTuneOrder, FromProcess, ToProcess } from './messages.ts';

/**
 * The process that computes for a training worker (compute.ts): `fine-tune-process.js ORDER.json`. A process of its own for
 * three reasons: it can be given less of the processor than the bot that answers people, it may be killed at any moment, and
 * what it breaks is its own.
 */

// First of all, since threads get the priority of the thread that starts them.
const { PRIORITY_BELOW_NORMAL } = constants.priority;
if (getPriority() < PRIORITY_BELOW_NORMAL) setPriority(PRIORITY_BELOW_NORMAL);

// Without the worker nobody takes what comes of it.
process.on('disconnect', () => process.exit(1));
// Ctrl-C in a terminal reaches every process there; what becomes of the training is the worker's to say.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

const stop = new AbortController();
let kept: () => void = () => {};
process.on('message', (message: ToProcess) => {
  if (message.kind === 'stop') stop.abort();
  else kept();
});

function tell(message: FromProcess): Promise<void> {
  return new Promise((told) => {
    process.send?.(message, () => told());
  });
}

async function run(): Promise<void> {
  const order = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')) as FineTuneOrder;
  const outcome = await fineTune({
    ...order,
    clock: () => new Date(),
    signal: stop.signal,
    onProgress(news) {
      void tell({ kind: 'progress', news });
    },
    async onCheckpoint(files) {
      const areKept = new Promise<void>((resolve) => {
        kept = resolve;
      });
      await tell({ kind: 'checkpoint', files });
      await areKept;
    },
  });
  await tell({ kind: 'ended', outcome });
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack = message } = error;
  if (!(error instanceof EngineError)) return { message, stack };
  return { message, stack, code: error.code, context: error.context };
}

await run().catch((error: unknown) => tell({ kind: 'failed', failure: failureOf(error) }));
process.exit(0);
