import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ModelStore, StoredModel } from '../ports.ts';

/**
 * Notes the model that new tunes are written with, manifest and all, so that the origin of every kept tune stays known when
 * the model's folder is gone. The folder has been checked by then: the composer was opened from it.
 */
export async function registerModel(models: ModelStore, modelDir: string): Promise<StoredModel> {
  const manifest = await readFile(path.join(modelDir, 'manifest.json'), 'utf8');
  const { id, name, parent } = JSON.parse(manifest) as {
    readonly id: string;
    readonly name: string;
    readonly parent: string | null;
  };
  return models.register({
    ...{ id, name, parentId: parent, manifest },
    ...{ files: {}, guildId: null, authorId: null, contributionIds: [] },
  });
}
