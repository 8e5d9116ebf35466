import { ApplicationCommandType } from 'discord.js';
import { EngineError, IMPROVING_LIMITS, NO_ABC, sentence } from '../../engine/index.ts';
import { mayBeAbc, type PostedMessage, postedMessage } from '../engrave/abc-of-message.ts';
import { improvedMessages } from '../improve/messages.ts';
import { clip, inlineCode } from '../markdown.ts';
import { waitInLine } from '../wait-in-line.ts';
import type { MessageCommand } from './message-command.ts';
import { EVERYWHERE } from './places.ts';

/** "Improve this", in the menu of any message: what is wrong in its tunes, and each without it. Nothing of it is kept. */
export const improve: MessageCommand = {
  data: { type: ApplicationCommandType.Message, name: 'Improve this', ...EVERYWHERE },

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
      const fetched = await download(posted.files, { bytes: IMPROVING_LIMITS.bytes });
      const improving = await engine.arranging.improve([
        { name: null, text: posted.text },
        ...fetched.map(({ name, bytes }) => ({ name, text: bytes })),
      ]);
      const words = await wordsFor(interaction);
      const [first, ...others] = improvedMessages(improving, words);
      if (first !== undefined) await interaction.editReply(first);
      for (const message of others) await interaction.followUp(message);
    } finally {
      turn.leave();
    }
  },
};

/** Throws EngineError, before anything is acknowledged, where it is plain that there is nothing to look through. */
function mustHoldAbc({ text, files }: PostedMessage): void {
  if (!mayBeAbc(text) && files.length === 0) throw new EngineError('bad-abc', NO_ABC);
  const large = files.find(({ size }) => size > IMPROVING_LIMITS.bytes);
  if (large === undefined) return;
  throw new EngineError(
    'bad-request',
    sentence('{file} is too large to be looked through: at most {most} KB. Post less of it.', {
      file: inlineCode(clip(large.name, 60)),
      most: IMPROVING_LIMITS.bytes / 1024,
    }),
  );
}
