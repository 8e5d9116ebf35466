import type { Clock, ModelStore } from '../engine/ports.ts';
import { canBeKey, checkKeys, checkTexts } from './checks.ts';
import type { PrismaClient } from './generated/client.ts';
import type { Guard } from './storage-errors.ts';

/** Models that have written a tune here. */
export function createModelStore(client: PrismaClient, now: Clock, guard: Guard): ModelStore {
  return {
    async register({ id, name, parentId, manifest }) {
      checkKeys({ id, parentId });
      checkTexts({ name, manifest });
      return guard(async () => {
        await client.model.createMany({
          data: { id, name, parentId, manifest, createdAt: now() },
          skipDuplicates: true,
        });
        return client.model.findUniqueOrThrow({ where: { id } });
      });
    },
    get: async (id) =>
      canBeKey(id) ? guard(() => client.model.findUnique({ where: { id } })) : null,
    list: () =>
      guard(() => client.model.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })),
  };
}
