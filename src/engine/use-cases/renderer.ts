import { Worker } from 'node:worker_threads';
import { EngineError, type ErrorCode } from '../errors.ts';
import type { Sentence } from '../sentence.ts';
import { workerUrl } from '../worker-url.ts';
import type { RenderedTune, RenderOptions } from './render-tune.ts';

export interface Renderer {
  /** Throws EngineError 'bad-abc' for a text that cannot be engraved. */
  render(abc: string, type: string, options?: RenderOptions): Promise<RenderedTune>;
  /** Finishes what is being rendered, then stops the worker. */
  close(): Promise<void>;
}

export interface RenderJob {
  readonly id: number;
  readonly abc: string;
  readonly type: string;
  readonly options: RenderOptions;
}

export interface RenderAnswer {
  readonly id: number;
  readonly rendered?: RenderedTune;
  readonly failure?: {
    readonly code?: ErrorCode;
    readonly message: string;
    readonly sentence?: Sentence | null;
    readonly context?: Readonly<Record<string, unknown>>;
  };
}

interface Waiting {
  resolve(rendered: RenderedTune): void;
  reject(error: Error): void;
}

/**
 * Renders in a thread of its own. In the main thread, forty tunes at once kept the bot from acknowledging the last of them
 * within Discord's three seconds: an acknowledgement takes several turns of the event loop, and each had a tune in it.
 * One worker renders some thirty tunes a second. If it dies, those it had fail, and the next tune starts another.
 */
export function openRenderer(): Renderer {
  const waiting = new Map<number, Waiting>();
  const underWay = new Set<Promise<RenderedTune>>();
  let worker: Worker | null = null;
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(workerUrl(import.meta.url, './render-worker'));
    // Nothing waits for a worker that has nothing to do.
    started.unref();
    started.on('message', ({ id, rendered, failure }: RenderAnswer) => {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (rendered) resolve?.(rendered);
      else reject?.(revived(failure));
    });
    started.on('error', (cause) => lose(started, new Error('the render worker failed', { cause })));
    started.on('exit', (code) => lose(started, new Error(`the render worker ended (${code})`)));
    return started;
  }

  function lose(lost: Worker, error: Error): void {
    if (worker !== lost) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  worker = start();
  return {
    render(abc, type, options = {}) {
      worker ??= start();
      worker.ref();
      lastId += 1;
      const job: RenderJob = { id: lastId, abc, type, options };
      worker.postMessage(job);
      const rendering = new Promise<RenderedTune>((resolve, reject) => {
        waiting.set(job.id, { resolve, reject });
      });
      underWay.add(rendering);
      return rendering.finally(() => underWay.delete(rendering));
    },
    async close() {
      await Promise.allSettled(underWay);
      const last = worker;
      worker = null;
      await last?.terminate();
    },
  };
}

function revived(failure: RenderAnswer['failure']): Error {
  if (failure?.code === undefined) return new Error(failure?.message ?? 'no answer');
  return new EngineError(failure.code, failure.sentence ?? failure.message, failure.context);
}
