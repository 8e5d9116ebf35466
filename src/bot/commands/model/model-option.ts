import { ApplicationCommandOptionType } from 'discord.js';

/** The model that a subcommand is about: its id, the first letters of it, or its name. */
export const MODEL_OPTION = {
  name: 'model',
  description: 'Its name, or the first letters of its id',
  type: ApplicationCommandOptionType.String,
  required: true,
  autocomplete: true,
  max_length: 60,
} as const;
