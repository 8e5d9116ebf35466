import type { ChannelRef, GuildRef, PersonRef } from './playground.ts';
import { type Channel, directWith, type Guild, type Person, type World } from './world/world.ts';

/** Finds people by key, name or id. @throws Error that lists them */
export function findPerson(world: World, ref: PersonRef): Person {
  if (typeof ref !== 'string') return ref;
  const wanted = ref.toLowerCase();
  const found = world.people.find(
    (one) => one.id === ref || one.key === wanted || one.name.toLowerCase() === wanted,
  );
  if (found) return found;
  throw new Error(`nobody called "${ref}": ${world.people.map((one) => one.key).join(', ')}`);
}

/** Finds guilds by key, name or id. @throws Error that lists them */
export function findGuild(world: World, ref: GuildRef): Guild {
  if (typeof ref !== 'string') return ref;
  const found = world.guilds.find((one) => [one.id, one.key, one.name].includes(ref));
  if (found) return found;
  throw new Error(`no guild "${ref}": ${world.guilds.map((one) => one.key).join(', ')}`);
}

/**
 * Finds channels by key or id, in any guild or a named one; `dm` is the person's own direct messages with the bot.
 *
 * @throws Error that lists them
 */
export function findChannel(world: World, ref: ChannelRef, person?: Person): Channel {
  if (typeof ref === 'object' && 'overwrites' in ref) return ref;
  const direct = ref === 'dm' && person ? directWith(person, world) : undefined;
  if (direct) return direct;
  const channel = (typeof ref === 'string' ? ref : ref.channel).replace(/^#/, '');
  const guild = typeof ref === 'string' ? undefined : ref.guild;
  const found = world.channels.find(
    (one) =>
      (one.id === channel || one.key === channel) &&
      (guild === undefined ||
        (one.guild && [one.guild.id, one.guild.key, one.guild.name].includes(guild))),
  );
  if (found) return found;
  const names = world.channels
    .map((one) => (one.guild ? `${one.guild.key}/${one.key}` : one.key))
    .join(', ');
  throw new Error(`no channel "${guild ? `${guild}/` : ''}${channel}": ${names}`);
}
