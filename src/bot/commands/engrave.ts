import { ApplicationCommandType } from 'discord.js';
import { ENGRAVING_LIMITS, EngineError, NO_ABC, sentence } from '../../engine/index.ts';
import { mayBeAbc, type PostedMessage, postedMessage } from '../engrave/abc-of-message.ts';
import { engravedMessages, remainder } from '../engrave/messages.ts';
import { clip, inlineCode } from '../markdown.ts';
import { boxed, privately, text } from '../message.ts';
import { waitInLine } from '../wait-in-line.ts';
import type { MessageCommand } from './message-command.ts';
import { EVERYWHERE } from './places.ts';

/** "Engrave this ABC", in the menu of any message: its tunes as sheet music and MIDI. */
export const engrave: MessageCommand = {
  data: { type: ApplicationCommandType.Message, name: 'Engrave this ABC', ...EVERYWHERE },

  async run(interaction, context) {
    const { acknowledgements, uploads, engine, download, wordsFor } = context;
    const posted = postedMessage(interaction.targetMessage);
    mustHoldAbc(posted);
    context.limits.spend('engraving', interaction);
    const turn = uploads.join(interaction.user.id);
    try {
      await acknowledgements.give(interaction.deferReply());
      await waitInLine(
        turn,
        () => wordsFor(interaction),
        (message) => interaction.editReply(message),
      );
      await acknowledgements.given();
      const bounds = { bytes: ENGRAVING_LIMITS.bytes };
      const fetched = await download(posted.files, bounds);
      const engraving = await engine.arranging.engrave([
        { name: null, text: posted.text },
        ...fetched.map(({ name, bytes }) => ({ name, text: bytes })),
      ]);
      const words = await wordsFor(interaction);
      const [first, ...others] = engravedMessages(engraving, words);
      if (first === undefined) {
        // Nothing for all to see: what was wrong is told to who asked.
        await interaction.deleteReply();
        await interaction.followUp(privately(boxed(remainder(engraving, words).map(text))));
        return;
      }
      await interaction.editReply(first);
      for (const message of others) await interaction.followUp(message);
    } finally {
      turn.leave();
    }
  },
};

/** Throws EngineError, before anything is acknowledged, where it is plain that nothing can be engraved. */
function mustHoldAbc({ text, files }: PostedMessage): void {
  if (!mayBeAbc(text) && files.length === 0) {
    throw new EngineError('bad-abc', NO_ABC);
  }
  const large = files.find(({ size }) => size > ENGRAVING_LIMITS.bytes);
  if (large !== undefined) {
    throw new EngineError(
      'bad-request',
      sentence('{file} is too large to be engraved: at most {most} KB. Post less of it.', {
        file: inlineCode(clip(large.name, 60)),
        most: ENGRAVING_LIMITS.bytes / 1024,
      }),
    );
  }
}
