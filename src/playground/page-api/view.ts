import type { Belonging } from '../belonging.ts';
import type { CommandBook } from '../interactions/commands.ts';
import type { InteractionDesk } from '../interactions/desk.ts';
import { VISIBLE } from '../interactions/desk.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { PostOffice, Stored } from '../messages/post-office.ts';
import type { PeopleActs } from '../people-acts.ts';
import { inLanguage, LOCALES } from '../rules/localizations.ts';
import { wireOf } from '../wire.ts';
import {
  CHANNEL,
  type Channel,
  type Guild,
  hasApp,
  manages,
  may,
  PERMISSIONS_SHOWN,
  type Person,
  type World,
} from '../world/world.ts';

export interface ViewParts {
  readonly world: World;
  readonly post: PostOffice;
  readonly desk: InteractionDesk;
  readonly commands: CommandBook;
  readonly acts: PeopleActs;
  readonly belonging: Belonging;
  readonly gateway: { readonly connected: boolean };
  readonly examples: readonly string[];
}

/** Everything that one person sees: what the page starts from, and comes back to. */
export function snapshot(parts: ViewParts, person: Person) {
  const { world, post, desk, gateway } = parts;
  return {
    me: person.key,
    app: { id: world.app.id, name: world.app.name },
    connected: gateway.connected,
    examples: parts.examples,
    locales: LOCALES,
    ...placesOf(parts, person),
    messages: world.channels.flatMap((channel) =>
      post
        .in(channel, person)
        .filter((one) => parts.acts.sees(person, one))
        .map((one) => messageView(parts, one)),
    ),
    interactions: desk
      .all()
      .filter((one) => one.person === person && isNews(one))
      .map(interactionView),
  };
}

/** People and places as someone sees them, and the commands that they have there: what `Belonging` changes. */
export function placesOf(parts: ViewParts, person: Person) {
  const { world } = parts;
  return {
    people: world.people.map(aboutPerson),
    guilds: [
      ...world.guilds
        .filter((guild) => guild.members.has(person.id))
        .map((one) => guildOf(world, person, one)),
      outsideOf(world, person),
    ],
    commands: commandsOf(parts, person),
  };
}

function aboutPerson({ key, id, name, about, locale, installed }: Person) {
  return { key, id, name, about, locale, installed };
}

function guildOf(world: World, person: Person, guild: Guild) {
  return {
    id: guild.id,
    key: guild.key,
    name: guild.name,
    locale: guild.locale,
    // Whether the bot is there, and who may change that.
    here: hasApp(world, guild),
    manages: manages(person, guild),
    members: world.people
      .filter((one) => guild.members.has(one.id))
      .map((one) => ({
        key: one.key,
        id: one.id,
        name: one.name,
        role:
          guild.ownerId === one.id
            ? 'Owner'
            : (guild.members.get(one.id)?.at(-1)?.name.replace('@everyone', 'Member') ?? ''),
      })),
    roles: guild.roles.map((one) => ({ id: one.id, name: one.name })),
    channels: guild.channels
      .filter((channel) => may(person, channel, 'VIEW_CHANNEL'))
      .map((channel) => channelOf(channel, person)),
  };
}

/** Conversations outside of servers, as if they were channels of one. */
function outsideOf({ channels }: World, person: Person) {
  return {
    id: null,
    key: '@me',
    name: 'Direct messages',
    here: true,
    manages: false,
    members: [],
    roles: [],
    channels: channels
      .filter(({ guild, people }) => guild === null && people.includes(person))
      .map((channel) => channelOf(channel, person)),
  };
}

function channelOf(channel: Channel, person: Person) {
  const outside = channel.type !== CHANNEL.text;
  return {
    id: channel.id,
    key: channel.key,
    // What is written over the room.
    title: outside ? channel.name : `#${channel.name}`,
    topic: channel.topic,
    people: channel.people.map(({ key, id, name }) => ({ key, id, name })),
    may: PERMISSIONS_SHOWN.filter((name) => may(person, channel, name)),
  };
}

/** Commands by channel id, in the person's language. */
export function commandsOf({ world, commands }: ViewParts, person: Person) {
  return Object.fromEntries(
    world.channels.map((channel) => [
      channel.id,
      commands.visibleTo(person, channel).map((one) => inLanguage(one, person.locale)),
    ]),
  );
}

/** A message, and what the person typed or pressed to get it. */
export function messageView({ desk }: ViewParts, { message, author, viewer }: Stored) {
  const { id } = message.interaction_metadata ?? {};
  const used = id === undefined ? undefined : desk.byId(String(id))?.label;
  return { ...message, author_key: author.key, ephemeral: viewer !== null, used: used ?? null };
}

/** What a person is still waiting for; autocomplete is nothing that they would see. */
export function isNews(one: Interaction): boolean {
  return VISIBLE.includes(one.type) && one.state === 'waiting';
}

export function interactionView(one: Interaction) {
  return {
    id: one.id,
    state: one.state,
    label: one.label,
    channel_id: one.channel.id,
    at: one.at,
    message_id: one.sourceId ?? null,
    custom_id: one.customId ?? null,
    modal: one.answer?.type === 9 ? wireOf(one.answer.data) : null,
  };
}
