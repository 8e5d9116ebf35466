import { Worker } from 'node:worker_threads';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import type { FoundTune } from '../uploads/find-tunes.ts';
import { workerUrl } from '../worker-url.ts';
import type { ImprovedTune } from './improvement.ts';

/** Tunes take some hundredths of a second; text made to be slow shall not keep a thread busy for long. */
const SECONDS = 30;
const MEMORY_MB = 256;

/**
 * Tunes looked through in a thread of its own, which others do not wait for. Throws EngineError 'bad-request' for text that
 * takes too long, or too much memory.
 */
export function improveInThread(tunes: readonly FoundTune[]): Promise<readonly ImprovedTune[]> {
  const tooMuch = (cause?: unknown) =>
    new EngineError(
      'bad-request',
      sentence('Looking through that takes too long. Send less of it.'),
      {},
      { cause },
    );
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(import.meta.url, './improve-worker'), {
      workerData: { tunes },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const late = setTimeout(() => end(() => reject(tooMuch())), 1000 * SECONDS);
    const end = (answer: () => void) => {
      clearTimeout(late);
      worker.terminate().then(answer, reject);
    };
    worker.once('message', (improved: readonly ImprovedTune[]) => end(() => resolve(improved)));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(error) : error)),
    );
  });
}
