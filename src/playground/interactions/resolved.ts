import { type Cdn, contentTypeOf, safeName } from '../messages/cdn.ts';
import type { Message, PostOffice } from '../messages/post-office.ts';
import { OPTION } from '../rules/commands.ts';
import type { Wire } from '../wire.ts';
import { anyUserWire, channelWire, memberWire, roleWire } from '../world/portraits.ts';
import { type Channel, type Person, permissionsOf, type World } from '../world/world.ts';
import { NotPossible, type OptionFile, type OptionValue } from './options.ts';

interface Parts {
  readonly world: World;
  readonly post: PostOffice;
  readonly cdn: Cdn;
}

/** What an interaction names by id. */
export interface Named {
  readonly channel: Channel;
  readonly files?: readonly { readonly id: string; readonly file: OptionFile }[];
  /** Ids by the type of option that they were given to. */
  readonly ids?: readonly { readonly type: number; readonly id: string }[];
  readonly message?: Message;
}

/** `data.resolved`: files, people, roles, channels and messages, in whole (developer docs, Resolved Data Structure). */
export function resolvedWire({ world, post, cdn }: Parts, named: Named): Wire {
  const { channel, files = [], ids = [], message } = named;
  const { guild } = channel;
  const resolved: Record<string, Wire> = {};
  const add = (kind: string, id: string, value: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: value };
  };
  for (const { id, file } of files) {
    const filename = safeName(file.name);
    const path = `/ephemeral-attachments/${channel.id}/${id}/${filename}`;
    cdn.put(path, Buffer.from(file.bytes));
    const url = post.origin + path;
    const type = contentTypeOf(filename);
    const size = file.bytes.length;
    const about = { id, filename, size, url, proxy_url: url, ephemeral: true };
    add('attachments', id, { ...about, ...(type !== undefined && { content_type: type }) });
  }
  for (const { type, id } of ids) {
    const person = peopleIn(world, channel).find((one) => one.id === id);
    if (person && (type === OPTION.user || type === OPTION.mentionable)) {
      add('users', id, anyUserWire(world, person));
      if (guild?.members.has(id)) {
        const { user: _, deaf: __, mute: ___, ...member } = memberWire(world, guild, person);
        add('members', id, { ...member, permissions: String(permissionsOf(person, channel)) });
      }
    }
    const place = guild?.channels.find((one) => one.id === id);
    if (place && type === OPTION.channel) add('channels', id, channelWire(place));
    const role = guild?.roles.findIndex((one) => one.id === id) ?? -1;
    if (guild && role >= 0 && (type === OPTION.role || type === OPTION.mentionable)) {
      add('roles', id, roleWire(guild, role));
    }
  }
  if (message) add('messages', message.id, message);
  return Object.keys(resolved).length > 0 ? { resolved } : {};
}

/** Types of options and menus that take somebody or something by id. */
const BY_ID: readonly number[] = [OPTION.user, OPTION.channel, OPTION.role, OPTION.mentionable];

/** The options among these that name somebody or something. */
export function idsAmong(options: readonly Wire[]): readonly { type: number; id: string }[] {
  return options
    .filter((one) => BY_ID.includes(Number(one.type)))
    .map((one) => ({ type: Number(one.type), id: String(one.value) }));
}

/**
 * The id of somebody or something that a person picks, by key, name or id: in a guild any person (Discord finds those of other
 * guilds by their id), elsewhere those who are there.
 *
 * @param type of the option, as `OPTION` numbers them
 * @throws NotPossible where there is nobody and nothing of that name
 */
export function idOf(world: World, channel: Channel, type: number, ref: string): string {
  const { guild } = channel;
  const pools: Readonly<Record<number, readonly { id: string; key: string; name: string }[]>> = {
    [OPTION.user]: peopleIn(world, channel),
    [OPTION.channel]: guild?.channels ?? [],
    [OPTION.role]: guild?.roles ?? [],
    [OPTION.mentionable]: [...peopleIn(world, channel), ...(guild?.roles ?? [])],
  };
  const wanted = ref.replace(/^[@#]/, '').toLowerCase();
  const found = (pools[type] ?? []).find(
    (one) => one.id === ref || one.key === wanted || one.name.toLowerCase() === wanted,
  );
  if (!found) throw new NotPossible(`There is no "${ref}" here.`);
  return found.id;
}

/** Options with names of people, channels and roles turned into ids. @throws NotPossible */
export function withIds(
  world: World,
  channel: Channel,
  options: readonly Wire[],
  values: Readonly<Record<string, OptionValue>>,
): Readonly<Record<string, OptionValue>> {
  const known = Object.entries(values).map(([name, value]) => {
    const type = Number(options.find((one) => one.name === name)?.type);
    if (!BY_ID.includes(type) || typeof value !== 'string' || value === '') return [name, value];
    return [name, idOf(world, channel, type, value)];
  });
  return Object.fromEntries(known);
}

function peopleIn(world: World, { guild, people }: Channel): readonly Person[] {
  return guild ? [world.app, ...world.people] : people;
}
