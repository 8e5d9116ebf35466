import type { Limits } from '../limits.ts';
import type { Message } from '../messages/post-office.ts';
import type { Wire } from '../wire.ts';
import { guildWire, interactionChannelWire, memberWire } from '../world/portraits.ts';
import { permissionsOf, type World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';

/** An interaction as INTERACTION_CREATE carries it (developer docs, Interaction Structure). */
export function interactionWire(
  world: World,
  interaction: Interaction,
  limits: Limits,
  source?: Message,
) {
  const { channel, person } = interaction;
  const { guild } = channel;
  const whole = guildWire(world, guild);
  return {
    id: interaction.id,
    application_id: world.app.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    guild_id: guild.id,
    guild: { id: guild.id, features: whole.features, locale: whole.preferred_locale },
    channel_id: channel.id,
    channel: interactionChannelWire(channel, person),
    member: {
      ...memberWire(world, guild, person),
      permissions: String(permissionsOf(person, channel)),
    },
    locale: person.locale,
    guild_locale: whole.preferred_locale,
    app_permissions: String(permissionsOf(world.app, channel)),
    entitlements: [],
    authorizing_integration_owners: { 0: guild.id },
    context: 0,
    attachment_size_limit: limits.uploadBytes,
    data: interaction.data,
    ...(source && { message: source }),
  };
}

/** What a message that answers an interaction says of it. */
export function interactionMetadata(world: World, interaction: Interaction, user: unknown): Wire {
  const { opened } = interaction;
  return {
    id: interaction.id,
    type: interaction.type,
    user,
    authorizing_integration_owners: { 0: interaction.channel.guild.id },
    ...(interaction.type === 2 && { name: interaction.commandName, command_type: 1 }),
    ...(interaction.type === 3 && { interacted_message_id: interaction.sourceId }),
    ...(opened && { triggering_interaction_metadata: interactionMetadata(world, opened, user) }),
    application_id: world.app.id,
  };
}
