import { ConfigError, readConfig } from '../config.ts';
import { isModelFolder } from '../engine/model/model-folder.ts';
import { UsageError } from './errors.ts';
import type { Terminal } from './terminal.ts';

/**
 * Folder of the model to use: the one that was named, else LILT_MODEL, else the one that ships. What is in it is checked
 * where it is loaded; throws UsageError where a folder was named that holds no model at all.
 */
export async function modelDir(named: string | undefined, terminal: Terminal): Promise<string> {
  if (named === undefined) return standardModelDir(terminal);
  if (await isModelFolder(named)) return named;
  throw new UsageError(
    `There is no model in ${named} (no manifest.json). Name a folder that \`lilt train\` made (--model).`,
  );
}

function standardModelDir({ env, cwd }: Terminal): string {
  try {
    return readConfig(env, cwd).modelDir;
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  }
}
