import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { createLog } from '../../src/app/log.ts';
import { type Bot, startBot } from '../../src/bot/bot.ts';
import type { Composer } from '../../src/engine/compose/types.ts';
import { createEngine, renderInTurn } from '../../src/engine/index.ts';
import type { Storage } from '../../src/engine/ports.ts';
import { openPlayground, type Playground, type Seen } from '../../src/playground/index.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { fixedComposer } from './fixed-composer.ts';

/** A bot at home: the real discord.js client, logged into a Discord on loopback, everything behind it real but the network. */
export interface BotHouse {
  readonly discord: Playground;
  readonly storage: Storage;
  /** Every line that was logged. */
  readonly log: { readonly lines: string[]; readonly logger: Logger };
  readonly lost: number[];
  bot: Bot;
  /** Starts another bot in place of this one, which is stopped: what people see of a restart. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openBotHouse(
  parts: {
    readonly composer?: Composer;
    readonly storage?: Storage;
    readonly discord?: Playground;
  } = {},
): Promise<BotHouse> {
  const discord = parts.discord ?? (await openPlayground({ port: 0 }));
  const storage = parts.storage ?? createMemoryStorage(() => new Date());
  const composer = parts.composer ?? fixedComposer();
  const lines: string[] = [];
  const logger = createLog('debug', [discord.token], { write: (line) => lines.push(line) });
  const lost: number[] = [];
  const start = () =>
    startBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      engine: createEngine({ storage, composer, render: renderInTurn(), random: randomBytes }),
      random: randomBytes,
      log: logger,
      onLost: (code) => lost.push(code),
    });
  const house: BotHouse = {
    discord,
    storage,
    log: { lines, logger },
    lost,
    bot: await start(),
    async restart() {
      await house.bot.stop(5000);
      house.bot = await start();
    },
    async close() {
      await house.bot.stop(5000);
      await discord.stop();
    },
  };
  return house;
}

/** Where everybody is in these tests. */
export const TUNES = { guild: 'kitchen', channel: 'tunes' } as const;

/** The first thing that a person sees of an answer to them alone. */
export async function privateAnswer(seen: Seen): Promise<string> {
  const find = () =>
    [seen.message, ...seen.followUps].find((message) => message && (message.flags & 64) !== 0);
  await seen.until(() => find() !== undefined);
  return find()?.content ?? '';
}
