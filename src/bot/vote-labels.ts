import type { APIMessageTopLevelComponent, ButtonInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Logger } from 'pino';
import type { VoteCount } from '../engine/index.ts';
import { keptAttachments, withVoteCounts } from './edited-message.ts';
import type { MessageEdits } from './message-edits.ts';

export interface VoteLabels {
  /** Brings the counts on the pressed button's message up to date; resolves when they are. Never throws. */
  refresh(interaction: ButtonInteraction, tuneId: string): Promise<void>;
}

interface Refresh {
  /** The newest press that no edit has answered yet; its token lives longest. */
  newest: ButtonInteraction | null;
  readonly done: Promise<void>;
}

/**
 * One edit a message at a time. Presses that come while an edit is under way share the next one, and counts are read just
 * before they are sent: however many people press, the labels end with the last count and Discord gets few edits.
 */
export function createVoteLabels(
  countVotes: (tuneId: string) => Promise<VoteCount>,
  edits: MessageEdits,
  log: Logger,
): VoteLabels {
  const refreshes = new Map<string, Refresh>();

  async function edit(interaction: ButtonInteraction, tuneId: string): Promise<void> {
    // As it is now: since the button was pressed a recording may have come.
    const message = await interaction.fetchReply();
    const counts = await countVotes(tuneId);
    const components = message.components.map(
      (component) => component.toJSON() as APIMessageTopLevelComponent,
    );
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: withVoteCounts(components, tuneId, counts),
      attachments: keptAttachments(components, [...message.attachments.keys()]),
    });
  }

  async function work(messageId: string, tuneId: string): Promise<void> {
    for (;;) {
      const refresh = refreshes.get(messageId);
      const interaction = refresh?.newest;
      if (refresh === undefined || !interaction) break;
      refresh.newest = null;
      // The votes are kept; a label that could not be set is set with the next press.
      await edits
        .inTurn(messageId, () => edit(interaction, tuneId))
        .catch((err) => log.warn({ err, tuneId }, 'vote counts could not be shown'));
    }
    refreshes.delete(messageId);
  }

  return {
    refresh(interaction, tuneId) {
      const messageId = interaction.message.id;
      const under = refreshes.get(messageId);
      if (under !== undefined) {
        under.newest = interaction;
        return under.done;
      }
      let finish = () => {};
      const done = new Promise<void>((resolve) => {
        finish = resolve;
      });
      refreshes.set(messageId, { newest: interaction, done });
      void work(messageId, tuneId).then(finish);
      return done;
    },
  };
}
