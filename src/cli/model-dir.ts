import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { EngineError } from '../engine/errors.ts';
import { isModelFolder } from '../engine/model/model-folder.ts';
import { UsageError } from './errors.ts';
import { readSettings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/**
 * Folder of the model to use: the one that was named, or that of a model which the bot keeps under the id or name that was
 * given, else LILT_MODEL, else the one that ships. What is in it is checked where it is loaded; throws UsageError where what
 * was named is neither.
 */
export async function modelDir(named: string | undefined, terminal: Terminal): Promise<string> {
  if (named === undefined) return readSettings(terminal).modelDir;
  if (await isModelFolder(named)) return named;
  const config = readSettings(terminal);
  const kept = (await keepsModels(config)) ? await keptDir(named, config) : null;
  if (kept !== null) return kept;
  throw new UsageError(
    `There is no model in ${named} (no manifest.json). Name a folder that \`lilt train\` made (--model), or a model that \`lilt models list\` shows.`,
  );
}

/** Only a database that is there is opened: to ask for a model is no reason to make one. */
async function keepsModels({ databaseUrl, dataDir }: Config): Promise<boolean> {
  if (databaseUrl !== null) return !databaseUrl.startsWith('memory:');
  return stat(path.join(dataDir, 'db')).then(
    () => true,
    () => false,
  );
}

/** Of all models, whichever server has them: this is the host's terminal. Null where none is meant. */
async function keptDir(named: string, config: Config): Promise<string | null> {
  const [{ withKeptModels }, { pickModel }] = await Promise.all([
    import('./kept-models.ts'),
    import('../engine/use-cases/find-model.ts'),
  ]);
  return withKeptModels(config, async ({ storage, library }) => {
    try {
      const model = pickModel(await storage.models.list(), named);
      return await library.folderOf(model.id);
    } catch (error) {
      if (error instanceof EngineError && error.code === 'not-found') return null;
      throw error;
    }
  });
}
