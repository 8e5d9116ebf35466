import type { Storage } from '../../ports.ts';

/**
 * The model that a server's next training begins from: the one in use there, or where that has learnt from a set which was
 * withdrawn since, its nearest ancestor that has not. What a model knows of withdrawn tunes is not handed on.
 *
 * @param shippedId the model that ships, which has learnt from nobody's uploads: the last resort
 */
export async function baseModelOf(
  { models, guilds, contributions }: Pick<Storage, 'models' | 'guilds' | 'contributions'>,
  guildId: string,
  shippedId: string,
): Promise<string> {
  const [{ activations }, sets] = await Promise.all([
    guilds.get(guildId),
    contributions.list({ guildId }),
  ]);
  const withdrawn = new Set(
    sets.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ id }) => id),
  );
  let id: string | null = activations.at(-1)?.modelId ?? shippedId;
  // A model is named by its content, its parent's name among it, so no chain of parents is a ring. But what stands in a
  // database may be anything.
  const seen = new Set<string>();
  while (id !== null && id !== shippedId && !seen.has(id)) {
    seen.add(id);
    const model = await models.get(id);
    if (model === null) break;
    if (!model.contributionIds.some((set) => withdrawn.has(set))) return id;
    id = model.parentId;
  }
  return shippedId;
}
