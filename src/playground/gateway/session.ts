/** Events kept for a client that comes back; older ones make it start anew. */
const KEPT = 500;

/** A payload as it goes over the wire. */
export interface Payload {
  readonly op: number;
  readonly d: unknown;
  readonly s: number | null;
  readonly t: string | null;
}

/** One client's place in the stream of events. It outlives its connection, for RESUME. */
export class Session {
  readonly id: string = crypto.randomUUID().replaceAll('-', '');
  readonly shard: readonly [number, number];
  readonly intents: number;
  /** Where payloads go; undefined between two connections. */
  connection: { send(payload: Payload): void } | undefined;
  #sequence = 0;
  #kept: Payload[] = [];

  constructor(shard: readonly [number, number], intents: number) {
    this.shard = shard;
    this.intents = intents;
  }

  /** Sends an event now, and again after a RESUME that says it was missed. */
  dispatch(event: string, data: unknown): void {
    this.#sequence += 1;
    // A copy: the objects behind an event change, what was sent must not.
    const payload: Payload = { op: 0, d: structuredClone(data), s: this.#sequence, t: event };
    this.#kept.push(payload);
    if (this.#kept.length > KEPT) this.#kept = this.#kept.slice(-KEPT);
    this.connection?.send(payload);
  }

  /** The events after `sequence`; undefined where that many are not kept or never were. */
  since(sequence: number): readonly Payload[] | undefined {
    if (sequence > this.#sequence || sequence < 0) return undefined;
    const missed = this.#kept.filter((one) => (one.s ?? 0) > sequence);
    return missed.length === this.#sequence - sequence ? missed : undefined;
  }
}
