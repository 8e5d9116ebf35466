import { EngineError } from '../../errors.ts';
import type { Storage } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import { resultSchema } from '../../training-worker/job-notes.ts';
import type { TrainingReport } from './training-desk.ts';
import { findJob } from './training-jobs.ts';

/** See TrainingDesk.report. */
export async function trainingReport(
  storage: Pick<Storage, 'jobs' | 'blobs'>,
  id: string,
  guildId: string,
): Promise<TrainingReport> {
  const job = await findJob(storage, id, guildId);
  if (job.state !== 'done') {
    throw new EngineError(
      'not-found',
      sentence('The training "{id}" has no report: it is {state}.', { id, state: job.state }),
      {
        id,
        state: job.state,
      },
    );
  }
  const { report, curve } = resultSchema.parse(job.result);
  const picture = await storage.blobs.get(curve);
  if (picture === null) {
    throw new EngineError('storage', `The picture of the training ${id} is gone (file ${curve}).`, {
      id,
      curve,
    });
  }
  return { ...report, curve: picture.bytes };
}
