/** How long a listener waits at most: what no news tells of, such as a lease that ran out, is found then. */
const POLL_MS = 10_000;

export interface News {
  /** Something changed: every listener is called soon, and once for all that changed meanwhile. */
  tell(): void;
  onNews(listener: () => void): () => void;
  /** No listener is called any more. */
  close(): void;
}

/**
 * Tells listeners that there may be something to do, when it is told so itself, and now and then anyway. `first` and `last`
 * are called when somebody begins to listen and when nobody does any more.
 */
export function createNews(changes: { first?: () => void; last?: () => void } = {}): News {
  const listeners = new Set<() => void>();
  let poll: NodeJS.Timeout | null = null;
  let told = false;
  let closed = false;

  function tell(): void {
    if (told || closed || listeners.size === 0) return;
    told = true;
    setImmediate(() => {
      told = false;
      for (const listener of [...listeners]) if (listeners.has(listener)) listener();
    });
  }
  function stop(): void {
    if (poll === null) return;
    clearInterval(poll);
    poll = null;
    changes.last?.();
  }
  return {
    tell,
    onNews(listener) {
      if (closed) return () => {};
      // One function given twice is two listeners, each with an end of its own.
      const own = () => listener();
      listeners.add(own);
      if (poll === null) {
        poll = setInterval(tell, POLL_MS);
        // Listening keeps no process alive; who wants to wait for work does something that does.
        poll.unref();
        changes.first?.();
      }
      return () => {
        listeners.delete(own);
        if (listeners.size === 0) stop();
      };
    },
    close() {
      closed = true;
      listeners.clear();
      stop();
    },
  };
}
