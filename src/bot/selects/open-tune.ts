import { actorOf } from '../actor.ts';
import { arrangedMessage } from '../arrange/messages.ts';
import type { SelectHandler } from './select-handler.ts';

/** A tune was picked from a list: it is shown to everybody, as `/show` does. */
export const openTune: SelectHandler<'open'> = async (
  interaction,
  _,
  { engine, acknowledgements, wordsFor, limits },
) => {
  limits.spend('engraving', interaction);
  await acknowledgements.give(interaction.deferReply());
  const picked = interaction.values[0] ?? '';
  const arranged = await engine.arranging.ofTune(picked, {}, actorOf(interaction));
  await interaction.editReply(arrangedMessage(arranged, await wordsFor(interaction)));
};
