import type { BucketRule } from './rest/rate-limits.ts';
import { BUCKETS } from './rest/rate-limits.ts';

/** Everything that Discord bounds and the playground bounds too. Times in ms, sizes in bytes. */
export interface Limits {
  /** How long a bot may take to acknowledge an interaction. */
  readonly acknowledgeMs: number;
  /** How long an interaction's token can be used. */
  readonly tokenMs: number;
  /** The largest file, each for itself. */
  readonly uploadBytes: number;
  /** The interval that HELLO asks heartbeats at. */
  readonly heartbeatMs: number;
  /** Requests in a second over all routes that count, before a global 429. */
  readonly globalPerSecond: number;
  /** Limits per route; the first row that matches counts. */
  readonly buckets: readonly BucketRule[];
  /** Entries kept in the log, the oldest forgotten first. */
  readonly logEntries: number;
  /** Messages kept in a channel, the oldest forgotten first. */
  readonly messagesPerChannel: number;
  /** Bytes of attachments kept in memory, the oldest forgotten first. */
  readonly cdnBytes: number;
}

/** Discord's figures where it publishes them; the last three are the playground's own. */
export const DISCORD_LIMITS: Limits = {
  acknowledgeMs: 3_000,
  tokenMs: 15 * 60_000,
  uploadBytes: 10 * 1024 * 1024,
  heartbeatMs: 41_250,
  globalPerSecond: 50,
  buckets: BUCKETS,
  logEntries: 5_000,
  messagesPerChannel: 500,
  cdnBytes: 256 * 1024 * 1024,
};
