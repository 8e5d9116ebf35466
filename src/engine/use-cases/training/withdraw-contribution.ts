import { EngineError } from '../../errors.ts';
import type { Storage, StoredContribution } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import type { Member } from '../members.ts';

/** See TrainingDesk.withdraw. The same set again is no error. */
export async function withdrawContribution(
  { contributions, jobs, models }: Pick<Storage, 'contributions' | 'jobs' | 'models'>,
  id: string,
  member: Member,
): Promise<{ contribution: StoredContribution; marked: readonly string[] }> {
  const { guildId, personId } = member;
  const found = await contributions.get(id);
  if (found === null || found.guildId !== guildId) {
    throw new EngineError(
      'not-found',
      sentence('This server has no set of tunes "{id}".', { id }),
      { id },
    );
  }
  if (found.contributorId !== personId && !member.managesGuild) {
    throw new EngineError(
      'forbidden',
      sentence(
        'A set of tunes is withdrawn by whoever gave it, or by people who manage this server. Ask one of them to do it.',
      ),
      { id },
    );
  }
  const contribution =
    found.withdrawnAt === null ? await contributions.withdraw(id, personId) : found;
  const all = await models.list({ guildId });
  const marked = all.filter(({ contributionIds }) => contributionIds.includes(id));
  const markedIds = marked.map((model) => model.id);
  // In this order nothing slips through: a job that is begun after the withdrawal no longer gets the tunes, nor a model that
  // knows them, and one that got them before is running by now.
  for (const job of await jobs.list({ guildId, states: ['running'], limit: 100 })) {
    const learns = job.contributionIds.includes(id) || markedIds.includes(job.baseModelId);
    if (learns) await jobs.cancel(job.id);
  }
  return { contribution, marked: markedIds };
}
