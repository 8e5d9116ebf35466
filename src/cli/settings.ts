import { type Config, ConfigError, readConfig } from '../config.ts';
import { UsageError } from './errors.ts';
import type { Terminal } from './terminal.ts';

/** The configuration, as the bot reads it. Throws UsageError with all that is wrong with it. */
export function readSettings({ env, cwd }: Pick<Terminal, 'env' | 'cwd'>): Config {
  try {
    return readConfig(env, cwd);
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  }
}
