import {
  ApplicationCommandOptionType,
  MessageFlags,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { suggestKeys, suggestTypes } from '../../engine/index.ts';
import { actorOf } from '../actor.ts';
import { playlistChoices } from '../playlists/options.ts';
import { findTunes } from '../tunes/show-list.ts';
import type { Command } from './command.ts';
import { KEY_OPTION, TYPE_OPTION } from './kind-options.ts';
import { EVERYWHERE } from './places.ts';

const data = {
  name: 'tunes',
  description: 'Find tunes that were written here',
  ...EVERYWHERE,
  options: [
    {
      name: 'title',
      description: 'Some of its title',
      type: ApplicationCommandOptionType.String,
      max_length: 60,
    },
    TYPE_OPTION,
    KEY_OPTION,
    {
      name: 'notes',
      description: 'How it begins, in any key: G2BD, GABc dedB; with or without the pick-up',
      type: ApplicationCommandOptionType.String,
      max_length: 60,
    },
    {
      name: 'author',
      description: 'Who asked for it',
      type: ApplicationCommandOptionType.User,
    },
    {
      name: 'playlist',
      description: 'A playlist that it is in',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 100,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** For the asker alone: turning its pages fills nobody's screen. What they pick from it is for everybody. */
export const tunes: Command<typeof data> = {
  data,

  async run(interaction, options, { engine, acknowledgements, wordsFor, limits }) {
    limits.spend('engraving', interaction);
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const words = await wordsFor(interaction);
    await interaction.editReply(await findTunes(engine, words, options, 0, actorOf(interaction)));
  },

  suggest(focused, others, asked) {
    switch (focused.name) {
      case 'type':
        return suggestTypes(focused.value);
      case 'key':
        return suggestKeys(others.type ?? '', focused.value);
      case 'playlist':
        return playlistChoices(asked, focused.value);
      default:
        return [];
    }
  },
};
