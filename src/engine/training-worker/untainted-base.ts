import type { Storage } from '../ports.ts';

/**
 * The model itself, or where it has learnt from a set of tunes that was withdrawn since, its nearest ancestor that has not:
 * what a model knows of withdrawn tunes is not handed on.
 *
 * @param shippedId the model that ships, which has learnt from nobody's uploads: the last resort
 */
export async function untaintedBase(
  { models, contributions }: Pick<Storage, 'models' | 'contributions'>,
  modelId: string,
  guildId: string,
  shippedId: string,
): Promise<string> {
  const sets = await contributions.list({ guildId });
  const withdrawn = new Set(
    sets.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ id }) => id),
  );
  // A model's id covers its parent's, so no chain of parents is a ring. But what stands in a database may be anything.
  const seen = new Set<string>();
  let id: string | null = modelId;
  while (id !== null && id !== shippedId && !seen.has(id)) {
    seen.add(id);
    const model = await models.get(id);
    if (model === null) break;
    if (!model.contributionIds.some((set) => withdrawn.has(set))) return id;
    id = model.parentId;
  }
  return shippedId;
}
