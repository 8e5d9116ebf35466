import { refusals } from '../../refusal.ts';
import { channelWire, guildWire, memberWire, roleWire } from '../../world/portraits.ts';
import {
  CHANNEL,
  type Channel,
  directWith,
  type Guild,
  hasApp,
  may,
  sharesGuild,
} from '../../world/world.ts';
import { type Call, noContent, ok, type RestParts, type Route } from '../route.ts';

/** Channels and guilds as the bot's own token reaches them, with the app's permissions. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/channels/:channel',
    handle: (call, parts) => ok(channelWire(channelOf(call, parts))),
  },
  {
    method: 'POST',
    pattern: '/channels/:channel/typing',
    handle(call, parts) {
      mustMay(channelOf(call, parts), parts, 'SEND_MESSAGES');
      return noContent;
    },
  },
  {
    method: 'GET',
    pattern: '/channels/:channel/messages',
    handle(call, parts) {
      const channel = channelOf(call, parts);
      const limit = Math.min(100, Math.max(1, Number(call.query.get('limit') ?? 50) || 50));
      const before = call.query.get('before');
      const after = call.query.get('after');
      const list = parts.post
        .in(channel)
        .filter((one) => one.viewer === null)
        .map((one) => one.message)
        .filter((one) => !before || BigInt(one.id) < BigInt(before))
        .filter((one) => !after || BigInt(one.id) > BigInt(after));
      return ok(list.reverse().slice(0, limit));
    },
  },
  {
    method: 'POST',
    pattern: '/channels/:channel/messages',
    asks: 'MessageCreateRequestSchema',
    answers: 'MessageResponseSchema',
    handle(call, parts) {
      const channel = channelOf(call, parts);
      mustReach(channel, parts);
      mustMay(channel, parts, 'SEND_MESSAGES');
      if (call.uploads.length > 0) mustMay(channel, parts, 'ATTACH_FILES');
      const stored = parts.post.write({
        author: parts.world.app,
        channel,
        body: call.body,
        uploads: call.uploads,
        path: [],
        viewer: null,
        extra: {},
      });
      return ok(stored.message);
    },
  },
  {
    method: 'GET',
    pattern: '/channels/:channel/messages/:message',
    answers: 'MessageResponseSchema',
    handle: (call, parts) => ok(messageOf(call, parts).message),
  },
  {
    method: 'PATCH',
    pattern: '/channels/:channel/messages/:message',
    asks: 'MessageEditRequestPartialSchema',
    answers: 'MessageResponseSchema',
    handle(call, parts) {
      const stored = messageOf(call, parts);
      if (stored.author !== parts.world.app) throw refusals.notYourMessage();
      if (call.uploads.length > 0) mustMay(stored.channel, parts, 'ATTACH_FILES');
      return ok(parts.post.edit(stored.message.id, call.body, call.uploads, []).message);
    },
  },
  {
    method: 'DELETE',
    pattern: '/channels/:channel/messages/:message',
    handle(call, parts) {
      const stored = messageOf(call, parts);
      if (stored.author !== parts.world.app) mustMay(stored.channel, parts, 'MANAGE_MESSAGES');
      parts.post.remove(stored.message.id);
      return noContent;
    },
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild',
    handle: (call, parts) => ok(guildWire(guildOf(call, parts))),
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild/channels',
    handle: (call, parts) => ok(guildOf(call, parts).channels.map(channelWire)),
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild/roles',
    handle(call, parts) {
      const guild = guildOf(call, parts);
      return ok(guild.roles.map((_, index) => roleWire(guild, index)));
    },
  },
  {
    method: 'GET',
    pattern: '/guilds/:guild/members/:user',
    handle(call, parts) {
      const guild = guildOf(call, parts);
      const person = [parts.world.app, ...parts.world.people].find(
        (one) => one.id === call.params.user,
      );
      if (!person || !guild.members.has(person.id)) throw refusals.unknownMember();
      return ok(memberWire(parts.world, guild, person));
    },
  },
  {
    method: 'POST',
    pattern: '/users/@me/channels',
    asks: 'CreatePrivateChannelRequestSchema',
    answers: 'PrivateChannelResponseSchema',
    handle({ body }, { world }) {
      const person = world.people.find((one) => one.id === body.recipient_id);
      const channel = person && directWith(person, world);
      if (!channel) throw refusals.unknownUser();
      return ok(channelWire(channel));
    },
  },
];

function channelOf(call: Call, { world }: RestParts): Channel {
  const channel = world.channels.find((one) => one.id === call.params.channel);
  if (!channel) throw refusals.unknownChannel();
  if (!may(world.app, channel, 'VIEW_CHANNEL')) throw refusals.missingAccess();
  return channel;
}

function messageOf(call: Call, parts: RestParts) {
  const channel = channelOf(call, parts);
  const stored = parts.post.get(call.params.message ?? '');
  // A message for one person's eyes does not exist for the bot's own token.
  if (!stored || stored.channel !== channel || stored.viewer) throw refusals.unknownMessage();
  return stored;
}

function guildOf(call: Call, { world }: RestParts): Guild {
  const guild = world.guilds.find((one) => one.id === call.params.guild);
  if (!guild || !hasApp(world, guild)) throw refusals.unknownGuild();
  return guild;
}

/** A bot writes to those who share a server with it or installed it; nobody else opens it their door. */
function mustReach({ type, people }: Channel, { world }: RestParts): void {
  if (type !== CHANNEL.direct) return;
  const known = people.some((one) => !one.bot && (one.installed || sharesGuild(one, world)));
  if (!known) throw refusals.cannotMessageUser();
}

function mustMay(
  channel: Channel,
  { world }: RestParts,
  permission: Parameters<typeof may>[2],
): void {
  if (!may(world.app, channel, permission)) throw refusals.missingPermissions();
}
