import type { Command, CommandBook } from './interactions/commands.ts';
import type { InteractionDesk } from './interactions/desk.ts';
import { type FormValue, fillForm } from './interactions/form-values.ts';
import type { Interaction } from './interactions/interaction.ts';
import {
  type CommandPath,
  fillOptions,
  followPath,
  NotPossible,
  type OptionFile,
  type OptionValue,
} from './interactions/options.ts';
import { type Cdn, contentTypeOf, safeName } from './messages/cdn.ts';
import type { PostOffice, Stored } from './messages/post-office.ts';
import { INTERACTION } from './rules/answers.ts';
import { OPTION } from './rules/commands.ts';
import { COMPONENT, flatten } from './rules/components.ts';
import { FLAG } from './rules/messages.ts';
import { type Wire, wireOf } from './wire.ts';
import { channelWire, memberWire, roleWire, userWire } from './world/portraits.ts';
import { type Channel, may, type Person, permissionsOf, type World } from './world/world.ts';

interface Parts {
  readonly world: World;
  readonly post: PostOffice;
  readonly cdn: Cdn;
  readonly desk: InteractionDesk;
  readonly commands: CommandBook;
}

export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What people do in a channel. Each refuses what Discord's own client would not let them do. */
export class PeopleActs {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Uses a slash command; `name` holds the subcommand too: `playlist add`. @throws NotPossible */
  run(person: Person, channel: Channel, name: string, values: OptionValues): Interaction {
    const { command, words } = this.#command(person, channel, name);
    const path = followPath(command, words);
    const { options, files } = fillOptions(path, values, this.#parts.world.nextId);
    return this.#parts.desk.begin({
      type: INTERACTION.command,
      person,
      channel,
      label: labelOf(name, path, values),
      commandName: name,
      commandId: command.id,
      data: {
        id: command.id,
        name: command.name,
        type: 1,
        ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
        options,
        ...this.#resolved(options, files, channel),
      },
    });
  }

  /** Asks the bot for choices while `focused` is being typed. @throws NotPossible */
  complete(
    person: Person,
    channel: Channel,
    name: string,
    values: OptionValues,
    focused: string,
  ): Interaction {
    const { command, words } = this.#command(person, channel, name);
    const path = followPath(command, words);
    const option = path.options.find((one) => one.name === focused);
    if (option?.autocomplete !== true) {
      throw new NotPossible(`"${focused}" of /${name} has no autocomplete.`);
    }
    const { options } = fillOptions(path, values, this.#parts.world.nextId, true);
    return this.#parts.desk.begin({
      type: INTERACTION.autocomplete,
      person,
      channel,
      label: `/${name} ${focused}…`,
      commandName: name,
      commandId: command.id,
      optionType: Number(option.type),
      data: {
        id: command.id,
        name: command.name,
        type: 1,
        options: markFocused(options, option, values),
      },
    });
  }

  /** Presses a button, or picks from a select menu. @throws NotPossible */
  press(
    person: Person,
    messageId: string,
    customId: string,
    values?: readonly string[],
  ): Interaction {
    const { post, desk } = this.#parts;
    const stored = post.get(messageId);
    if (!stored || !this.sees(person, stored)) {
      throw new NotPossible('That message is not there any more.');
    }
    const component = flatten(stored.message.components).find((one) => one.custom_id === customId);
    if (!component) throw new NotPossible(`There is no button "${customId}" on that message.`);
    if (component.disabled === true) throw new NotPossible('That button is switched off.');
    const isButton = component.type === COMPONENT.button;
    return desk.begin({
      type: INTERACTION.component,
      person,
      channel: stored.channel,
      label: String(component.label ?? wireOf(component.emoji).name ?? customId),
      sourceId: messageId,
      customId,
      data: {
        id: component.id,
        custom_id: customId,
        component_type: component.type,
        ...(!isButton && { values: values ?? [] }),
      },
    });
  }

  /** Fills in the modal that an interaction was answered with. @throws NotPossible */
  submit(opened: Interaction, values: Readonly<Record<string, FormValue>>): Interaction {
    const modal = opened.answer?.type === 9 ? wireOf(opened.answer.data) : undefined;
    if (!modal) throw new NotPossible('There is no form to fill in.');
    const { components, files } = fillForm(modal, values, this.#parts.world.nextId);
    return this.#parts.desk.begin({
      type: INTERACTION.modal,
      person: opened.person,
      channel: opened.channel,
      label: String(modal.title),
      opened,
      ...(opened.sourceId !== undefined && { sourceId: opened.sourceId }),
      data: {
        custom_id: modal.custom_id,
        components,
        ...this.#resolved([], files, opened.channel),
      },
    });
  }

  /** Says something in a channel. @throws NotPossible */
  say(person: Person, channel: Channel, text: string): Stored {
    this.#mustMay(person, channel, 'SEND_MESSAGES', 'send messages');
    if (text.trim() === '' || text.length > 2000) {
      throw new NotPossible('A message has 1 to 2000 characters.');
    }
    return this.#parts.post.write({
      author: person,
      channel,
      body: { content: text },
      uploads: [],
      path: [],
      viewer: null,
      extra: {},
    });
  }

  /** Puts away a message that only this person sees. */
  dismiss(person: Person, messageId: string): void {
    const stored = this.#parts.post.get(messageId);
    if (stored?.viewer === person) this.#parts.post.remove(messageId);
  }

  /** Whether someone sees a message: the channel is open to them, and so is the message. */
  sees(person: Person, { channel, viewer, message }: Stored): boolean {
    const own = viewer === null || viewer === person;
    const loadingForOthers = (message.flags & FLAG.ephemeral) !== 0 && viewer !== person;
    return own && !loadingForOthers && may(person, channel, 'VIEW_CHANNEL');
  }

  #command(person: Person, channel: Channel, name: string): { command: Command; words: string[] } {
    this.#mustMay(person, channel, 'USE_APPLICATION_COMMANDS', 'use commands');
    const [first = '', ...words] = name.replace(/^\//, '').split(' ').filter(Boolean);
    const offered = this.#parts.commands.visibleTo(person, channel);
    const command = offered.find((one) => one.name === first);
    if (command) return { command, words };
    const names = offered.map((one) => `/${one.name}`).join(', ') || 'none yet';
    throw new NotPossible(
      `There is no command /${first} for ${person.name} here. There is: ${names}.`,
    );
  }

  #mustMay(
    person: Person,
    channel: Channel,
    permission: Parameters<typeof may>[2],
    words: string,
  ): void {
    if (!may(person, channel, 'VIEW_CHANNEL') || !may(person, channel, permission)) {
      throw new NotPossible(`${person.name} may not ${words} in #${channel.name}.`);
    }
  }

  /** Files, people, roles and channels that the options name, as `data.resolved` holds them. */
  #resolved(
    options: readonly Wire[],
    files: readonly { id: string; file: OptionFile }[],
    channel: Channel,
  ): Wire {
    const { world, cdn, post } = this.#parts;
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
    for (const option of leaves(options)) {
      const id = String(option.value);
      const person = world.people.find((one) => one.id === id);
      if (person && (option.type === OPTION.user || option.type === OPTION.mentionable)) {
        const { user: _, ...member } = memberWire(world, guild, person);
        add('users', id, userWire(person));
        add('members', id, { ...member, permissions: String(permissionsOf(person, channel)) });
      }
      const place = guild.channels.find((one) => one.id === id);
      if (place && option.type === OPTION.channel) add('channels', id, channelWire(place));
      const role = guild.roles.findIndex((one) => one.id === id);
      if (role >= 0 && option.type === OPTION.role) add('roles', id, roleWire(guild, role));
    }
    return Object.keys(resolved).length > 0 ? { resolved } : {};
  }
}

/** The options that carry values, out of their subcommands. */
function leaves(options: readonly Wire[]): readonly Wire[] {
  return options.flatMap((one) => (Array.isArray(one.options) ? leaves(one.options) : [one]));
}

/** Marks the option that is being typed; with nothing typed yet it is there, and empty. */
function markFocused(options: readonly Wire[], option: Wire, values: OptionValues): Wire[] {
  const nested = options.find((one) => Array.isArray(one.options));
  if (nested) {
    return [{ ...nested, options: markFocused(nested.options as Wire[], option, values) }];
  }
  const others = options.filter((one) => one.name !== option.name);
  const given = options.find((one) => one.name === option.name)?.value ?? '';
  return [...others, { name: option.name, type: option.type, value: given, focused: true }];
}

/** `/tune type:jig seed:K`, with the options in the order that they were registered in. */
function labelOf(name: string, path: CommandPath, values: OptionValues): string {
  const given = path.options.flatMap((option) => {
    const key = String(option.name);
    const value = values[key];
    if (value === undefined || value === '') return [];
    return [` ${key}:${typeof value === 'object' ? value.name : value}`];
  });
  return `/${name.replace(/^\//, '')}${given.join('')}`;
}
