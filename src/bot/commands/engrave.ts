import { ApplicationCommandType } from 'discord.js';
import { ENGRAVING_LIMITS, sentence } from '../../engine/index.ts';
import { engravedMessages, remainder } from '../engrave/messages.ts';
import { boxed, privately, text } from '../message.ts';
import { type AbcBounds, answerWithAbc } from '../posted/answer-with-abc.ts';
import type { MessageCommand } from './message-command.ts';
import { EVERYWHERE } from './places.ts';

const BOUNDS: AbcBounds = {
  bytes: ENGRAVING_LIMITS.bytes,
  tooLarge: (values) =>
    sentence('{file} is too large to be engraved: at most {most} KB. Post less of it.', values),
};

/** "Engrave this ABC", in the menu of any message: its tunes as sheet music and MIDI. */
export const engrave: MessageCommand = {
  data: { type: ApplicationCommandType.Message, name: 'Engrave this ABC', ...EVERYWHERE },

  async run(interaction, context) {
    await answerWithAbc(interaction, context, BOUNDS, async (sources) => {
      const engraving = await context.engine.arranging.engrave(sources);
      const words = await context.wordsFor(interaction);
      const [first, ...others] = engravedMessages(engraving, words);
      if (first === undefined) {
        // Nothing for all to see: what was wrong is told to who asked.
        await interaction.deleteReply();
        await interaction.followUp(privately(boxed(remainder(engraving, words).map(text))));
        return;
      }
      await interaction.editReply(first);
      for (const message of others) await interaction.followUp(message);
    });
  },
};
