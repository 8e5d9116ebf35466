import { ConfigError, readConfig } from '../config.ts';
import { UsageError } from './errors.ts';
import type { Terminal } from './terminal.ts';

/** The model that writes where none was named: LILT_MODEL, or the one that ships. */
export function standardModelDir({ env, cwd }: Terminal): string {
  try {
    return readConfig(env, cwd).modelDir;
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  }
}
