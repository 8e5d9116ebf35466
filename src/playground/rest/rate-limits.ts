import { Refusal } from '../refusal.ts';

/** So many requests in so long, for requests that match, counted apart per captured id. */
export interface BucketRule {
  readonly name: string;
  /** Matched against `PATCH /webhooks/1/token/messages/@original`. */
  readonly match: RegExp;
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * Discord publishes no table and asks clients to read the headers; these rows are of the size
 * that its replies show. A row's first group is the "major parameter" that buckets are kept by.
 */
export const BUCKETS: readonly BucketRule[] = [
  {
    name: 'commands',
    match: /^(?:PUT|POST|PATCH|DELETE) \/applications\/(\d+)/,
    limit: 20,
    windowMs: 20_000,
  },
  { name: 'webhook', match: /^\w+ (\/webhooks\/\d+\/[^/]+)/, limit: 5, windowMs: 2_000 },
  { name: 'message-delete', match: /^DELETE \/channels\/(\d+)/, limit: 5, windowMs: 1_000 },
  { name: 'message', match: /^(?:POST|PATCH) \/channels\/(\d+)/, limit: 5, windowMs: 5_000 },
];

/** Interactions are answered outside the global limit (developer docs, Rate Limits). */
const OUTSIDE_GLOBAL = /^\w+ \/(?:interactions|webhooks)\//;

interface Bucket {
  left: number;
  resetAt: number;
}

/** Counts requests as Discord does and refuses what is too much. */
export class RateLimits {
  readonly #rules: readonly BucketRule[];
  readonly #globalPerSecond: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();
  #global: Bucket = { left: 0, resetAt: 0 };

  constructor(rules: readonly BucketRule[], globalPerSecond: number, now: () => number) {
    this.#rules = rules;
    this.#globalPerSecond = globalPerSecond;
    this.#now = now;
  }

  /**
   * Counts one request and returns the headers that its reply carries.
   *
   * @param route method and path, `PATCH /channels/1/messages/2`
   * @throws Refusal 429 with `retry_after` in seconds
   */
  count(route: string): Record<string, string> {
    const now = this.#now();
    if (!OUTSIDE_GLOBAL.test(route)) {
      if (this.#global.resetAt <= now) {
        this.#global = { left: this.#globalPerSecond, resetAt: now + 1_000 };
      }
      if (this.#global.left <= 0) throw tooMany(this.#global.resetAt - now, {}, true);
      this.#global.left -= 1;
    }
    const rule = this.#rules.find((one) => one.match.test(route));
    if (!rule) return {};
    const key = `${rule.name}:${route.match(rule.match)?.[1] ?? ''}`;
    let bucket = this.#buckets.get(key);
    if (!bucket || bucket.resetAt <= now) {
      bucket = { left: rule.limit, resetAt: now + rule.windowMs };
      this.#sweep(now);
      this.#buckets.set(key, bucket);
    }
    const refused = bucket.left <= 0;
    bucket.left = Math.max(0, bucket.left - 1);
    const headers = {
      'X-RateLimit-Limit': String(rule.limit),
      'X-RateLimit-Remaining': String(bucket.left),
      'X-RateLimit-Reset': (bucket.resetAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': ((bucket.resetAt - now) / 1000).toFixed(3),
      'X-RateLimit-Bucket': Buffer.from(rule.name).toString('hex'),
    };
    if (refused) throw tooMany(bucket.resetAt - now, headers, false);
    return headers;
  }

  #sweep(now: number): void {
    for (const [key, bucket] of this.#buckets) if (bucket.resetAt <= now) this.#buckets.delete(key);
  }
}

/** A 429 as Discord words it. @param ms how long to wait */
export function tooMany(ms: number, headers: Record<string, string>, global: boolean): Refusal {
  const seconds = Math.max(0.001, Math.ceil(ms) / 1000);
  return new Refusal(429, 0, 'You are being rate limited.', {
    headers: {
      ...headers,
      'Retry-After': String(seconds),
      'X-RateLimit-Scope': global ? 'global' : 'user',
      ...(global && { 'X-RateLimit-Global': 'true' }),
    },
    extra: { retry_after: seconds, global },
  });
}
