import { parentPort } from 'node:worker_threads';
import { EngineError } from '../../errors.ts';
import { openStudio, type Studio } from '../../sound/index.ts';
import type { RecorderAnswer, RecorderFailure, RecorderJob } from './recorder.ts';

/** The soundfont is read when it is first needed; where that fails, it is tried again. */
let studio: Promise<Studio> | null = null;

function opened(): Promise<Studio> {
  studio ??= openStudio().catch((error: unknown) => {
    studio = null;
    throw error;
  });
  return studio;
}

/** A bar with guitar and bass on the instrument that is played the most. */
const WARMING = 'X:1\nM:6/8\nL:1/8\nK:G\n"G"GAB "D7"DFA|"C"cde "G"d3|]\n';

/** The worker thread behind recorder.ts: a job in, an answer out. */
parentPort?.on('message', async (job: RecorderJob) => {
  const { id } = job;
  const done = await work(job).then(
    (result): RecorderAnswer => ({ id, done: result }),
    (error: unknown): RecorderAnswer => ({ id, failure: portable(error) }),
  );
  parentPort?.postMessage(done);
});

async function work(job: RecorderJob) {
  const { record, recordAll, secondsOfAll } = await opened();
  switch (job.kind) {
    case 'warm':
      await record(WARMING, 'jig', { instrument: 'fiddle' });
      return null;
    case 'one':
      return record(job.abc, job.type, job.how);
    case 'length':
      return secondsOfAll(job.tunes, job.how);
    case 'all':
      return recordAll(job.tunes, job.how, job.title, (progress) => {
        parentPort?.postMessage({ id: job.id, progress } satisfies RecorderAnswer);
      });
  }
}

/** An error as something that can be sent; a class would not survive it. */
function portable(error: unknown): RecorderFailure {
  if (error instanceof EngineError) {
    const { code, message, sentence, context } = error;
    return { code, message, sentence, context };
  }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
