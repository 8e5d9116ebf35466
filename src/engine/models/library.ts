import { createComposer } from '../compose/composer.ts';
import type { Composer } from '../compose/types.ts';
import { EngineError } from '../errors.ts';
import { readManifest } from '../model/model-folder.ts';
import { hasRepertoire, NOVELTY } from '../novelty/index-file.ts';
import type { Storage, StoredModel } from '../ports.ts';
import { createComposerShelf } from './composer-shelf.ts';
import { createFolderCache } from './folder-cache.ts';
import { type KeptFacts, keepModel } from './keep-model.ts';
import { WEIGHTS } from './model-files.ts';

/** The models at hand: those that are kept, as folders and as composers. */
export interface ModelLibrary {
  /** The model that writes where nobody chose another. */
  readonly shippedId: string;
  /**
   * Its composer, opened if need be. At most a few are in memory: the least recently used one is closed when it is idle, and
   * what was asked of it is always finished. Do not close it.
   * Throws EngineError 'not-found', or 'bad-model' where its files are gone or broken; the next call tries again.
   */
  composerOf(modelId: string): Promise<Composer>;
  /** Its folder on this machine, fetched from the blobs if need be. Throws as composerOf. */
  folderOf(modelId: string): Promise<string>;
  /**
   * Keeps a finished model folder: its files become blobs, the model is registered. A model that is kept already stays what
   * it was, but gets files that were lost. Throws EngineError 'bad-model' for a folder without a model that can write tunes.
   */
  keep(folder: string, facts: KeptFacts): Promise<StoredModel>;
  /** Finishes what is being written, then closes every composer. */
  close(): Promise<void>;
}

export interface LibraryOptions {
  readonly storage: Pick<Storage, 'models' | 'blobs'>;
  /** Folder of the model that writes where nobody chose another; it is kept like any other. */
  readonly shippedDir: string;
  /** Folder for models on this machine; what is in it can be made again. */
  readonly cacheDir: string;
  /** Threads of each composer. They share the processor: one composer can use all of it, several divide it. */
  readonly workers: number;
  /**
   * Composers in memory at once; 4 unless told. One of the network that ships takes 85 MB with two threads, some 40 MB a
   * thread, whether it writes or not, and half a second to open.
   */
  readonly most?: number;
}

/** Throws EngineError 'bad-model' where `shippedDir` holds no model. */
export async function openModelLibrary(options: LibraryOptions): Promise<ModelLibrary> {
  const { storage, shippedDir, workers, most = 4 } = options;
  const cache = createFolderCache(storage, options.cacheDir);
  const shippedId = await keepShipped(storage, shippedDir);

  const folderOf = (modelId: string): Promise<string> =>
    modelId === shippedId ? Promise.resolve(shippedDir) : cache.folderOf(modelId);

  async function open(modelId: string): Promise<Composer> {
    const opened = async () => createComposer({ modelDir: await folderOf(modelId), workers });
    return opened().catch(async (error: unknown) => {
      if (modelId === shippedId || !isBadModel(error)) throw error;
      // The copy on this machine may have been damaged; the blobs are checked whenever they are read.
      await cache.forget(modelId);
      return opened();
    });
  }

  const shelf = createComposerShelf(open, most);
  return {
    shippedId,
    composerOf: shelf.composerOf,
    folderOf,
    keep: (folder, facts) => keepModel(storage, folder, facts),
    close: shelf.close,
  };
}

/**
 * Keeps the model that ships, so that what it wrote can be made again when another one has taken its place. Its folder is
 * only read where it is not kept yet, or lacks the file of known tunes that came to it later: whoever opens a composer on
 * it checks it.
 */
async function keepShipped(storage: LibraryOptions['storage'], folder: string): Promise<string> {
  const { manifest } = await readManifest(folder);
  const kept = await storage.models.get(manifest.id);
  const lacksKnown = kept?.files[NOVELTY] === undefined && (await hasRepertoire(folder));
  if (kept?.files[WEIGHTS] !== undefined && !lacksKnown) return manifest.id;
  const facts = { guildId: null, authorId: null, contributionIds: [] };
  const { id } = await keepModel(storage, folder, { ...facts, name: manifest.name });
  return id;
}

const isBadModel = (error: unknown): boolean =>
  error instanceof EngineError && error.code === 'bad-model';
