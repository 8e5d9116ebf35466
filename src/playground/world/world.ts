import { snowflakes } from '../snowflake.ts';
import {
  bits,
  type Overwrite,
  PERMISSION,
  type PermissionName,
  permissionsIn,
} from './permissions.ts';
import { GROUPS, GUILDS, type GuildRow, PEOPLE } from './village.ts';

export interface Person {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly bot: boolean;
  /** The language that their Discord is in. */
  locale: string;
  /** Whether they installed the bot for themselves: its commands then go where they go. */
  installed: boolean;
}

export interface Role {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly permissions: bigint;
}

/** Channel types (developer docs, Channel Resource). */
export const CHANNEL = { text: 0, direct: 1, group: 3 } as const;

export interface Channel {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly topic: string;
  readonly type: (typeof CHANNEL)[keyof typeof CHANNEL];
  /** Null for conversations outside of servers. */
  readonly guild: Guild | null;
  readonly overwrites: readonly Overwrite[];
  /** Who is in a conversation outside of servers; the bot too where it is. In servers nobody is listed. */
  readonly people: readonly Person[];
}

export interface Guild {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: readonly Role[];
  readonly channels: readonly Channel[];
  /** The channel for Discord's own greetings. */
  readonly systemChannel: Channel | null;
  /** The language that it set for itself. */
  locale: string;
  /** Person id to the member's roles, @everyone's first. The bot comes and goes. */
  members: ReadonlyMap<string, readonly Role[]>;
  /** When the bot came. */
  joinedAt: string;
}

/** The people and places of one playground, with ids of their own. */
export interface World {
  readonly app: Person;
  readonly people: readonly Person[];
  /** Also those that the bot is not in. */
  readonly guilds: readonly Guild[];
  /** Those of all guilds, everybody's direct messages with the bot, and groups without it. */
  readonly channels: readonly Channel[];
  readonly joinedAt: string;
  /** A new id, younger than all before it. */
  readonly nextId: () => string;
}

/** Gives everyone and everything of `village.ts` an id. */
export function buildWorld(appName: string, now: () => number): World {
  const nextId = snowflakes(now);
  const joinedAt = new Date(now()).toISOString();
  const app: Person = {
    id: nextId(),
    key: 'app',
    name: appName,
    about: 'the bot',
    locale: 'en-US',
    bot: true,
    installed: false,
  };
  const people = PEOPLE.map((row) => ({ id: nextId(), ...row, bot: false, installed: false }));
  const guilds = GUILDS.map((row) => buildGuild(row, app, people, nextId, joinedAt));
  const outside = { guild: null, overwrites: [] };
  const directly = people.map(
    (person): Channel => ({
      ...outside,
      id: nextId(),
      key: `dm-${person.key}`,
      name: appName,
      topic: `Between ${person.name} and ${appName} alone`,
      type: CHANNEL.direct,
      people: [person, app],
    }),
  );
  const groups = GROUPS.map(
    (row): Channel => ({
      ...outside,
      ...row,
      id: nextId(),
      type: CHANNEL.group,
      people: row.people.flatMap((key) => people.filter((one) => one.key === key)),
    }),
  );
  return {
    app,
    people,
    guilds,
    channels: [...guilds.flatMap((guild) => guild.channels), ...directly, ...groups],
    joinedAt,
    nextId,
  };
}

function buildGuild(
  row: GuildRow,
  app: Person,
  people: readonly Person[],
  nextId: () => string,
  joinedAt: string,
): Guild {
  const id = nextId();
  // Discord gives @everyone the id of its guild.
  const roles = row.roles.map((role) => ({
    ...role,
    id: role.key === 'everyone' ? id : nextId(),
  }));
  const members = new Map<string, readonly Role[]>();
  if (row.bot !== false) members.set(app.id, rolesBy(roles, ['app']));
  for (const person of people) {
    const keys = row.members[person.key];
    if (keys) members.set(person.id, rolesBy(roles, keys));
  }
  const channels: Channel[] = [];
  const guild: Guild = {
    id,
    key: row.key,
    name: row.name,
    ownerId: people.find((person) => person.key === row.owner)?.id ?? app.id,
    roles,
    members,
    channels,
    get systemChannel() {
      return channels.find(({ key }) => key === row.system) ?? null;
    },
    locale: 'en-US',
    joinedAt,
  };
  for (const channel of row.channels) {
    const overwrites = (channel.rules ?? []).map((rule): Overwrite => {
      const sum = (names: readonly PermissionName[] = []) => bits(...names);
      const role = roles.find((one) => one.key === rule.role);
      if (!role) throw new Error(`village.ts: no role ${rule.role} in ${row.key}`);
      return { id: role.id, type: 0, allow: sum(rule.allow), deny: sum(rule.deny) };
    });
    channels.push({
      id: nextId(),
      key: channel.key,
      name: channel.key,
      topic: channel.topic,
      type: CHANNEL.text,
      guild,
      overwrites,
      people: [],
    });
  }
  return guild;
}

