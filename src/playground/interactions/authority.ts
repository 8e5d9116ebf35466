import { listOf, type Wire, wireOf } from '../wire.ts';
import {
  type Channel,
  CONTEXT,
  contextOf,
  hasApp,
  type Person,
  permissionsOf,
  sharesGuild,
  type World,
} from '../world/world.ts';

/**
 * On whose behalf the bot is asked (developer docs, Authorizing Integration Owners Object): under `0` the guild that has it, or
 * "0" in its own direct messages; under `1` the person who installed it for themselves.
 */
export type Owners = Readonly<Record<string, string>>;

/** The keys of it: how an app is installed. */
const INSTALLED = { guild: 0, person: 1 } as const;

/** By whose installation someone can use a command in a channel; null where they cannot. */
export function authorityOf(
  world: World,
  command: Wire,
  person: Person,
  channel: Channel,
): Owners | null {
  const { guild } = channel;
  const context = contextOf(channel);
  const ofOneGuild = command.guild_id !== undefined;
  if (Array.isArray(command.contexts) && !command.contexts.includes(context)) return null;
  if (context === CONTEXT.botDirect && command.dm_permission === false) return null;
  const types = ofOneGuild ? [INSTALLED.guild] : listOf(command.integration_types);
  const owners: Record<string, string> = {};
  if (types.includes(INSTALLED.guild)) {
    if (guild && hasApp(world, guild)) {
      if (!isAllowed(command, person, channel)) return null;
      owners[INSTALLED.guild] = guild.id;
    }
    if (context === CONTEXT.botDirect && sharesGuild(person, world)) owners[INSTALLED.guild] = '0';
  }
  if (types.includes(INSTALLED.person) && person.installed) owners[INSTALLED.person] = person.id;
  return Object.keys(owners).length > 0 ? owners : null;
}

/** What is pressed on a message is asked on behalf of those for whom the message was made, whoever presses. */
export function authorityOfMessage(
  message: { interaction_metadata?: Wire },
  channel: Channel,
): Owners {
  const owners = message.interaction_metadata?.authorizing_integration_owners;
  if (owners !== undefined) return wireOf(owners) as Owners;
  return { [INSTALLED.guild]: channel.guild?.id ?? '0' };
}

/** Whether it is a guild, or the bot's own direct messages, that lets it in; not only a person who brings it. */
export function isAtHome(owners: Owners): boolean {
  return owners[INSTALLED.guild] !== undefined;
}

function isAllowed(command: Wire, person: Person, channel: Channel): boolean {
  const needed = command.default_member_permissions;
  if (typeof needed !== 'string') return true;
  // Discord: "0" hides a command from all but administrators.
  const needs = needed === '0' ? 1n << 3n : BigInt(needed);
  return (permissionsOf(person, channel) & needs) === needs;
}
