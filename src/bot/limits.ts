import type { BaseInteraction } from 'discord.js';
import { EngineError, sentence } from '../engine/index.ts';
import { guildIdOf } from './actor.ts';

/** So many at once, and so many a minute in the long run. */
interface Allowance {
  readonly atOnce: number;
  readonly aMinute: number;
}

interface Costly {
  readonly person: Allowance;
  readonly server: Allowance;
}

/**
 * What takes a processor, a disk or Discord's patience, and how much of it one person and one server may ask for. Far above what
 * people at a session need, so that who meets a limit has a script, or a very quick finger.
 */
export const COSTLY = {
  tune: { person: { atOnce: 250, aMinute: 30 }, server: { atOnce: 1000, aMinute: 300 } },
  /** Two tunes that are kept, of eight that are written. */
  set: { person: { atOnce: 30, aMinute: 6 }, server: { atOnce: 120, aMinute: 40 } },
  recording: { person: { atOnce: 20, aMinute: 10 }, server: { atOnce: 100, aMinute: 60 } },
  engraving: { person: { atOnce: 40, aMinute: 20 }, server: { atOnce: 200, aMinute: 120 } },
  duel: { person: { atOnce: 10, aMinute: 5 }, server: { atOnce: 40, aMinute: 20 } },
  export: { person: { atOnce: 6, aMinute: 2 }, server: { atOnce: 20, aMinute: 8 } },
  upload: { person: { atOnce: 10, aMinute: 3 }, server: { atOnce: 40, aMinute: 10 } },
} as const satisfies Record<string, Costly>;

export interface Limits {
  /** Throws EngineError 'busy', which says when it goes on, where somebody or their server has asked for too much of a kind. */
  spend(kind: keyof typeof COSTLY, interaction: BaseInteraction): void;
}

/** What is left of an allowance, as it stood at a time. */
interface Bucket {
  left: number;
  at: number;
}

/** Buckets beyond this are looked through for those that are full again, which say nothing. */
const MANY_BUCKETS = 10_000;
const MINUTE_MS = 60_000;

/**
 * Token buckets, in memory: who restarts the bot gives everybody a fresh start, and every shard counts by itself.
 * @param now ms since 1970
 */
export function createLimits(now: () => number): Limits {
  const buckets = new Map<string, Bucket>();

  function fill(key: string, { atOnce, aMinute }: Allowance): Bucket {
    const at = now();
    const known = buckets.get(key) ?? { left: atOnce, at };
    const left = Math.min(atOnce, known.left + ((at - known.at) / MINUTE_MS) * aMinute);
    const bucket = { left, at };
    buckets.set(key, bucket);
    return bucket;
  }

  function forgetFull(): void {
    const time = now();
    for (const [key, { at }] of buckets) {
      // The slowest allowance is full again by then.
      if (time - at > 10 * MINUTE_MS) buckets.delete(key);
    }
  }

  return {
    spend(kind, interaction) {
      if (buckets.size > MANY_BUCKETS) forgetFull();
      const { person, server } = COSTLY[kind];
      const guildId = guildIdOf(interaction);
      const mine = fill(`${kind} person ${interaction.user.id}`, person);
      const ours = guildId === null ? null : fill(`${kind} server ${guildId}`, server);
      if (mine.left < 1) {
        throw new EngineError(
          'busy',
          sentence('That was a lot in a short time. You can go on {when}.', {
            when: fromNow(now() + waitFor(mine, person)),
          }),
          { kind, whose: 'person' },
        );
      }
      if (ours !== null && ours.left < 1) {
        throw new EngineError(
          'busy',
          sentence('This server asked for a lot in a short time. It goes on {when}.', {
            when: fromNow(now() + waitFor(ours, server)),
          }),
          { kind, whose: 'server' },
        );
      }
      mine.left -= 1;
      if (ours !== null) ours.left -= 1;
    },
  };
}

/** ms until there is one again. */
function waitFor({ left }: Bucket, { aMinute }: Allowance): number {
  return ((1 - left) / aMinute) * MINUTE_MS;
}

/** `in 20 seconds`, as everybody's own Discord writes it. */
function fromNow(ms: number): string {
  return `<t:${Math.ceil(ms / 1000)}:R>`;
}
