import { authorityOf, authorityOfMessage, type Owners } from './interactions/authority.ts';
import type { Command, CommandBook } from './interactions/commands.ts';
import type { InteractionDesk } from './interactions/desk.ts';
import { type FormValue, fillForm } from './interactions/form-values.ts';
import type { Interaction } from './interactions/interaction.ts';
import { labelOfCommand, labelOfComponent } from './interactions/labels.ts';
import {
  fillOptions,
  followPath,
  NotPossible,
  type OptionFile,
  type OptionValue,
} from './interactions/options.ts';
import { idOf, idsAmong, resolvedWire, withIds } from './interactions/resolved.ts';
import { pickValues } from './interactions/selection.ts';
import type { Cdn } from './messages/cdn.ts';
import type { PostOffice, Stored } from './messages/post-office.ts';
import { INTERACTION } from './rules/answers.ts';
import { COMMAND, OPTION } from './rules/commands.ts';
import { COMPONENT, flatten } from './rules/components.ts';
import { FLAG } from './rules/messages.ts';
import { type Wire, wireOf } from './wire.ts';
import { type Channel, may, type Person, type World } from './world/world.ts';

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
  run(person: Person, channel: Channel, name: string, given: OptionValues): Interaction {
    const { world, desk } = this.#parts;
    const { command, words, owners } = this.#typed(person, channel, name);
    const path = followPath(command, words);
    const values = withIds(world, channel, path.options, given);
    const { options, files } = fillOptions(path, values, world.nextId);
    return desk.begin({
      type: INTERACTION.command,
      person,
      channel,
      owners,
      label: labelOfCommand(name, path, given),
      commandName: name,
      commandId: command.id,
      commandType: COMMAND.typed,
      data: {
        ...commandWire(command),
        options,
        ...resolvedWire(this.#parts, { channel, files, ids: idsAmong(leaves(options)) }),
      },
    });
  }

  /** Uses a command out of a message's menu. @throws NotPossible */
  runOnMessage(person: Person, messageId: string, name: string): Interaction {
    const { channel, message } = this.#message(person, messageId);
    if ((message.flags & (FLAG.ephemeral | FLAG.loading)) !== 0) {
      throw new NotPossible('A message that only one person sees has no commands in its menu.');
    }
    const { command, owners } = this.#offered(person, channel, COMMAND.ofMessage, name);
    return this.#parts.desk.begin({
      type: INTERACTION.command,
      person,
      channel,
      owners,
      label: command.name,
      commandName: command.name,
      commandId: command.id,
      commandType: COMMAND.ofMessage,
      targetId: messageId,
      data: {
        ...commandWire(command),
        target_id: messageId,
        ...resolvedWire(this.#parts, { channel, message }),
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
    const { command, words, owners } = this.#typed(person, channel, name);
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
      owners,
      label: `/${name} ${focused}…`,
      commandName: name,
      commandId: command.id,
      optionType: Number(option.type),
      data: { ...commandWire(command), options: markFocused(options, option, values) },
    });
  }

  /** Presses a button, or picks from a menu (then with values). @throws NotPossible */
  press(
    person: Person,
    messageId: string,
    customId: string,
    values?: readonly string[],
  ): Interaction {
    const { channel, message } = this.#message(person, messageId);
    const component = flatten(message.components).find((one) => one.custom_id === customId);
    if (!component) {
      throw new NotPossible(`There is no button or menu "${customId}" on that message.`);
    }
    if (component.disabled === true) throw new NotPossible('That is switched off.');
    const isButton = component.type === COMPONENT.button;
    const picked = isButton ? {} : this.#pick(component, values ?? [], channel);
    return this.#parts.desk.begin({
      type: INTERACTION.component,
      person,
      channel,
      owners: authorityOfMessage(message, channel),
      label: labelOfComponent(component, values),
      sourceId: messageId,
      customId,
      data: {
        id: component.id,
        custom_id: customId,
        component_type: component.type,
        ...picked,
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
      owners: opened.owners,
      label: String(modal.title),
      opened,
      ...(opened.sourceId !== undefined && { sourceId: opened.sourceId }),
      data: {
        custom_id: modal.custom_id,
        components,
        ...resolvedWire(this.#parts, { channel: opened.channel, files }),
      },
    });
  }

  /** Says something in a channel, with files or without. @throws NotPossible */
  say(person: Person, channel: Channel, text: string, files: readonly OptionFile[] = []): Stored {
    this.#mustMay(person, channel, 'SEND_MESSAGES', 'send messages');
    if (files.length > 0) this.#mustMay(person, channel, 'ATTACH_FILES', 'attach files');
    if ((text.trim() === '' && files.length === 0) || text.length > 2000) {
      throw new NotPossible('A message has 1 to 2000 characters.');
    }
    return this.#parts.post.write({
      author: person,
      channel,
      body: { content: text },
      uploads: files.map(({ name, bytes }, i) => ({
        field: `files[${i}]`,
        name,
        bytes: Buffer.from(bytes),
      })),
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

  #message(person: Person, messageId: string): Stored {
    const stored = this.#parts.post.get(messageId);
    if (!stored || !this.sees(person, stored)) {
      throw new NotPossible('That message is not there any more.');
    }
    return stored;
  }

  #typed(person: Person, channel: Channel, name: string) {
    const [first = '', ...words] = name.replace(/^\//, '').split(' ').filter(Boolean);
    return { ...this.#offered(person, channel, COMMAND.typed, first), words };
  }

  #offered(
    person: Person,
    channel: Channel,
    type: number,
    name: string,
  ): { command: Command; owners: Owners } {
    const { world, commands } = this.#parts;
    this.#mustMay(person, channel, 'USE_APPLICATION_COMMANDS', 'use commands');
    const offered = commands.visibleTo(person, channel).filter((one) => one.type === type);
    const command = offered.find((one) => one.name === name);
    const owners = command && authorityOf(world, command, person, channel);
    if (command && owners) return { command, owners };
    const slash = type === COMMAND.typed ? '/' : '';
    const names = offered.map((one) => slash + one.name).join(', ') || 'none yet';
    throw new NotPossible(
      `There is no command ${slash}${name} for ${person.name} here. There is: ${names}.`,
    );
  }

  /** What was picked from a menu, and who and what that is. */
  #pick(menu: Wire, given: readonly string[], channel: Channel): Wire {
    const type = OPTION_OF_MENU[Number(menu.type)];
    if (type === undefined) return { values: pickValues(menu, given) };
    const ids = given.map((one) => idOf(this.#parts.world, channel, type, one));
    const named = ids.map((id) => ({ type, id }));
    return { values: pickValues(menu, ids), ...resolvedWire(this.#parts, { channel, ids: named }) };
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
}

/** Menus that offer people, roles and channels, by the type of option that takes the same. */
const OPTION_OF_MENU: Readonly<Record<number, number>> = {
  [COMPONENT.userSelect]: OPTION.user,
  [COMPONENT.roleSelect]: OPTION.role,
  [COMPONENT.mentionableSelect]: OPTION.mentionable,
  [COMPONENT.channelSelect]: OPTION.channel,
};

function commandWire(command: Command): Wire {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
  };
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
