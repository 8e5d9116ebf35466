import { forgottenMessage } from '../privacy/messages.ts';
import type { PressHandler } from './press-handler.ts';

/** "Forget me for good": whoever presses is forgotten, whatever message the button stood on. */
export const forget: PressHandler<'forget'> = async (interaction, _, context) => {
  const { engine, acknowledgements, wordsFor } = context;
  await acknowledgements.give(interaction.deferUpdate());
  const forgotten = await engine.privacy.forget(interaction.user.id);
  const { components } = forgottenMessage(await wordsFor(interaction), forgotten);
  await interaction.editReply({ components, attachments: [] });
};
