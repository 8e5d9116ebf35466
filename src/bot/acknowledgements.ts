export interface Acknowledgements {
  /** Counts an acknowledgement as under way until Discord has taken or refused it; gives back what it resolves to. */
  give<T>(acknowledgement: Promise<T>): Promise<T>;
  /** Resolves when those that are under way now are given. Those that begin later are not waited for. */
  given(): Promise<void>;
}

/**
 * Acknowledgements come before work. Discord waits three seconds for them, and fifteen minutes for the answer; but once
 * composing has begun it takes every core. When two hundred people ask in the same second, nobody's tune is begun before
 * those who asked with them are acknowledged.
 */
export function createAcknowledgements(): Acknowledgements {
  const underWay = new Set<Promise<unknown>>();
  return {
    give(acknowledgement) {
      underWay.add(acknowledgement);
      return acknowledgement.finally(() => underWay.delete(acknowledgement));
    },
    async given() {
      await Promise.allSettled(underWay);
    },
  };
}
