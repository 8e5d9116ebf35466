import type { ModalSubmitInteraction } from 'discord.js';
import { EngineError, sentence } from '../../engine/index.ts';
import type { BotContext } from '../context.ts';
import { submitNewPlaylist, tuneOfNewPlaylist } from './new-playlist.ts';
import { submitTrainForm, TRAIN_FORM } from './train.ts';

/**
 * Every form there is: a new one is a file beside this and its line here. Throws EngineError 'not-found', before anything
 * is acknowledged, for a form that is none of ours.
 */
export async function handleForm(
  interaction: ModalSubmitInteraction,
  context: BotContext,
): Promise<void> {
  if (interaction.customId === TRAIN_FORM) return submitTrainForm(interaction, context);
  const tuneId = tuneOfNewPlaylist(interaction.customId);
  if (tuneId !== null) return submitNewPlaylist(interaction, tuneId, context);
  throw new EngineError(
    'not-found',
    sentence('That form is not one that works here. Open it anew.'),
  );
}
