import { EngineError } from '../../errors.ts';
import { judge } from '../../fine-tuning/verdict.ts';
import type { Storage } from '../../ports.ts';
import { inEnglish, type Sentence, sentence } from '../../sentence.ts';
import { type JobResult, resultSchema } from '../../training-worker/job-notes.ts';
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
  return { ...report, verdict: verdictOf(report), curve: picture.bytes };
}

/** What is kept is the English text; where the figures say the same today, it can be said in other languages too. */
function verdictOf({ contributed, base, verdict: text }: JobResult['report']): Sentence {
  const at = (when: 'before' | 'after') => ({
    fresh: { natsPerNote: contributed[when] },
    rehearsed: { natsPerNote: base[when] },
  });
  const { verdict } = judge(at('before'), at('after'));
  return inEnglish(verdict) === text ? verdict : sentence(text);
}
