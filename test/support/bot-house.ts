import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { createLog } from '../../src/app/log.ts';
import { type Bot, startBot } from '../../src/bot/bot.ts';
import type { Composer } from '../../src/engine/compose/types.ts';
import { createEngine, type Engine, openRenderer, type Recorder } from '../../src/engine/index.ts';
import type { Storage } from '../../src/engine/ports.ts';
import {
  type Message,
  openPlayground,
  type Playground,
  type Seen,
} from '../../src/playground/index.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { fixedComposer } from './fixed-composer.ts';
import { fixedLibrary } from './fixed-library.ts';

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
    /** The engine as the bot gets it, where a test puts something in its way. */
    readonly engine?: (engine: Engine) => Engine;
    readonly reportEveryMs?: number;
    /** Left out: there are no recordings, which take a second each. It is closed with the house. */
    readonly recorder?: Recorder;
  } = {},
): Promise<BotHouse> {
  const discord = parts.discord ?? (await openPlayground({ port: 0 }));
  const storage = parts.storage ?? createMemoryStorage(() => new Date());
  const library = await fixedLibrary(storage, parts.composer ?? fixedComposer());
  const renderer = openRenderer();
  const lines: string[] = [];
  const logger = createLog('debug', [discord.token], { write: (line) => lines.push(line) });
  const lost: number[] = [];
  const { recorder } = parts;
  const engine = createEngine({
    ...{ storage, library, renderer, random: randomBytes },
    ...(recorder && { recorder }),
  });
  const start = () =>
    startBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      engine: parts.engine?.(engine) ?? engine,
      random: randomBytes,
      log: logger,
      onLost: (code) => lost.push(code),
      ...(parts.reportEveryMs !== undefined && { reportEveryMs: parts.reportEveryMs }),
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
      await Promise.all([renderer.close(), recorder?.close()]);
      await discord.stop();
    },
  };
  return house;
}

/** Where everybody is in these tests. */
export const TUNES = { guild: 'kitchen', channel: 'tunes' } as const;

/** What a person is told alone in answer to what they did. */
export async function privateAnswer({ discord }: BotHouse, seen: Seen): Promise<string> {
  // Flag 128 says "thinking".
  const isPrivate = (message: Message | undefined) => ((message?.flags ?? 0) & 192) === 64;
  const message = await discord.waitFor(
    () => [seen.message, ...seen.followUps].find(isPrivate),
    `a private answer to ${seen.interaction.label}`,
  );
  return message.content;
}

/** All components of a message, the outer before the inner. */
export function componentsOf(message: Message): readonly Component[] {
  const flat = (one: Component): Component[] => [one, ...(one.components ?? []).flatMap(flat)];
  return (message.components as unknown as readonly Component[]).flatMap(flat);
}

/** A component as Discord returns it, as far as these tests look. */
export interface Component {
  readonly type: number;
  readonly components?: readonly Component[];
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly items?: readonly { readonly description?: string; readonly media: { url: string } }[];
  readonly file?: { readonly url: string };
}

/** All text of a message. */
export function textOf(message: Message): string {
  return componentsOf(message)
    .map(({ content }) => content ?? '')
    .join('\n');
}

/** The names of a message's files, in their order. */
export function fileNamesOf({ attachments }: Message): string[] {
  return attachments.map(({ filename }) => filename);
}

/** What the pictures of a message are described as, in their order. */
export function pictureWordsOf(message: Message): (string | undefined)[] {
  return componentsOf(message)
    .flatMap(({ items }) => items ?? [])
    .map(({ description }) => description);
}

/** The ABC that a reply shows. */
export function abcOf(message: Message): string {
  return /```abc\n([\s\S]*?)\n```/.exec(textOf(message))?.[1] ?? '';
}

/** The custom_id of the button of a message that does this: `again`, `up`, `stop`, `use`. */
export function buttonOf(message: Message, what: string): string {
  const ids = componentsOf(message).map(({ custom_id }) => custom_id ?? '');
  const found = ids.find((id) => id.split(':').includes(what));
  if (found === undefined) throw new Error(`no ${what} button among ${ids.join(' ')}`);
  return found;
}

/** The tune that a reply shows. */
export function tuneIdOf(message: Message): string {
  return buttonOf(message, 'again').split(':')[2] ?? '';
}

/** The labels of the vote buttons, up and down. */
export function votesOn({ discord }: BotHouse, messageId: string): string {
  const message = discord.channels
    .flatMap((channel) => discord.messagesIn(channel))
    .find(({ id }) => id === messageId);
  const labels = componentsOf(message as Message)
    .filter(({ custom_id }) => custom_id?.includes(':vote:'))
    .map(({ label }) => label);
  return labels.join(' ');
}

/** The bot's own account posts a message with these buttons: how a test presses what no reply of ours has. */
export async function plant(
  { discord }: BotHouse,
  place: { readonly guild: string; readonly channel: string },
  customIds: readonly string[],
): Promise<string> {
  const guild = discord.guilds.find(({ key }) => key === place.guild);
  const channel = guild?.channels.find(({ key }) => key === place.channel);
  const response = await fetch(`${discord.apiUrl}/v10/channels/${channel?.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      flags: 1 << 15,
      components: customIds.map((custom_id) => ({
        type: 1,
        components: [{ type: 2, style: 2, label: 'Press', custom_id }],
      })),
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  return ((await response.json()) as { id: string }).id;
}
