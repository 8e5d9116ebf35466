import {
  CHANNEL,
  type Channel,
  type Guild,
  type Person,
  permissionsOf,
  type World,
} from './world.ts';

/** People and places as the objects that Discord's API and gateway send. */

export function userWire(person: Person) {
  return {
    id: person.id,
    username: person.key,
    global_name: person.bot ? null : person.name,
    discriminator: person.bot ? '0001' : '0',
    avatar: null,
    bot: person.bot,
    flags: 0,
    public_flags: 0,
    primary_guild: null,
  };
}

/** The app's own user has the app's name as username: bots have no global name. */
export function appUserWire(world: World) {
  return { ...userWire(world.app), username: world.app.name };
}

export function anyUserWire(world: World, person: Person) {
  return person.id === world.app.id ? appUserWire(world) : userWire(person);
}

export function memberWire(world: World, guild: Guild, person: Person) {
  const roles = guild.members.get(person.id) ?? [];
  return {
    user: anyUserWire(world, person),
    nick: null,
    avatar: null,
    banner: null,
    roles: roles.filter((role) => role.id !== guild.id).map((role) => role.id),
    joined_at: person.bot ? guild.joinedAt : world.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

export function channelWire(channel: Channel) {
  const { guild } = channel;
  return guild ? guildChannelWire(channel, guild) : privateChannelWire(channel);
}

/** Direct messages with the bot, and groups. The bot is in none of its own lists of recipients. */
function privateChannelWire({ id, type, name, people }: Channel) {
  const recipients = people.filter((one) => !one.bot).map(userWire);
  const base = { id, type, last_message_id: null, flags: 0, recipients };
  return type === CHANNEL.direct ? base : { ...base, name, icon: null, owner_id: people[0]?.id };
}

function guildChannelWire(channel: Channel, guild: Guild) {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: guild.id,
    name: channel.name,
    topic: channel.topic,
    position: guild.channels.indexOf(channel),
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    flags: 0,
    permission_overwrites: channel.overwrites.map((row) => ({
      id: row.id,
      type: row.type,
      allow: String(row.allow),
      deny: String(row.deny),
    })),
  };
}

/** The channel as an interaction carries it: with the person's permissions. */
export function interactionChannelWire(channel: Channel, person: Person) {
  return { ...channelWire(channel), permissions: String(permissionsOf(person, channel)) };
}

export function roleWire(guild: Guild, index: number) {
  const role = guild.roles[index];
  return {
    id: role?.id,
    name: role?.name,
    permissions: String(role?.permissions ?? 0n),
    position: index,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role?.key === 'app',
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    description: null,
    flags: 0,
  };
}

/** A guild as REST sends it. */
export function guildWire(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    banner: null,
    home_header: null,
    discovery_splash: null,
    description: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: guild.systemChannel?.id ?? null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    nsfw: false,
    nsfw_level: 0,
    features: [],
    roles: guild.roles.map((_, index) => roleWire(guild, index)),
    emojis: [],
    stickers: [],
    incidents_data: null,
    latest_onboarding_question_id: null,
    joined_at: guild.joinedAt,
  };
}

/** A guild as GUILD_CREATE sends it: with its channels and the app's own membership. */
export function guildCreateWire(world: World, guild: Guild) {
  return {
    ...guildWire(guild),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [memberWire(world, guild, world.app)],
    channels: guild.channels.map(channelWire),
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
