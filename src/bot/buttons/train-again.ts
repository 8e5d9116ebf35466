import { MessageFlags } from 'discord.js';
import { memberOf } from '../member.ts';
import { announce } from '../training/take-tunes.ts';
import type { PressHandler } from './press-handler.ts';

/** "Train on what is there": a training without new tunes. */
export const trainAgain: PressHandler<'train'> = async (interaction, { name }, context) => {
  const member = memberOf(interaction);
  await context.acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const job = await context.engine.training.begin({ modelName: name }, member);
  const words = await context.wordsFor(interaction);
  await interaction.editReply(words.say('It is begun; how it goes is told below, for all to see.'));
  await announce(interaction, job, context);
};
