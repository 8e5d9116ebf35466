import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { EngineError, sentence, WAYS } from '../../engine/index.ts';
import { actorOf } from '../actor.ts';
import { answerWithTune } from '../answer-with-tune.ts';
import { modelChoices } from '../models/choices.ts';
import { tuneChoices } from '../tune-choices.ts';
import type { Command } from './command.ts';
import { EVERYWHERE } from './places.ts';

/** As Discord shows them. */
const LABELS = {
  variation: 'a variation',
  continue: 'more parts',
  answer: 'a new second part to its first',
  title: 'another title',
} as const satisfies Record<(typeof WAYS)[number], string>;

const data = {
  name: 'play-with',
  description: 'Make something new of a tune that is kept here',
  ...EVERYWHERE,
  options: [
    {
      name: 'tune',
      description: 'Its title or id',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      required: true,
      max_length: 100,
    },
    {
      name: 'how',
      description: 'What is to be made of it',
      type: ApplicationCommandOptionType.String,
      required: true,
      choices: WAYS.map((way) => ({ name: LABELS[way], value: way })),
    },
    {
      name: 'amount',
      description: 'How much a variation varies, from 0 (the tune itself) to 1 (its form alone)',
      type: ApplicationCommandOptionType.Number,
      min_value: 0,
      max_value: 1,
    },
    {
      name: 'parts',
      description: 'How many parts more, where it goes on',
      type: ApplicationCommandOptionType.Integer,
      min_value: 1,
      max_value: 4,
    },
    {
      name: 'seed',
      description: 'A number gives the same every time',
      type: ApplicationCommandOptionType.String,
      max_length: 60,
    },
    {
      name: 'key',
      description: 'A key of the same mode to move it to',
      type: ApplicationCommandOptionType.String,
      max_length: 40,
    },
    {
      name: 'model',
      description: 'Who writes it: a model’s name or id (left out: the one in use here)',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 60,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/play-with`: what the menu under a tune does, to be had again by its seed. */
export const playWith: Command<typeof data> = {
  data,

  async run(interaction, { tune, how, amount, parts, ...asked }, context) {
    const way = WAYS.find((one) => one === how);
    if (way === undefined)
      throw new EngineError(
        'bad-request',
        sentence('There is no such way to make a tune from another.'),
        { option: 'how' },
      );
    const making = {
      ...{ how: way, ...asked },
      ...(way === 'variation' && { amount: amount ?? 0.5 }),
      ...(way === 'continue' && { parts: parts ?? 1 }),
    };
    await answerWithTune(interaction, context, async () => {
      const actor = actorOf(interaction);
      const { id } = await context.engine.tunes.find(tune, actor);
      return context.engine.play.make(id, making, actor);
    });
  },

  suggest(focused, _, asked) {
    return focused.name === 'model'
      ? modelChoices(asked, focused.value)
      : tuneChoices(asked, focused.value);
  },
};
