import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { EngineError, type EngravingSource, NO_ABC, type Sentence } from '../../engine/index.ts';
import { answerInTurn } from '../answer-in-turn.ts';
import type { BotContext } from '../context.ts';
import { clip, inlineCode } from '../markdown.ts';
import { mayBeAbc, type PostedMessage, postedMessage } from './abc-of-message.ts';
import { FILE_NAME_LIMIT } from './tune-parts.ts';

export interface AbcBounds {
  /** Of all files together, and so of each. */
  readonly bytes: number;
  /** Said of a file that is larger; `most` in KB. */
  readonly tooLarge: (values: { readonly file: string; readonly most: number }) => Sentence;
}

/**
 * For a command in a message's menu: acknowledges, waits for its turn, fetches the ABC of the message and answers by `work`.
 * Throws EngineError, before anything is acknowledged, where it is plain that no ABC is in it, or more than is looked at.
 */
export async function answerWithAbc(
  interaction: MessageContextMenuCommandInteraction,
  context: BotContext,
  bounds: AbcBounds,
  work: (sources: readonly EngravingSource[]) => Promise<void>,
): Promise<void> {
  const { uploads, download, limits } = context;
  const posted = postedMessage(interaction.targetMessage);
  mustHoldAbc(posted, bounds);
  limits.spend('engraving', interaction);
  await answerInTurn(interaction, uploads, context, async () => {
    const fetched = await download(posted.files, { bytes: bounds.bytes });
    await work([
      { name: null, text: posted.text },
      ...fetched.map(({ name, bytes }) => ({ name, text: bytes })),
    ]);
  });
}

function mustHoldAbc({ text, files }: PostedMessage, { bytes, tooLarge }: AbcBounds): void {
  if (!mayBeAbc(text) && files.length === 0) throw new EngineError('bad-abc', NO_ABC);
  const large = files.find(({ size }) => size > bytes);
  if (large === undefined) return;
  const file = inlineCode(clip(large.name, FILE_NAME_LIMIT));
  throw new EngineError('bad-request', tooLarge({ file, most: bytes / 1024 }));
}
