import { Worker } from 'node:worker_threads';
import { EngineError, type ErrorCode } from '../../errors.ts';
import { type Sentence, sentence } from '../../sentence.ts';
import type { Performance, RecordedTune, RecordedTunes, TuneInTurn } from '../../sound/index.ts';
import { workerUrl } from '../../worker-url.ts';

export interface Recorder {
  /**
   * A tune's ABC, and its type, as it is played. Throws EngineError 'bad-abc' for text without music, 'bad-request' for what
   * nobody can play, 'busy' where too many wait already.
   */
  record(abc: string, type: string, how: Performance): Promise<RecordedTune>;
  /** Several tunes one after the other, a chapter for each. Whoever wants one tune meanwhile is let in between two of them. */
  recordAll(
    tunes: readonly TuneInTurn[],
    how: Performance,
    title: string,
    onProgress?: (done: number) => void,
  ): Promise<RecordedTunes>;
  /** How long, in seconds, that would be; known long before it is made. Throws as it would. */
  secondsOfAll(tunes: readonly TuneInTurn[], how: Performance): Promise<number>;
  /** Opens the soundfont and plays a few notes, so that the first recording need not wait for that. Never throws. */
  warm(): Promise<void>;
  /** Stops at once; those who wait get EngineError 'busy'. */
  close(): Promise<void>;
}

export type RecorderTask =
  | { readonly kind: 'warm' }
  | {
      readonly kind: 'one';
      readonly abc: string;
      readonly type: string;
      readonly how: Performance;
    }
  | {
      readonly kind: 'length';
      readonly tunes: readonly TuneInTurn[];
      readonly how: Performance;
    }
  | {
      readonly kind: 'all';
      readonly tunes: readonly TuneInTurn[];
      readonly how: Performance;
      readonly title: string;
    };

export type RecorderJob = RecorderTask & { readonly id: number };

export type RecorderAnswer = { readonly id: number } & (
  | { readonly progress: number }
  | { readonly done: RecordedTune | RecordedTunes | number | null }
  | { readonly failure: RecorderFailure }
);

export interface RecorderFailure {
  readonly code?: ErrorCode;
  readonly message: string;
  readonly sentence?: Sentence | null;
  readonly context?: Readonly<Record<string, unknown>>;
}

interface Waiting {
  resolve(done: unknown): void;
  reject(error: Error): void;
  onProgress(done: number): void;
}

/** A recording takes about a second, and Discord takes an answer within fifteen minutes. */
const MOST_WAITING = 600;

/**
 * Records in a thread of its own: a second of computing a tune, which nobody's acknowledgement can wait for. One thread, for
 * each has the soundfont in memory; it is started with the first task. If it dies, those that wait fail, and the next task
 * starts another.
 */
export function openRecorder(): Recorder {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let closed = false;

  function start(): Worker {
    const started = new Worker(workerUrl(import.meta.url, './recorder-worker'));
    started.on('message', (answer: RecorderAnswer) => {
      const waiter = waiting.get(answer.id);
      if ('progress' in answer) {
        waiter?.onProgress(answer.progress);
        return;
      }
      waiting.delete(answer.id);
      // Nothing waits for a worker that has nothing to do.
      if (waiting.size === 0) started.unref();
      if ('done' in answer) waiter?.resolve(answer.done);
      else waiter?.reject(revived(answer.failure));
    });
    started.on('error', (cause) => lose(started, new Error('the recorder failed', { cause })));
    started.on('exit', (code) => lose(started, new Error(`the recorder ended (${code})`)));
    return started;
  }

  function lose(lost: Worker, error: Error): void {
    if (worker !== lost) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  async function ask(task: RecorderTask, onProgress = (_: number) => {}): Promise<unknown> {
    if (closed || waiting.size >= MOST_WAITING) throw tooBusy();
    worker ??= start();
    worker.ref();
    lastId += 1;
    const job: RecorderJob = { ...task, id: lastId };
    const answered = new Promise((resolve, reject) => {
      waiting.set(job.id, { resolve, reject, onProgress });
    });
    worker.postMessage(job);
    return answered;
  }

  return {
    record: (abc, type, how) => ask({ kind: 'one', abc, type, how }) as Promise<RecordedTune>,
    recordAll: (tunes, how, title, onProgress) =>
      ask({ kind: 'all', tunes, how, title }, onProgress) as Promise<RecordedTunes>,
    secondsOfAll: (tunes, how) => ask({ kind: 'length', tunes, how }) as Promise<number>,
    async warm() {
      // What cannot be opened is said to whoever wants a recording.
      await ask({ kind: 'warm' }).catch(() => {});
    },
    async close() {
      closed = true;
      const last = worker;
      worker = null;
      for (const { reject } of waiting.values()) reject(tooBusy());
      waiting.clear();
      await last?.terminate();
    },
  };
}

function tooBusy(): EngineError {
  return new EngineError(
    'busy',
    sentence('Too many recordings are being made just now. Try again in a minute.'),
  );
}

function revived({ code, message, sentence: said, context }: RecorderFailure): Error {
  return code === undefined ? new Error(message) : new EngineError(code, said ?? message, context);
}
