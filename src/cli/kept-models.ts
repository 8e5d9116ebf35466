import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Config } from '../config.ts';
import { openModelLibrary } from '../engine/models/library.ts';
import type { ModelParts } from '../engine/use-cases/find-model.ts';
import { openStorage } from '../storage/open-storage.ts';

/**
 * Opens the models that the bot keeps, has them used, and closes all again. Throws EngineError 'storage' that says which
 * process has the database, where it is a folder and the bot runs.
 */
export async function withKeptModels<T>(
  config: Config,
  use: (parts: ModelParts) => Promise<T>,
): Promise<T> {
  const storage = await openStorage(config);
  try {
    const library = await openModelLibrary({
      storage,
      shippedDir: config.modelDir,
      cacheDir: path.join(config.dataDir, 'models'),
      workers: availableParallelism(),
    });
    try {
      return await use({ storage, library });
    } finally {
      await library.close();
    }
  } finally {
    await storage.close();
  }
}
