/**
 * Many writers, one commit: what is given while a commit is under way waits and goes into the next one together. A
 * single writer never waits; two hundred at once cost a few syncs of the disk instead of two hundred.
 *
 *   idle --add--> committing --done, nothing waiting--> idle
 *                 committing --done, some waiting--> committing
 */
export class GroupCommit<Item, Outcome> {
  readonly #commit: (items: readonly Item[]) => Promise<Outcome>;
  readonly #limit: number;
  #waiting: { item: Item; done: (outcome: Outcome) => void; failed: (error: unknown) => void }[] =
    [];
  #running: Promise<void> | null = null;

  /** `commit` makes items durable, all or none; every writer among them gets its outcome, or its error. */
  constructor(commit: (items: readonly Item[]) => Promise<Outcome>, limit = 100) {
    this.#commit = commit;
    this.#limit = limit;
  }

  /** Resolves when the commit that holds the item is done. */
  add(item: Item): Promise<Outcome> {
    return new Promise((done, failed) => {
      this.#waiting.push({ item, done, failed });
      this.#running ??= this.#drain();
    });
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #drain(): Promise<void> {
    // One turn of the microtask queue, so that writers who come in the same turn share the first commit too.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.#limit);
      try {
        const outcome = await this.#commit(group.map(({ item }) => item));
        for (const { done } of group) done(outcome);
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.#running = null;
  }
}
