/** A list of listeners. One that throws is the speaker's problem: none of ours does. */
export class Feed<T> {
  readonly #listeners = new Set<(event: T) => void>();

  /** Calls `listener` with every event from now on; the function returned ends that. */
  listen(listener: (event: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
