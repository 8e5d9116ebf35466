import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { type Arrangement, CLEFS, OCTAVES, suggestAmongKeys, TABS } from '../../engine/index.ts';
import { actorOf } from '../actor.ts';
import { withOne } from '../arrange/arranged-id.ts';
import { arrangedMessage } from '../arrange/messages.ts';
import { tuneChoices } from '../tune-choices.ts';
import type { Command } from './command.ts';
import { EVERYWHERE } from './places.ts';

const data = {
  name: 'show',
  description: 'Show a tune that was written here, in your key, octave and clef, or with tab',
  ...EVERYWHERE,
  options: [
    {
      name: 'tune',
      description: 'Its title or id',
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: 100,
    },
    {
      name: 'key',
      description: 'A key of the same mode to move it to',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 40,
    },
    {
      name: 'octave',
      description: 'How many octaves higher; below 0: lower',
      type: ApplicationCommandOptionType.Integer,
      choices: OCTAVES.map((octave) => ({
        name: octave > 0 ? `+${octave}` : String(octave),
        value: octave,
      })),
    },
    {
      name: 'clef',
      description: 'In which clef it is written',
      type: ApplicationCommandOptionType.String,
      choices: CLEFS.map((clef) => ({ name: clef, value: clef })),
    },
    {
      name: 'tab',
      description: 'Under the notes, how an instrument plays them',
      type: ApplicationCommandOptionType.String,
      choices: TABS.map((tab) => ({ name: tab, value: tab })),
    },
    {
      name: 'chords',
      description: 'Chord symbols: chosen where it has none, or left out',
      type: ApplicationCommandOptionType.Boolean,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/show`: a tune that is kept, put down as somebody needs it. */
export const show: Command<typeof data> = {
  data,

  async run(interaction, options, { engine, acknowledgements, limits, wordsFor }) {
    limits.spend('engraving', interaction);
    const actor = actorOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const { octave, clef, tab, key, chords } = options;
    const arrangement: Arrangement = {
      ...(key !== undefined && { key }),
      ...withOne('octave', OCTAVES, octave),
      ...withOne('clef', CLEFS, clef),
      ...withOne('tab', TABS, tab),
      ...(chords !== undefined && { chords }),
    };
    const { id } = await engine.tunes.find(options.tune, actor);
    const arranged = await engine.arranging.ofTune(id, arrangement, actor);
    await interaction.editReply(arrangedMessage(arranged, await wordsFor(interaction)));
  },

  async suggest(focused, others, asked) {
    if (focused.name === 'tune') return tuneChoices(asked, focused.value);
    const { engine, actor } = asked;
    const { id: tune } = await engine.tunes.find(others.tune ?? '', actor);
    return suggestAmongKeys(await engine.arranging.keysOf(tune, actor), focused.value);
  },
};
