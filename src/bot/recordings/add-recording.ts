import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';
import type { RecordedTune } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import type { Answerable } from '../answerable.ts';
import type { BotContext } from '../context.ts';
import { keptAttachments, sendableComponents } from '../edited-message.ts';
import { fileCard, type MessageFile, text } from '../message.ts';
import { withRecording } from './with-recording.ts';

/** The reply that shows a tune, and the tune. */
export interface RepliedTune {
  readonly messageId: string;
  readonly tuneId: string;
  /** Of the MP3. */
  readonly fileName: string;
}

/**
 * Edits the reply to a tune so that it has the recording, when that is there; where there will be none, it says so. Whatever
 * goes wrong is logged and nothing else: the tune and its reply stand. Never throws.
 */
export async function addRecording(
  interaction: Answerable,
  { messageId, tuneId, fileName }: RepliedTune,
  recording: Promise<RecordedTune>,
  words: Words,
  { edits, log }: Pick<BotContext, 'edits' | 'log'>,
): Promise<void> {
  const recorded = await recording.catch((err: unknown) => {
    log.warn({ err, tuneId }, 'a tune could not be recorded');
    return null;
  });
  const file: MessageFile | null = recorded && {
    attachment: Buffer.from(recorded.mp3),
    name: fileName,
  };
  const addition =
    file === null ? text(`-# ${words.say('There is no recording of this tune.')}`) : fileCard(file);
  try {
    await edits.inTurn(messageId, async () => {
      const message = await interaction.fetchReply();
      const components = message.components.map(
        (component) => component.toJSON() as APIMessageTopLevelComponent,
      );
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: withRecording(sendableComponents(components), addition),
        attachments: keptAttachments(components, [...message.attachments.keys()]),
        files: file === null ? [] : [file],
      });
    });
  } catch (err) {
    log.warn({ err, tuneId }, 'a recording could not be shown');
  }
}
