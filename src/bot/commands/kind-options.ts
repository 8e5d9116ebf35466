/** Options by which tunes that are there are picked: of what type, in what key. */
import { ApplicationCommandOptionType } from 'discord.js';

export const TYPE_OPTION = {
  name: 'type',
  description: 'jig, reel, waltz, …',
  type: ApplicationCommandOptionType.String,
  autocomplete: true,
  max_length: 40,
} as const;

export const KEY_OPTION = {
  name: 'key',
  description: 'G, Edor, Amix, Bm, …',
  type: ApplicationCommandOptionType.String,
  autocomplete: true,
  max_length: 40,
} as const;
