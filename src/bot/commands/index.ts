import type { Command, CommandGroup } from './command.ts';
import { contributions } from './contributions/index.ts';
import { model } from './model/index.ts';
import { settings } from './settings/index.ts';
import { train } from './train.ts';
import { tune } from './tune.ts';

/** Every command there is. A new one is a file (or a folder, with subcommands) beside this and its line here. */
export const COMMANDS: readonly (Command | CommandGroup)[] = [
  tune,
  train,
  model,
  contributions,
  settings,
];
