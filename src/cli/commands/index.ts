import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { evalCommand } from './eval.ts';
import { improveCommand } from './improve.ts';
import { modelsCommand } from './models.ts';
import { PLAY_COMMANDS } from './play.ts';
import { trainCommand } from './train.ts';
import { tuneCommand } from './tune.ts';
import { workerCommand } from './worker.ts';

/**
 * The subcommands, in the order in which `lilt --help` lists them. A new one is a file here and a line in this list. Each
 * file imports the engine inside its action, so that `--help` does not load a network's worth of code.
 */
export const COMMANDS: readonly ((terminal: Terminal) => Command)[] = [
  tuneCommand,
  ...PLAY_COMMANDS,
  improveCommand,
  trainCommand,
  evalCommand,
  modelsCommand,
  workerCommand,
];
