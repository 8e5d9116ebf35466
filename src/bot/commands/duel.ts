import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { type OpenedDuel, suggestTypes } from '../../engine/index.ts';
import { answerInTurn } from '../answer-in-turn.ts';
import type { BotContext } from '../context.ts';
import { opponentChoices } from '../duels/choices.ts';
import { openedDuelMessage, recordingFile } from '../duels/duel-message.ts';
import { memberOf } from '../member.ts';
import { modelChoices } from '../models/choices.ts';
import type { Command } from './command.ts';
import { IN_SERVERS } from './places.ts';

const data = {
  name: 'duel',
  description: 'Two tunes, and nobody knows who wrote which until they have voted',
  ...IN_SERVERS,
  options: [
    {
      name: 'type',
      description: 'jig, reel, waltz, … (left out: one by chance)',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 40,
    },
    {
      name: 'model',
      description: 'Who writes one of them: a model’s name or id (left out: the one in use here)',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 60,
    },
    {
      name: 'against',
      description: 'Another model, or `person` for a tune that was given here',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 60,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/duel`: pictures and MIDI first; recordings are added when they are there. */
export const duel: Command<typeof data> = {
  data,

  async run(interaction, options, context) {
    const { engine, queue, wordsFor, limits } = context;
    const member = memberOf(interaction);
    limits.spend('duel', interaction);
    await answerInTurn(interaction, queue, context, async (turn) => {
      const opened = await engine.duels.open(options, member);
      turn.leave();
      const words = await wordsFor(interaction);
      const { id } = await interaction.editReply(openedDuelMessage(words, opened));
      await addRecordings(interaction, id, opened, context);
    });
  },

  suggest(focused, _, asked) {
    switch (focused.name) {
      case 'type':
        return suggestTypes(focused.value);
      case 'model':
        return modelChoices(asked, focused.value);
      default:
        return opponentChoices(asked, focused.value);
    }
  },
};

/** Both or none, and both alike: the melody alone, on what the server usually plays on. Never throws. */
async function addRecordings(
  interaction: ChatInputCommandInteraction,
  messageId: string,
  { view: { id, type }, a, b }: OpenedDuel,
  { engine, duelBoards, log }: BotContext,
): Promise<void> {
  const { recordings, settings } = engine;
  if (!recordings.on) return;
  try {
    const { defaultInstrument } = await settings.get(memberOf(interaction).guildId);
    const how = {
      harmony: false,
      ...(defaultInstrument !== null && { instrument: defaultInstrument }),
    };
    const [first, second] = await Promise.all([
      recordings.ofAbc(a.abc, type, how),
      recordings.ofAbc(b.abc, type, how),
    ]);
    const files = [recordingFile('a', first.mp3), recordingFile('b', second.mp3)];
    await duelBoards.add(interaction, messageId, id, files);
  } catch (err) {
    log.warn({ err, duelId: id }, 'a duel has no recordings');
  }
}
