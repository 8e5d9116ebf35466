import type { ButtonInteraction } from 'discord.js';
import type { MessageEdits } from './message-edits.ts';

/** Brings the pressed button's message up to date; resolves when it is. Never throws. */
export type SharedEdit = (interaction: ButtonInteraction, id: string) => Promise<void>;

interface Refresh {
  /** The newest press that no edit has answered yet; its token lives longest. */
  newest: ButtonInteraction | null;
  readonly done: Promise<void>;
}

/**
 * One edit a message at a time. Presses that come while an edit is under way share the next one, and what is shown is read just
 * before it is sent: however many people press, the message ends as things are and Discord gets few edits.
 *
 * @param edit what is done for many presses at once; `id` is of what the message shows
 * @param onFailure of an edit, which the next press makes up for
 */
export function createSharedEdit(
  edit: SharedEdit,
  edits: MessageEdits,
  onFailure: (err: unknown, id: string) => void,
): SharedEdit {
  const refreshes = new Map<string, Refresh>();

  async function work(messageId: string, id: string): Promise<void> {
    for (;;) {
      const refresh = refreshes.get(messageId);
      const interaction = refresh?.newest;
      if (refresh === undefined || !interaction) break;
      refresh.newest = null;
      await edits.inTurn(messageId, () => edit(interaction, id)).catch((err) => onFailure(err, id));
    }
    refreshes.delete(messageId);
  }

  return (interaction, id) => {
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
    void work(messageId, id).then(finish);
    return done;
  };
}
