import type { ContributionStore, StoredContribution } from '../../ports.ts';

/** A server's sets that are not withdrawn, the oldest first: the order in which they are learnt from. */
export async function liveSets(
  contributions: ContributionStore,
  guildId: string,
): Promise<readonly StoredContribution[]> {
  const sets = await contributions.list({ guildId });
  return sets.filter(({ withdrawnAt }) => withdrawnAt === null).toReversed();
}
