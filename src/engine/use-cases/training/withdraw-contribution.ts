import { EngineError } from '../../errors.ts';
import type { Storage, StoredContribution } from '../../ports.ts';
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
    throw new EngineError('not-found', `This server has no set of tunes "${id}".`, { id });
  }
  if (found.contributorId !== personId && !member.managesGuild) {
    throw new EngineError(
      'forbidden',
      'A set of tunes is withdrawn by whoever gave it, or by people who manage this server. Ask one of them to do it.',
      { id },
    );
  }
  const contribution =
    found.withdrawnAt === null ? await contributions.withdraw(id, personId) : found;
  // In this order nothing slips through: whoever begins a job after the withdrawal no longer gets the tunes, and one that
  // got them before is running by now.
  const running = await jobs.list({ guildId, states: ['running'], limit: 100 });
  for (const job of running) if (job.contributionIds.includes(id)) await jobs.cancel(job.id);
  const learnt = (await models.list({ guildId })).filter((model) =>
    model.contributionIds.includes(id),
  );
  return { contribution, marked: learnt.map((model) => model.id) };
}
