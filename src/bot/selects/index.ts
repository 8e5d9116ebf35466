import type { StringSelectMenuInteraction } from 'discord.js';
import { EngineError, sentence } from '../../engine/index.ts';
import type { BotContext } from '../context.ts';
import { readSelectId } from '../select-ids.ts';
import { arrange } from './arrange.ts';
import { collect } from './collect.ts';
import { openTune } from './open-tune.ts';
import { play } from './play.ts';

/**
 * Every menu there is: a new one is a file beside this, its spelling in select-ids.ts and its case here.
 * Throws EngineError 'not-found', before anything is acknowledged, for a menu that is none of ours.
 */
export async function handleSelection(
  interaction: StringSelectMenuInteraction,
  context: BotContext,
): Promise<void> {
  const selection = readSelectId(interaction.customId);
  if (selection === null) {
    throw new EngineError(
      'not-found',
      sentence('That menu is not one that works here. Ask for what it belonged to anew.'),
    );
  }
  switch (selection.action) {
    case 'arrange':
      return arrange(interaction, selection, context);
    case 'collect':
      return collect(interaction, selection, context);
    case 'play':
      return play(interaction, selection, context);
    case 'open':
      return openTune(interaction, selection, context);
  }
}
