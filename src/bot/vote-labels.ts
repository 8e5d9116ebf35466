import type { APIMessageTopLevelComponent, ButtonInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Logger } from 'pino';
import type { VoteCount } from '../engine/index.ts';
import { keptAttachments, withVoteCounts } from './edited-message.ts';
import type { MessageEdits } from './message-edits.ts';
import { createSharedEdit } from './shared-edits.ts';

export interface VoteLabels {
  /** Brings the counts on the pressed button's message up to date; resolves when they are. Never throws. */
  refresh(interaction: ButtonInteraction, tuneId: string): Promise<void>;
}

/** The votes are kept before this is asked for; a label that could not be set is set with the next press. */
export function createVoteLabels(
  countVotes: (tuneId: string) => Promise<VoteCount>,
  edits: MessageEdits,
  log: Logger,
): VoteLabels {
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

  const refresh = createSharedEdit(edit, edits, (err, tuneId) =>
    log.warn({ err, tuneId }, 'vote counts could not be shown'),
  );
  return { refresh };
}
