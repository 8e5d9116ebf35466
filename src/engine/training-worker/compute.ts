import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EngineError } from '../errors.ts';
import type { FineTuneNews, FineTuneOutcome } from '../fine-tuning/fine-tune.ts';
import { workerUrl } from '../worker-url.ts';
import type { Failure, FromProcess, ToProcess } from './messages.ts';

/** JavaScript's own memory; the network's is apart from it, and as large as the network. */
const HEAP_MB = 1024;

export interface Computation {
  /** File with the FineTuneOrder. */
  readonly orderFile: string;
  onStart(pid: number): void;
  onProgress(news: FineTuneNews): void;
  /** The computing waits until it resolves; when it rejects, the computing is ended and the error is compute's. */
  onCheckpoint(files: readonly string[]): Promise<void>;
  /** Kills it. */
  readonly halt: AbortSignal;
  /** Lets it write a checkpoint and end; it is killed when it has not within `graceMs`. */
  readonly stop: AbortSignal;
  readonly graceMs: number;
}

/**
 * Has a process fine-tune a model, and waits for its end, whatever it is. Throws EngineErrors of the fine-tuning as they
 * were, and an Error when the process died or failed in another way.
 */
export async function compute(computation: Computation): Promise<FineTuneOutcome> {
  const { orderFile, halt, stop, graceMs } = computation;
  halt.throwIfAborted();
  const program = fileURLToPath(workerUrl(import.meta.url, './fine-tune-process'));
  const child = fork(program, [orderFile], {
    // Nothing of the bot's environment, where its token is.
    env: {},
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const complaints = lastWordsOf(child);

  let outcome: FineTuneOutcome | null = null;
  let error: unknown = null;
  const kill = () => void child.kill('SIGKILL');
  const give = (message: ToProcess) => {
    // Sending to one that has just died is no fault: its end is about to be told.
    if (child.connected) child.send(message, () => {});
  };
  child.on('message', (message: FromProcess) => {
    if (message.kind === 'progress') computation.onProgress(message.news);
    else if (message.kind === 'ended') outcome = message.outcome;
    else if (message.kind === 'failed') error = revived(message.failure);
    else {
      computation.onCheckpoint(message.files).then(
        () => give({ kind: 'kept' }),
        (cause: unknown) => {
          error ??= cause;
          kill();
        },
      );
    }
  });

  let patience: NodeJS.Timeout | undefined;
  const letEnd = () => {
    give({ kind: 'stop' });
    patience = setTimeout(kill, graceMs);
  };
  halt.addEventListener('abort', kill);
  stop.addEventListener('abort', letEnd);
  try {
    const ended = new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      // 'close', not 'exit': all that it said has arrived then.
      child.once('close', (code, signal) => resolve(String(signal ?? code)));
    });
    if (child.pid !== undefined) computation.onStart(child.pid);
    if (stop.aborted) letEnd();
    const how = await ended;
    if (outcome !== null) return outcome;
    halt.throwIfAborted();
    throw error ?? new Error(`the process that trains ended with ${how}: ${complaints()}`);
  } finally {
    clearTimeout(patience);
    halt.removeEventListener('abort', kill);
    stop.removeEventListener('abort', letEnd);
  }
}

/** The end of what it writes to its standard error: what Node says when it runs out of memory, for one. */
function lastWordsOf(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2000);
  });
  return () => words.trim();
}

function revived({ code, message, context, stack }: Failure): Error {
  const error =
    code === undefined ? new Error(message) : new EngineError(code, message, context ?? {});
  if (stack !== undefined) error.stack = stack;
  return error;
}
