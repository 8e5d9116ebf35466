import type { CommandBook } from '../interactions/commands.ts';
import type { InteractionDesk } from '../interactions/desk.ts';
import { VISIBLE } from '../interactions/desk.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { PostOffice, Stored } from '../messages/post-office.ts';
import type { PeopleActs } from '../people-acts.ts';
import { wireOf } from '../wire.ts';
import { may, PERMISSIONS_SHOWN, type Person, type World } from '../world/world.ts';

export interface ViewParts {
  readonly world: World;
  readonly post: PostOffice;
  readonly desk: InteractionDesk;
  readonly commands: CommandBook;
  readonly acts: PeopleActs;
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
    people: world.people.map((one) => ({
      key: one.key,
      id: one.id,
      name: one.name,
      about: one.about,
    })),
    guilds: placesOf(world, person),
    commands: commandsOf(parts, person),
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

/** The guilds that someone is in, the channels open to them, and what they may do there. */
function placesOf(world: World, person: Person) {
  return world.guilds
    .filter((guild) => guild.members.has(person.id))
    .map((guild) => ({
      key: guild.key,
      name: guild.name,
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
        .map((channel) => ({
          id: channel.id,
          key: channel.key,
          topic: channel.topic,
          may: PERMISSIONS_SHOWN.filter((name) => may(person, channel, name)),
        })),
    }));
}

/** Commands by channel id. */
export function commandsOf({ world, commands }: ViewParts, person: Person) {
  return Object.fromEntries(
    world.channels.map((channel) => [channel.id, commands.visibleTo(person, channel)]),
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
