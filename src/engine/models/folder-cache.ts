import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../errors.ts';
import { isModelFolder, loadModelFolder } from '../model/model-folder.ts';
import type { Storage } from '../ports.ts';
import { MANIFEST } from './model-files.ts';

/** Folders of models on this machine, made from what the storage keeps. */
export interface FolderCache {
  /** Throws EngineError 'not-found', or 'bad-model' where the model's files are gone. */
  folderOf(modelId: string): Promise<string>;
  /** For one that turned out to be broken: the next time it is fetched again. */
  forget(modelId: string): Promise<void>;
}

/** Folders that are kept. One that was asked for stays for at least so many others. */
const MOST_FOLDERS = 20;
/** Drafts of a process that was killed; no fetching takes this long. */
const ABANDONED_MS = 3_600_000;
const DRAFT = 'draft-';

/**
 * Keeps the folders in `<folder>/<model id>`. One is there whole or not at all: it is written under another name, loaded
 * to see that it is the model that was asked for, and renamed. Several processes may share the folder.
 */
export function createFolderCache(
  { models, blobs }: Pick<Storage, 'models' | 'blobs'>,
  folder: string,
): FolderCache {
  const underWay = new Map<string, Promise<string>>();

  async function fetched(modelId: string): Promise<string> {
    const place = join(folder, modelId);
    if (await isModelFolder(place)) {
      const now = new Date();
      await utimes(place, now, now);
      return place;
    }
    const draft = join(folder, `${DRAFT}${randomUUID()}`);
    await mkdir(draft, { recursive: true });
    try {
      await write(modelId, draft);
      await moveTo(place, draft);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    await trim();
    return place;
  }

  async function write(modelId: string, draft: string): Promise<void> {
    const model = await models.get(modelId);
    if (model === null) throw noSuchModel(modelId);
    for (const [name, blob] of Object.entries(model.files)) {
      const file = await blobs.get(blob);
      if (file !== null) await writeFile(join(draft, name), file.bytes);
    }
    await writeFile(join(draft, MANIFEST), model.manifest);
    const loaded = await loadModelFolder(draft).catch((cause: unknown) => {
      throw unusable(modelId, cause);
    });
    if (loaded.id !== modelId) throw unusable(modelId);
  }

  /** What there was too much, and what was left behind. */
  async function trim(): Promise<void> {
    const found = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const age = await stat(join(folder, name)).catch(() => null);
        return { name, at: age?.mtimeMs ?? 0 };
      }),
    );
    const kept = found.filter(({ name }) => !name.startsWith(DRAFT)).sort((a, b) => b.at - a.at);
    const abandoned = found.filter(
      ({ name, at }) => name.startsWith(DRAFT) && Date.now() - at > ABANDONED_MS,
    );
    for (const { name } of [...kept.slice(MOST_FOLDERS), ...abandoned]) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }

  return {
    folderOf(modelId) {
      // A name of a folder; whatever else is no model.
      if (!/^[0-9a-f]{12}$/.test(modelId)) return Promise.reject(noSuchModel(modelId));
      const found = underWay.get(modelId);
      if (found !== undefined) return found;
      const fetching = fetched(modelId).finally(() => underWay.delete(modelId));
      underWay.set(modelId, fetching);
      return fetching;
    },
    forget: (modelId) => rm(join(folder, modelId), { recursive: true, force: true }),
  };
}

/** Another process may have been quicker: a model is the same whoever fetched it. */
async function moveTo(place: string, draft: string): Promise<void> {
  await rename(draft, place).catch(async (error: unknown) => {
    if (!(await isModelFolder(place))) throw error;
  });
}

export const noSuchModel = (modelId: string): EngineError =>
  new EngineError('not-found', `There is no model ${modelId.slice(0, 40)} here.`, { modelId });

const unusable = (modelId: string, cause?: unknown): EngineError =>
  new EngineError(
    'bad-model',
    `The files of the model ${modelId} are missing or broken where Lilt keeps its files. Put them back from a backup, or bring the model in again (\`lilt models import\`).`,
    { modelId },
    { cause },
  );
