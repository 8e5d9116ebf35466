import type { ButtonInteraction } from 'discord.js';
import type { BotContext } from '../context.ts';
import type { Press } from '../custom-ids.ts';

/** Acknowledges before it waits for anything. What it throws is told to the person (failures.ts). */
export type PressHandler<A extends Press['action']> = (
  interaction: ButtonInteraction,
  press: Extract<Press, { readonly action: A }>,
  context: BotContext,
) => Promise<void>;
