import { Feed } from './feed.ts';

/** A request that the bot made, and what it was answered. */
export interface RequestEntry {
  readonly kind: 'request';
  readonly n: number;
  readonly at: number;
  readonly method: string;
  /** Without `/api/v10`, with the query. */
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly {
    readonly field: string;
    readonly name: string;
    readonly size: number;
  }[];
  readonly status: number;
  readonly reply: unknown;
  /** What breaks Discord's rules or its published schemas, a sentence each. */
  readonly problems: readonly string[];
}

/** A gateway payload, from either side. Tokens are blotted out. */
export interface GatewayEntry {
  readonly kind: 'gateway';
  readonly n: number;
  readonly at: number;
  readonly from: 'bot' | 'discord';
  readonly op: number;
  /** `INTERACTION_CREATE`, or the opcode's name where there is no event. */
  readonly name: string;
  readonly data: unknown;
}

export type TrafficEntry = RequestEntry | GatewayEntry;

type Draft = Omit<RequestEntry, 'n' | 'at'> | Omit<GatewayEntry, 'n' | 'at'>;

/** Everything that went over the wire, in order, the oldest forgotten first. */
export class Traffic {
  readonly entries: TrafficEntry[] = [];
  readonly feed = new Feed<TrafficEntry>();
  #next = 1;
  readonly #now: () => number;
  readonly #keep: number;

  constructor(now: () => number, keep: number) {
    this.#now = now;
    this.#keep = keep;
  }

  add(draft: Draft): void {
    const entry: TrafficEntry = { n: this.#next, at: this.#now(), ...draft };
    this.#next += 1;
    this.entries.push(entry);
    if (this.entries.length > this.#keep) this.entries.splice(0, this.entries.length - this.#keep);
    this.feed.tell(entry);
  }
}
