import type { Logger } from 'pino';
import type { Engine, TrainingJobView } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import type { BotMessage } from '../message.ts';
import { endReportMessage, type Sheet } from './end-report.ts';
import { jobMessage } from './job-message.ts';

/** The message that shows a job as it stands; of one that is done, with the report and its pictures. */
export async function drawJob(
  words: Words,
  view: TrainingJobView,
  { training, sheet }: Pick<Engine, 'training' | 'sheet'>,
  log: Logger,
): Promise<BotMessage> {
  if (view.state !== 'done') return jobMessage(words, view);
  const report = await training.report(view.id, view.guildId);
  const draw = (abc: string): Promise<Sheet | null> =>
    sheet(abc).catch((err) => {
      log.warn({ err, jobId: view.id }, 'a sample could not be engraved');
      return null;
    });
  const sheets = await Promise.all(
    report.samples.map(async ({ before, after }) => ({
      before: await draw(before.abc),
      after: await draw(after.abc),
    })),
  );
  return endReportMessage(words, view, report, sheets);
}
