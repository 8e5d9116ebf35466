import { parentPort } from 'node:worker_threads';
import { EngineError } from '../errors.ts';
import { renderTune } from './render-tune.ts';
import type { RenderAnswer, RenderJob } from './renderer.ts';

/** The worker thread behind renderer.ts: a job in, an answer out, in order. */
parentPort?.on('message', async ({ id, abc, type, options }: RenderJob) => {
  const answer = await renderTune(abc, type, options).then(
    (rendered): RenderAnswer => ({ id, rendered }),
    (error: unknown): RenderAnswer => ({ id, failure: portable(error) }),
  );
  parentPort?.postMessage(answer);
});

/** An error as something that can be sent; a class would not survive it. */
function portable(error: unknown): NonNullable<RenderAnswer['failure']> {
  if (error instanceof EngineError) {
    const { code, message, sentence, context } = error;
    return { code, message, sentence, context };
  }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
