import { PermissionFlagsBits } from 'discord.js';
import { actorOf } from '../actor.ts';
import { duelVoteMessage } from '../duels/vote-message.ts';
import { privately } from '../message.ts';
import type { PressHandler } from './press-handler.ts';

/** "A is better": a vote, once each; the voter is told who wrote what, everybody else that one more has voted. */
export const voteInDuel: PressHandler<'duel'> = async (
  interaction,
  { duelId, choice },
  { engine, acknowledgements, duelBoards, wordsFor },
) => {
  await acknowledgements.give(interaction.deferUpdate());
  const vote = await engine.duels.vote(duelId, choice, actorOf(interaction));
  const words = await wordsFor(interaction);
  await Promise.all([
    interaction.followUp(privately(duelVoteMessage(words, vote))),
    duelBoards.refresh(interaction, duelId),
  ]);
};

/** "Reveal": everybody is told, and the voting is over. */
export const revealDuel: PressHandler<'reveal'> = async (
  interaction,
  { duelId },
  { engine, acknowledgements, duelBoards },
) => {
  await acknowledgements.give(interaction.deferUpdate());
  const managesGuild = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  await engine.duels.reveal(duelId, { ...actorOf(interaction), managesGuild });
  await duelBoards.refresh(interaction, duelId);
};
