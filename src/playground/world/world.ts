import { snowflakes } from '../snowflake.ts';
import { type Overwrite, PERMISSION, type PermissionName, permissionsIn } from './permissions.ts';
import { GUILDS, type GuildRow, PEOPLE } from './village.ts';

export interface Person {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly locale: string;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly permissions: bigint;
}

export interface Channel {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly topic: string;
  readonly guild: Guild;
  readonly overwrites: readonly Overwrite[];
}

export interface Guild {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: readonly Role[];
  /** Person id to the member's roles, @everyone's first. */
  readonly members: ReadonlyMap<string, readonly Role[]>;
  readonly channels: readonly Channel[];
}

/** The people and places of one playground. They have ids of their own and do not change. */
export interface World {
  readonly app: Person;
  readonly people: readonly Person[];
  readonly guilds: readonly Guild[];
  readonly channels: readonly Channel[];
  readonly joinedAt: string;
  /** A new id, younger than all before it. */
  readonly nextId: () => string;
}

/** Gives everyone and everything of `village.ts` an id. */
export function buildWorld(appName: string, now: () => number): World {
  const nextId = snowflakes(now);
  const app: Person = {
    id: nextId(),
    key: 'app',
    name: appName,
    about: 'the bot',
    locale: 'en-US',
    bot: true,
  };
  const people = PEOPLE.map((row) => ({ id: nextId(), ...row, bot: false }));
  const guilds = GUILDS.map((row) => buildGuild(row, app, people, nextId));
  return {
    app,
    people,
    guilds,
    channels: guilds.flatMap((guild) => guild.channels),
    joinedAt: new Date(now()).toISOString(),
    nextId,
  };
}

function buildGuild(
  row: GuildRow,
  app: Person,
  people: readonly Person[],
  nextId: () => string,
): Guild {
  const id = nextId();
  // Discord gives @everyone the id of its guild.
  const roles = row.roles.map((role) => ({
    ...role,
    id: role.key === 'everyone' ? id : nextId(),
  }));
  const rolesBy = (keys: readonly string[]) =>
    roles.filter((role) => role.key === 'everyone' || keys.includes(role.key));
  const members = new Map<string, readonly Role[]>([[app.id, rolesBy(['app'])]]);
  for (const person of people) {
    const keys = row.members[person.key];
    if (keys) members.set(person.id, rolesBy(keys));
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
  };
  for (const channel of row.channels) {
    const overwrites = (channel.rules ?? []).map((rule): Overwrite => {
      const sum = (names: readonly PermissionName[] = []) =>
        names.reduce((all, name) => all | PERMISSION[name], 0n);
      const role = roles.find((one) => one.key === rule.role);
      if (!role) throw new Error(`village.ts: no role ${rule.role} in ${row.key}`);
      return { id: role.id, type: 0, allow: sum(rule.allow), deny: sum(rule.deny) };
    });
    channels.push({
      id: nextId(),
      key: channel.key,
      name: channel.key,
      topic: channel.topic,
      guild,
      overwrites,
    });
  }
  return guild;
}

/** What someone may do in a channel; nothing where they are no member. */
export function permissionsOf(person: Person, channel: Channel): bigint {
  const roles = channel.guild.members.get(person.id);
  if (!roles) return 0n;
  const member = { id: person.id, owner: channel.guild.ownerId === person.id };
  return permissionsIn(member, roles, channel.guild.id, channel.overwrites);
}

/** Whether someone has a permission in a channel. */
export function may(person: Person, channel: Channel, permission: PermissionName): boolean {
  return (permissionsOf(person, channel) & PERMISSION[permission]) !== 0n;
}

/** What the page tells a person that they may or may not do in a channel. */
export const PERMISSIONS_SHOWN = [
  'SEND_MESSAGES',
  'USE_APPLICATION_COMMANDS',
  'MANAGE_MESSAGES',
  'MANAGE_GUILD',
] as const satisfies readonly PermissionName[];
