import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Engine } from '../../engine/index.ts';
import { actorOf } from '../actor.ts';
import { keptAttachments, sendableComponents } from '../edited-message.ts';
import type { MessageFile } from '../message.ts';
import type { MessageEdits } from '../message-edits.ts';
import { createSharedEdit } from '../shared-edits.ts';
import type { WordsFor } from '../words-for.ts';
import { redrawnDuel } from './duel-message.ts';

/** The messages that duels are held on. */
export interface DuelBoards {
  /** Brings the pressed button's message up to date; resolves when it is. Never throws. */
  refresh(interaction: ButtonInteraction, duelId: string): Promise<void>;
  /** Adds files to the message that answered. */
  add(
    interaction: ChatInputCommandInteraction,
    messageId: string,
    duelId: string,
    files: readonly MessageFile[],
  ): Promise<void>;
}

export function createDuelBoards(
  engine: Pick<Engine, 'duels'>,
  wordsFor: WordsFor,
  edits: MessageEdits,
  log: Logger,
): DuelBoards {
  async function redraw(
    interaction: ButtonInteraction | ChatInputCommandInteraction,
    duelId: string,
    added: readonly MessageFile[] = [],
  ): Promise<void> {
    const message = await interaction.fetchReply();
    const words = await wordsFor(interaction);
    // Read last, so that what is sent last is what is so.
    const view = await engine.duels.view(duelId, actorOf(interaction));
    const components = message.components.map(
      (component) => component.toJSON() as APIMessageTopLevelComponent,
    );
    const drawn = redrawnDuel(words, view, sendableComponents(components), added);
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: drawn.components,
      attachments: keptAttachments(components, [...message.attachments.keys()]),
      files: drawn.files,
    });
  }

  return {
    refresh: createSharedEdit(redraw, edits, (err, duelId) =>
      log.warn({ err, duelId }, 'a duel could not be shown as it stands'),
    ),
    add: (interaction, messageId, duelId, files) =>
      edits.inTurn(messageId, () => redraw(interaction, duelId, files)),
  };
}
