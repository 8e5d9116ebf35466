import { actorOf } from '../actor.ts';
import { findTunes, rankTunes } from '../tunes/show-list.ts';
import type { PressHandler } from './press-handler.ts';

/** Another page of the tunes that were found, in the place of this one. */
export const turnTunePage: PressHandler<'tunes'> = async (
  interaction,
  { page, query },
  { engine, acknowledgements, wordsFor, limits },
) => {
  limits.spend('engraving', interaction);
  await acknowledgements.give(interaction.deferUpdate());
  const words = await wordsFor(interaction);
  const message = await findTunes(engine, words, query, page, actorOf(interaction));
  // The pictures of the page before go.
  await interaction.editReply({ ...message, attachments: [] });
};

/** Another page of the tunes that are liked best. */
export const turnTopPage: PressHandler<'top'> = async (
  interaction,
  { page, query },
  { engine, acknowledgements, wordsFor },
) => {
  await acknowledgements.give(interaction.deferUpdate());
  const words = await wordsFor(interaction);
  await interaction.editReply(await rankTunes(engine, words, query, page, actorOf(interaction)));
};
