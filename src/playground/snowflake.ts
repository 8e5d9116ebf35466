/** Discord counts from the first second of 2015, in milliseconds since 1970. */
const EPOCH = 1_420_070_400_000n;

/**
 * Makes ids as Discord makes them: 42 bits of milliseconds since 2015, then a serial number, so
 * that ids sort by age. Each call of the function returned gives a new one, as decimal text.
 */
export function snowflakes(now: () => number): () => string {
  let serial = 0n;
  return () => {
    serial += 1n;
    return String(((BigInt(now()) - EPOCH) << 22n) | (serial & 0x3f_ffffn));
  };
}

/** The shard that serves a guild: `(guild >> 22) % shards`, Discord's sharding formula. */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