function rolesBy(roles: readonly Role[], keys: readonly string[]): readonly Role[] {
  return roles.filter((role) => role.key === 'everyone' || keys.includes(role.key));
}

/** Whether the bot is a member of a guild. */
export function hasApp({ app }: World, guild: Guild): boolean {
  return guild.members.has(app.id);
}

/** Whether someone is in a guild that the bot is in. */
export function sharesGuild(person: Person, world: World): boolean {
  return world.guilds.some((guild) => hasApp(world, guild) && guild.members.has(person.id));
}

/** Someone's direct messages with the bot. */
export function directWith(person: Person, { channels }: World): Channel | undefined {
  return channels.find(({ type, people }) => type === CHANNEL.direct && people.includes(person));
}

/** The bot comes to a guild, at a time in ms since 1970. */
export function bringApp({ app }: World, guild: Guild, now: number): void {
  guild.members = new Map([...guild.members, [app.id, rolesBy(guild.roles, ['app'])]]);
  guild.joinedAt = new Date(now).toISOString();
}

/** The bot leaves a guild. */
export function takeAppAway({ app }: World, guild: Guild): void {
  guild.members = new Map([...guild.members].filter(([id]) => id !== app.id));
}

/** Where an interaction can come from (developer docs, Interaction Context Types). */
export const CONTEXT = { guild: 0, botDirect: 1, privately: 2 } as const;

export function contextOf(channel: Channel): number {
  if (channel.guild) return CONTEXT.guild;
  return channel.type === CHANNEL.direct ? CONTEXT.botDirect : CONTEXT.privately;
}

/** What everyone may do in a conversation outside of servers. */
const OUTSIDE = bits(
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'ADD_REACTIONS',
  'READ_MESSAGE_HISTORY',
  'MENTION_EVERYONE',
  'USE_EXTERNAL_EMOJIS',
  'USE_APPLICATION_COMMANDS',
  'USE_EXTERNAL_APPS',
);

/** What someone may do in a channel; nothing where they are no member. */
export function permissionsOf(person: Person, { guild, people, overwrites }: Channel): bigint {
  if (!guild) return people.includes(person) ? OUTSIDE : 0n;
  const roles = guild.members.get(person.id);
  if (!roles) return 0n;
  const member = { id: person.id, owner: guild.ownerId === person.id };
  return permissionsIn(member, roles, guild.id, overwrites);
}

/** Whether someone has a permission in a channel. */
export function may(person: Person, channel: Channel, permission: PermissionName): boolean {
  return (permissionsOf(person, channel) & PERMISSION[permission]) !== 0n;
}

/** Whether someone runs a guild: they may change it, and what bots it has. */
export function manages(person: Person, guild: Guild): boolean {
  const roles = guild.members.get(person.id) ?? [];
  const all = roles.reduce((sum, role) => sum | role.permissions, 0n);
  const wanted = PERMISSION.MANAGE_GUILD | PERMISSION.ADMINISTRATOR;
  return guild.ownerId === person.id || (all & wanted) !== 0n;
}

/** What the page tells a person that they may or may not do in a channel. */
export const PERMISSIONS_SHOWN = [
  'SEND_MESSAGES',
  'USE_APPLICATION_COMMANDS',
  'MANAGE_MESSAGES',
  'MANAGE_GUILD',
] as const satisfies readonly PermissionName[];
