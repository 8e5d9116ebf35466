import type { Command } from './command.ts';
import { tune } from './tune.ts';

/** Every command there is. A new one is a file beside this and its line here. */
export const COMMANDS: readonly Command[] = [tune];
