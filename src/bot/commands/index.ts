import { contributions } from './contributions/index.ts';
import { duel } from './duel.ts';
import { engrave } from './engrave.ts';
import { forget } from './forget.ts';
import { help } from './help.ts';
import { improve } from './improve.ts';
import type { AnyCommand } from './message-command.ts';
import { model } from './model/index.ts';
import { playWith } from './play-with.ts';
import { playlist } from './playlist/index.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings/index.ts';
import { show } from './show.ts';
import { top } from './top.ts';
import { train } from './train.ts';
import { tune } from './tune.ts';
import { tunes } from './tunes.ts';

/** Every command there is, typed after a slash or picked from a message's menu. A new one is a file (or a folder, with subcommands) beside this and its line here. */
export const COMMANDS: readonly AnyCommand[] = [
  tune,
  playWith,
  show,
  tunes,
  top,
  duel,
  engrave,
  improve,
  playlist,
  train,
  model,
  contributions,
  settings,
  help,
  privacy,
  forget,
];
