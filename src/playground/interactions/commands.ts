import { Feed } from '../feed.ts';
import { refusals } from '../refusal.ts';
import { MOST_COMMANDS } from '../rules/commands.ts';
import type { Wire } from '../wire.ts';
import { type Channel, hasApp, type Person, type World } from '../world/world.ts';
import { authorityOf } from './authority.ts';

/** A command as Discord keeps it. */
export type Command = Wire & { readonly id: string; readonly name: string };

/** The commands that the bot registered: for everywhere, and for single guilds. */
export class CommandBook {
  readonly feed = new Feed<void>();
  /** By guild id, or `''` for everywhere. */
  readonly #lists = new Map<string, readonly Command[]>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  in(guildId = ''): readonly Command[] {
    return this.#lists.get(guildId) ?? [];
  }

  /** Replaces all; a command that keeps name and type keeps its id. @throws Refusal 30032 */
  replace(commands: readonly Wire[], guildId = ''): readonly Command[] {
    for (const [type, most] of Object.entries(MOST_COMMANDS)) {
      const count = commands.filter((one) => Number(one.type ?? 1) === Number(type)).length;
      if (count > most) throw refusals.tooManyCommands(most);
    }
    const before = this.in(guildId);
    const list = commands.map((one) => this.#keep(one, before.find(sameAs(one)), guildId));
    this.#lists.set(guildId, list);
    this.feed.tell();
    return list;
  }

  /** Adds one, or replaces the one of its name. */
  add(command: Wire, guildId = ''): { command: Command; isNew: boolean } {
    const before = this.in(guildId);
    const old = before.find(sameAs(command));
    const kept = this.#keep(command, old, guildId);
    this.#lists.set(guildId, [...before.filter((one) => one !== old), kept]);
    this.feed.tell();
    return { command: kept, isNew: !old };
  }

  /** @throws Refusal 10063 */
  get(id: string, guildId = ''): Command {
    const found = this.in(guildId).find((one) => one.id === id);
    if (!found) throw refusals.unknownCommand();
    return found;
  }

  /** @throws Refusal 10063 */
  patch(id: string, changes: Wire, guildId = ''): Command {
    const old = this.get(id, guildId);
    const kept = this.#keep({ ...old, ...changes }, old, guildId);
    this.#lists.set(
      guildId,
      this.in(guildId).map((one) => (one === old ? kept : one)),
    );
    this.feed.tell();
    return kept;
  }

  /** @throws Refusal 10063 */
  remove(id: string, guildId = ''): void {
    const old = this.get(id, guildId);
    this.#lists.set(
      guildId,
      this.in(guildId).filter((one) => one !== old),
    );
    this.feed.tell();
  }

  /** The commands that someone is offered in a channel; a guild's own hide those of all. */
  visibleTo(person: Person, channel: Channel): readonly Command[] {
    const { guild } = channel;
    const own = guild && hasApp(this.#world, guild) ? this.in(guild.id) : [];
    const all = [...own, ...this.in().filter((one) => !own.some(sameAs(one)))];
    return all.filter((one) => authorityOf(this.#world, one, person, channel) !== null);
  }

  #keep(command: Wire, old: Command | undefined, guildId: string): Command {
    const needed = command.default_member_permissions;
    return {
      nsfw: false,
      contexts: null,
      integration_types: [0],
      dm_permission: !Array.isArray(command.contexts) || command.contexts.includes(1),
      ...dropNulls(command),
      type: command.type ?? 1,
      description: command.description ?? '',
      default_member_permissions: needed === null || needed === undefined ? null : String(needed),
      name: String(command.name),
      id: old?.id ?? this.#world.nextId(),
      application_id: this.#world.app.id,
      version: this.#world.nextId(),
      ...(guildId !== '' && { guild_id: guildId }),
    };
  }
}

function sameAs(command: Wire): (other: Wire) => boolean {
  return (other) => other.name === command.name && (other.type ?? 1) === (command.type ?? 1);
}

function dropNulls(command: Wire): Wire {
  return Object.fromEntries(
    Object.entries(command).filter(([, value]) => value !== undefined && value !== null),
  );
}
