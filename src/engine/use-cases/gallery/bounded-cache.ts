/** What takes a while to make, kept by name up to a number of bytes; what was not asked for longest goes first. */
export interface BoundedCache<T> {
  /** What is kept under the name, else what `make` gives: once, however many ask in the meantime. A failure is not kept. */
  get(name: string, make: () => Promise<T>): Promise<T>;
}

/** @param sizeOf bytes of what is kept */
export function createBoundedCache<T>(
  mostBytes: number,
  sizeOf: (made: T) => number,
): BoundedCache<T> {
  const kept = new Map<string, T>();
  const underWay = new Map<string, Promise<T>>();
  let bytes = 0;

  function keep(name: string, made: T): void {
    if (sizeOf(made) > mostBytes) return;
    kept.set(name, made);
    bytes += sizeOf(made);
    for (const [oldest, one] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= sizeOf(one);
    }
  }

  async function make(name: string, maker: () => Promise<T>): Promise<T> {
    try {
      const made = await maker();
      keep(name, made);
      return made;
    } finally {
      underWay.delete(name);
    }
  }

  return {
    async get(name, maker) {
      const found = kept.get(name);
      if (found !== undefined) {
        // A map keeps the order in which things came: what was asked for last goes last.
        kept.delete(name);
        kept.set(name, found);
        return found;
      }
      const making = underWay.get(name) ?? make(name, maker);
      underWay.set(name, making);
      return making;
    },
  };
}
