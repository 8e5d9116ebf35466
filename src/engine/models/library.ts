import type { Composer } from '../compose/types.ts';
import type { StoredModel } from '../ports.ts';

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
  /** Keeps a finished model folder: its files become blobs, the model is registered. */
  keep(folder: string, facts: KeptFacts): Promise<StoredModel>;
  /** Finishes what is being written, then closes every composer. */
  close(): Promise<void>;
}

export interface KeptFacts {
  /** A number is put behind it where the server has a model of that name already. */
  readonly name: string;
  /** The server that it belongs to; null: everybody's. */
  readonly guildId: string | null;
  readonly authorId: string | null;
  readonly contributionIds: readonly string[];
}
