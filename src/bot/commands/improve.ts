import { ApplicationCommandType } from 'discord.js';
import { IMPROVING_LIMITS, sentence } from '../../engine/index.ts';
import { improvedMessages } from '../improve/messages.ts';
import { type AbcBounds, answerWithAbc } from '../posted/answer-with-abc.ts';
import type { MessageCommand } from './message-command.ts';
import { EVERYWHERE } from './places.ts';

const BOUNDS: AbcBounds = {
  bytes: IMPROVING_LIMITS.bytes,
  tooLarge: (values) =>
    sentence(
      '{file} is too large to be looked through: at most {most} KB. Post less of it.',
      values,
    ),
};

/** "Improve this", in the menu of any message: what is wrong in its tunes, and each without it. Nothing of it is kept. */
export const improve: MessageCommand = {
  data: { type: ApplicationCommandType.Message, name: 'Improve this', ...EVERYWHERE },

  async run(interaction, context) {
    await answerWithAbc(interaction, context, BOUNDS, async (sources) => {
      const improving = await context.engine.arranging.improve(sources);
      const words = await context.wordsFor(interaction);
      const [first, ...others] = improvedMessages(improving, words);
      if (first !== undefined) await interaction.editReply(first);
      for (const message of others) await interaction.followUp(message);
    });
  },
};
