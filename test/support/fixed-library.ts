import type { Composer } from '../../src/engine/compose/types.ts';
import { noSuchModel } from '../../src/engine/models/folder-cache.ts';
import { keepModel } from '../../src/engine/models/keep-model.ts';
import type { ModelLibrary } from '../../src/engine/models/library.ts';
import type { Storage } from '../../src/engine/ports.ts';
import { fixedComposer } from './fixed-composer.ts';
import { tinyManifest } from './tiny-model.ts';

/**
 * A library without networks: every model that is kept writes as the composer does, under its own id. The composer's own model
 * is the one that ships. Keeping is real. For tests of what stands around the models.
 */
export async function fixedLibrary(
  storage: Pick<Storage, 'models' | 'blobs'>,
  composer: Composer = fixedComposer(),
): Promise<ModelLibrary> {
  const shippedId = composer.modelId;
  const draft = tinyManifest({ name: 'sligo-1', seed: 1 });
  await storage.models.register({
    id: shippedId,
    name: draft.name,
    parentId: null,
    manifest: JSON.stringify({ format: 1, id: shippedId, ...draft }),
    files: {},
    guildId: null,
    authorId: null,
    contributionIds: [],
  });
  return {
    shippedId,
    async composerOf(modelId) {
      if ((await storage.models.get(modelId)) === null) throw noSuchModel(modelId);
      return {
        modelId,
        write: async (request) => ({ ...(await composer.write(request)), modelId }),
        close: async () => {},
      };
    },
    async folderOf(modelId) {
      throw noSuchModel(modelId);
    },
    keep: (folder, facts) => keepModel(storage, folder, facts),
    close: () => composer.close(),
  };
}
