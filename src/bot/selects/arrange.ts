import { actorOf } from '../actor.ts';
import { afterPick } from '../arrange/menus.ts';
import { arrangingPanel } from '../arrange/messages.ts';
import type { SelectHandler } from './select-handler.ts';

/** Something was picked in the panel: it shows the tune in that way. */
export const arrange: SelectHandler<'arrange'> = async (
  interaction,
  { tuneId, arrangement, what },
  { engine, acknowledgements, limits, wordsFor },
) => {
  limits.spend('engraving', interaction);
  await acknowledgements.give(interaction.deferUpdate());
  const asked = afterPick(arrangement, what, interaction.values[0] ?? '');
  const arranged = await engine.arranging.ofTune(tuneId, asked, actorOf(interaction));
  await interaction.editReply(arrangingPanel(arranged, await wordsFor(interaction)));
};
