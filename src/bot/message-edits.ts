/**
 * Edits of a message, one at a time. An edit sends a message anew, whole: two that read it at the same time would each undo
 * what the other did. So whoever edits one reads it, changes it and sends it in a turn of their own.
 */
export interface MessageEdits {
  /** Does `work` when those before it on this message are done, however they ended. */
  inTurn<Result>(messageId: string, work: () => Promise<Result>): Promise<Result>;
}

export function createMessageEdits(): MessageEdits {
  /** The last edit of every message that has one under way. */
  const last = new Map<string, Promise<unknown>>();
  return {
    inTurn(messageId, work) {
      const before = last.get(messageId) ?? Promise.resolve();
      const working = before.then(work, work);
      last.set(messageId, working);
      const forget = () => {
        if (last.get(messageId) === working) last.delete(messageId);
      };
      working.then(forget, forget);
      return working;
    },
  };
}
