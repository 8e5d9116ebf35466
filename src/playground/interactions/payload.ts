import type { Limits } from '../limits.ts';
import type { Message } from '../messages/post-office.ts';
import type { Wire } from '../wire.ts';
import { bits } from '../world/permissions.ts';
import { interactionChannelWire, memberWire, userWire } from '../world/portraits.ts';
import {
  type Channel,
  CONTEXT,
  contextOf,
  hasApp,
  type Person,
  permissionsOf,
  type World,
} from '../world/world.ts';
import type { Interaction } from './interaction.ts';

/** An interaction as INTERACTION_CREATE carries it (developer docs, Interaction Structure). */
export function interactionWire(
  world: World,
  interaction: Interaction,
  limits: Limits,
  source?: Message,
) {
  const { channel, person } = interaction;
  return {
    id: interaction.id,
    application_id: world.app.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: interactionChannelWire(channel, person),
    ...whoseWire(world, channel, person),
    locale: person.locale,
    app_permissions: String(appPermissions(world, channel, person)),
    entitlements: [],
    authorizing_integration_owners: interaction.owners,
    context: contextOf(channel),
    attachment_size_limit: limits.uploadBytes,
    data: interaction.data,
    ...(source && { message: source }),
  };
}

/** A member in a guild, outside of guilds a user. */
function whoseWire(world: World, channel: Channel, person: Person) {
  const { guild } = channel;
  if (!guild) return { user: userWire(person) };
  return {
    guild_id: guild.id,
    guild: { id: guild.id, features: [], locale: guild.locale },
    guild_locale: guild.locale,
    member: {
      ...memberWire(world, guild, person),
      permissions: String(permissionsOf(person, channel)),
    },
  };
}

/** What the bot may do by answering where it is no member (developer docs, Interaction Structure, note 3). */
const AS_GUEST = bits('ATTACH_FILES', 'EMBED_LINKS', 'MENTION_EVERYONE');

function appPermissions(world: World, channel: Channel, person: Person): bigint {
  const { guild } = channel;
  if (guild && hasApp(world, guild)) return permissionsOf(world.app, channel);
  // Where it is a guest, it may do no more than who brought it.
  if (guild) return permissionsOf(person, channel) & AS_GUEST;
  const direct = contextOf(channel) === CONTEXT.botDirect;
  return direct ? AS_GUEST | bits('USE_EXTERNAL_EMOJIS') : AS_GUEST;
}

/** What a message that answers an interaction says of it. */
export function interactionMetadata(world: World, interaction: Interaction, user: unknown): Wire {
  const { opened, targetId } = interaction;
  return {
    id: interaction.id,
    type: interaction.type,
    user,
    authorizing_integration_owners: interaction.owners,
    ...(interaction.type === 2 && {
      name: interaction.commandName,
      command_type: interaction.commandType ?? 1,
    }),
    ...(targetId !== undefined && { target_message_id: targetId }),
    ...(interaction.type === 3 && { interacted_message_id: interaction.sourceId }),
    ...(opened && { triggering_interaction_metadata: interactionMetadata(world, opened, user) }),
    application_id: world.app.id,
  };
}
