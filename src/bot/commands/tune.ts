import {
  ApplicationCommandOptionType,
  type BaseInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import {
  BANDS,
  EngineError,
  INSTRUMENTS,
  sentence,
  suggestKeys,
  suggestMetres,
  suggestTypes,
} from '../../engine/index.ts';
import { actorOf, guildIdOf } from '../actor.ts';
import { answerWithTune } from '../answer-with-tune.ts';
import type { BotContext } from '../context.ts';
import { modelChoices } from '../models/choices.ts';
import type { Command } from './command.ts';
import { EVERYWHERE } from './places.ts';

const data = {
  name: 'tune',
  description: 'Write a new folk tune',
  ...EVERYWHERE,
  options: [
    {
      name: 'type',
      description: 'What to dance to: jig, reel, waltz, …',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 40,
    },
    {
      name: 'key',
      description: 'G, Edor, Amix, Bm, … (left out: one that suits the type)',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 40,
    },
    {
      name: 'metre',
      description: 'For types that are played in several, such as 4/4, 2/4 or 6/8 for a march',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 10,
    },
    {
      name: 'seed',
      description:
        'A number gives the same tune every time; K or an opening such as G2BD starts it',
      type: ApplicationCommandOptionType.String,
      max_length: 200,
    },
    {
      name: 'temperature',
      description: 'How daring, 0.1 (safe) to 2 (wild); 0.75 is usual',
      type: ApplicationCommandOptionType.Number,
      min_value: 0.1,
      max_value: 2,
    },
    {
      name: 'length',
      description: 'Up to 6: so many parts; 8, 12, 16, … 64: so many bars',
      type: ApplicationCommandOptionType.String,
      max_length: 20,
    },
    {
      name: 'form',
      description: 'Its parts by letters, each twice where it is repeated: AABB, AABBCC, ABC',
      type: ApplicationCommandOptionType.String,
      max_length: 12,
    },
    {
      name: 'band',
      description: 'Who plays with the melody, each with a part of their own (left out: nobody)',
      type: ApplicationCommandOptionType.String,
      choices: BANDS.map(({ name, label }) => ({ name: label, value: name })),
    },
    {
      name: 'model',
      description: 'Who writes it: a model’s name or id (left out: the one in use here)',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 60,
    },
    {
      name: 'instrument',
      description: 'What its recording is played on (left out: what is usual here)',
      type: ApplicationCommandOptionType.String,
      choices: INSTRUMENTS.map(({ name, label }) => ({ name: label, value: name })),
    },
    {
      name: 'count-in',
      description: 'Click a bar before its recording',
      type: ApplicationCommandOptionType.Boolean,
    },
    {
      name: 'chords',
      description: 'Accompany its recording; false: the melody alone',
      type: ApplicationCommandOptionType.Boolean,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What the server writes where no type is named. Throws EngineError 'bad-request' where it chose none. */
async function usualType(interaction: BaseInteraction, { engine }: BotContext): Promise<string> {
  const guildId = guildIdOf(interaction);
  const type = guildId === null ? null : (await engine.settings.get(guildId)).defaultType;
  if (type !== null) return type;
  throw new EngineError(
    'bad-request',
    sentence('Name a type: `/tune` with `jig`, `reel`, `waltz`, … or another that it suggests.'),
    { option: 'type' },
  );
}

/** `/tune`: a request is checked at once, so what is wrong with it is told to the asker alone and leaves no trace. */
export const tune: Command<typeof data> = {
  data,

  async run(interaction, options, context) {
    const type = options.type ?? (await usualType(interaction, context));
    const { instrument = null, 'count-in': countIn = false, chords = true, ...rest } = options;
    const { form, length, ...asked } = rest;
    const shape = [form, length].filter((one) => one !== undefined).join(' ');
    const request = { ...asked, type, ...(shape !== '' && { length: shape }) };
    context.engine.check(request);
    await answerWithTune(
      interaction,
      context,
      () => context.engine.compose(request, actorOf(interaction)),
      { way: { instrument, countIn, chords } },
    );
  },

  suggest(focused, others, asked) {
    switch (focused.name) {
      case 'type':
        return suggestTypes(focused.value);
      case 'key':
        return suggestKeys(others.type ?? '', focused.value);
      case 'metre':
        return suggestMetres(others.type ?? '', focused.value);
      case 'model':
        return modelChoices(asked, focused.value);
      default:
        return [];
    }
  },
};
