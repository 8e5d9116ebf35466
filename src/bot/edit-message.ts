import { type REST, Routes } from 'discord.js';
import type { BotMessage } from './message.ts';

/**
 * Edits a message of the bot's by its own token, which works long after the interaction that it answered is dead. What the
 * message had before goes: of its files, too, only those that come with this stay.
 */
export function editMessage(
  rest: REST,
  channelId: string,
  messageId: string,
  { flags, components, files }: BotMessage,
): Promise<unknown> {
  return rest.patch(Routes.channelMessage(channelId, messageId), {
    body: {
      flags,
      components,
      allowed_mentions: { parse: [] },
      attachments: files.map(({ name, description }, i) => ({
        id: String(i),
        filename: name,
        ...(description !== undefined && { description }),
      })),
    },
    files: files.map(({ attachment, name }) => ({ data: attachment, name })),
  });
}
