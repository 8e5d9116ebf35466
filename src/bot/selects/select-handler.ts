import type { StringSelectMenuInteraction } from 'discord.js';
import type { BotContext } from '../context.ts';
import type { Selection } from '../select-ids.ts';

/**
 * Acknowledges before it waits for anything. `interaction.values` come from outside and are checked. What it throws is told
 * to the person (failures.ts).
 */
export type SelectHandler<A extends Selection['action']> = (
  interaction: StringSelectMenuInteraction,
  selection: Extract<Selection, { readonly action: A }>,
  context: BotContext,
) => Promise<void>;
