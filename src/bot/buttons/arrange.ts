import { MessageFlags } from 'discord.js';
import { actorOf } from '../actor.ts';
import { arrangingPanel } from '../arrange/messages.ts';
import type { PressHandler } from './press-handler.ts';

/** "Arrange": menus for whoever pressed, under the tune as it is. */
export const arrange: PressHandler<'arrange'> = async (interaction, { tuneId }, context) => {
  const { engine, acknowledgements, wordsFor } = context;
  await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const arranged = await engine.arranging.ofTune(tuneId, {}, actorOf(interaction));
  await interaction.editReply(arrangingPanel(arranged, await wordsFor(interaction)));
};
