import type { GatewayFaults } from './gateway/gateway.ts';
import type { Command } from './interactions/commands.ts';
import type { FormValue } from './interactions/form-values.ts';
import type { Interaction } from './interactions/interaction.ts';
import type { OptionFile } from './interactions/options.ts';
import type { Message } from './messages/post-office.ts';
import type { OptionValues } from './people-acts.ts';
import type { Fault } from './rest/faults.ts';
import type { TrafficEntry } from './traffic.ts';
import type { Channel, Guild, Person } from './world/world.ts';

/** Someone, by key (`aoife`), name, id, or the object itself. */
export type PersonRef = string | Person;
/** A guild by key (`kitchen`), name, id, or the object itself. */
export type GuildRef = string | Guild;
/**
 * A channel by key (`tunes`), id or object; or guild and channel, each by key, name or id. `dm` is the direct messages between the bot
 * and the person who acts.
 */
export type ChannelRef = string | Channel | { readonly guild: string; readonly channel: string };

/** An interaction as the person who began it sees it. */
export interface Seen {
  readonly id: string;
  readonly token: string;
  readonly interaction: Interaction;
  /** The callback's body once the bot has answered. */
  readonly answer: Readonly<Record<string, unknown>> | undefined;
  /** The answer's message as it stands now; still there after it failed or was deleted: undefined. */
  readonly message: Message | undefined;
  readonly followUps: readonly Message[];
  /**
   * Waits until `test` holds, and returns the message.
   *
   * @param test default: there is a message, and it does not say "thinking" any more.
   * @param ms real milliseconds, default 5000. @throws Error that says what was there instead
   */
  until(test?: (seen: Seen) => unknown, ms?: number): Promise<Message>;
}

/** A Discord on loopback. */
export interface Playground {
  /** `http://127.0.0.1:port`: the page's address, and the CDN's. */
  readonly origin: string;
  /** What a client takes for `https://discord.com/api`. */
  readonly apiUrl: string;
  /** The bot token that it accepts; another one each time. */
  readonly token: string;
  readonly applicationId: string;
  readonly people: readonly Person[];
  /** Also those that the bot is not in. */
  readonly guilds: readonly Guild[];
  /** Those of all guilds, direct messages and groups. */
  readonly channels: readonly Channel[];
  /** Commands registered for everywhere. */
  readonly commands: readonly Command[];
  /** Whether a bot is logged in on the gateway. */
  readonly connected: boolean;
  /** Everything that went over the wire, oldest first. */
  readonly log: readonly TrafficEntry[];
  /** What `log` holds against anyone: broken rules and schemas, with the request's name. */
  readonly problems: readonly string[];
  /** Push here to provoke refusals, delays and cut connections. */
  readonly faults: Fault[];
  readonly gatewayFaults: GatewayFaults;
  /** Whether requests are also held against Discord's published schemas. */
  readonly schemas: boolean;
  /** Uses a slash command. @throws NotPossible where Discord's client would not send it */
  run(person: PersonRef, place: ChannelRef, command: string, options?: OptionValues): Seen;
  /** The choices that the bot offers while `focused` is typed. @throws Error after 5 s */
  autocomplete(
    person: PersonRef,
    place: ChannelRef,
    command: string,
    focused: string,
    options?: OptionValues,
  ): Promise<readonly { readonly name: string; readonly value: string | number }[]>;
  /** Uses a command out of a message's menu. @throws NotPossible where Discord's client would not offer it */
  useMessageCommand(person: PersonRef, messageId: string, name: string): Seen;
  /**
   * Picks from a select menu: values of a menu of words; people, roles and channels by key, name or id.
   *
   * @throws NotPossible for what is not offered, too many or too few, or a menu that is switched off
   */
  select(person: PersonRef, messageId: string, customId: string, values: readonly string[]): Seen;
  /** Presses a button. With values it is `select`. @throws NotPossible */
  press(person: PersonRef, messageId: string, customId: string, values?: readonly string[]): Seen;
  /** Fills in the form that the bot answered with, by the custom_ids of its fields. @throws NotPossible */
  submit(opened: Seen, values: Readonly<Record<string, FormValue>>): Seen;
  /** Says something in plain words, with files or without. @throws NotPossible */
  say(person: PersonRef, place: ChannelRef, text: string, files?: readonly OptionFile[]): Message;
  /** Someone who manages a guild invites the bot there. @throws NotPossible */
  invite(person: PersonRef, guild: GuildRef): void;
  /** Someone who manages a guild sends the bot away. @throws NotPossible */
  expel(person: PersonRef, guild: GuildRef): void;
  /** Someone installs the bot for themselves, or takes that back: its commands go where they go, also where the bot is not. */
  install(person: PersonRef, installed?: boolean): void;
  /** Sets the language of someone's Discord: `de`, `es-ES`. @throws NotPossible for one that Discord has not */
  speak(person: PersonRef, locale: string): void;
  /** Sets the language of a guild. @throws NotPossible for one that Discord has not */
  translate(guild: GuildRef, locale: string): void;
  /** A channel's messages, oldest first: all of them, or those that `viewer` sees. */
  messagesIn(place: ChannelRef, viewer?: PersonRef): readonly Message[];
  /**
   * Waits until `look` returns something other than undefined, null or false.
   *
   * @param what said in the error. @param ms real milliseconds, default 5000. @throws Error
   */
  waitFor<T>(look: () => T | undefined | null | false, what?: string, ms?: number): Promise<T>;
  /** Closes all gateway connections with a code; 4000 and the like can be resumed. */
  dropGateway(code?: number): void;
  stop(): Promise<void>;
}
