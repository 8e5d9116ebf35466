import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Clock } from '../clock.ts';
import type { Limits } from '../limits.ts';
import type { PostEvent } from '../messages/post-office.ts';
import { shardOf } from '../snowflake.ts';
import type { Traffic } from '../traffic.ts';
import { type Wire, wireOf } from '../wire.ts';
import { appUserWire, guildCreateWire, guildWire, memberWire } from '../world/portraits.ts';
import { type Guild, hasApp, may, type World } from '../world/world.ts';
import { Connection } from './connection.ts';
import { CLOSE, ENDS_SESSION, EVERY_INTENT, INTENT, OP } from './opcodes.ts';
import { Session } from './session.ts';

interface GatewayParts {
  readonly world: World;
  readonly token: string;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly traffic: Traffic;
  readonly url: () => string;
  readonly faults: GatewayFaults;
}

/** What a test can ask of the gateway. */
export interface GatewayFaults {
  /** True: heartbeats stay unanswered, and the client has to notice. */
  deaf: boolean;
}

/** Discord takes no payload above this from a client. */
const LARGEST_PAYLOAD = 4096;
const MOST_SESSIONS = 20;

/** Gateway v10: sessions, and the events that they are sent. */
export class Gateway {
  readonly #parts: GatewayParts;
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_PAYLOAD,
    perMessageDeflate: false,
  });
  #onChange: () => void = () => {};

  constructor(parts: GatewayParts) {
    this.#parts = parts;
  }

  /** Whether a bot is logged in right now. */
  get connected(): boolean {
    return [...this.#sessions.values()].some((one) => one.connection !== undefined);
  }

  /** Calls `listener` when a bot comes or goes. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** Takes over a WebSocket handshake. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): void {
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const { limits, clock, traffic, faults } = this.#parts;
      let session: Session | undefined;
      const connection = new Connection({
        socket: webSocket,
        compress: url.searchParams.get('compress') === 'zlib-stream',
        heartbeatMs: limits.heartbeatMs,
        clock,
        traffic,
        acknowledges: () => !faults.deaf,
        onPayload: (op, data) => {
          session = this.#receive(connection, session, op, wireOf(data));
        },
        onClose: (code) => {
          this.#connections.delete(connection);
          if (session?.connection === connection) this.#leave(session, code);
        },
      });
      this.#connections.add(connection);
      const encoding = url.searchParams.get('encoding') ?? 'json';
      const compress = url.searchParams.get('compress') ?? 'zlib-stream';
      if ((url.searchParams.get('v') ?? '10') !== '10') connection.close(CLOSE.invalidVersion);
      else if (encoding !== 'json' || compress !== 'zlib-stream') {
        connection.close(CLOSE.decodeError);
      }
    });
  }

  /** Sends an event to the sessions that serve a guild (null: none), also those that are just reconnecting. */
  dispatch(event: string, data: unknown, guildId: string | null): void {
    for (const session of this.#serving(guildId)) session.dispatch(event, data);
  }

  /** Tells the sessions of a message, without its content where they may not read it. */
  announce({ kind, stored }: PostEvent): void {
    const { world } = this.#parts;
    const { message, channel, author, viewer } = stored;
    if (viewer || !may(world.app, channel, 'VIEW_CHANNEL')) return;
    const { guild } = channel;
    const place = { channel_id: channel.id, ...(guild && { guild_id: guild.id }) };
    const { user: _, ...member } = guild ? memberWire(world, guild, author) : { user: null };
    const full = { ...message, ...place, ...(guild && { member }) };
    const bare = { ...full, content: '', attachments: [], embeds: [], components: [] };
    const intent = guild ? INTENT.guildMessages : INTENT.directMessages;
    for (const session of this.#serving(guild?.id ?? null, intent)) {
      // What is said to the bot alone is said to it.
      const reads =
        !guild || author === world.app || (session.intents & INTENT.messageContent) !== 0;
      if (kind === 'removed') session.dispatch('MESSAGE_DELETE', { id: message.id, ...place });
      else {
        const event = kind === 'created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE';
        session.dispatch(event, reads ? full : bare);
      }
    }
  }

  /** Tells those who asked for news of guilds that the bot came to one, that one changed, or that it left. */
  announceGuild(kind: 'joined' | 'changed' | 'left', guild: Guild): void {
    const { world } = this.#parts;
    for (const session of this.#serving(guild.id, INTENT.guilds)) {
      if (kind === 'joined') session.dispatch('GUILD_CREATE', guildCreateWire(world, guild));
      else if (kind === 'changed') session.dispatch('GUILD_UPDATE', guildWire(guild));
      else session.dispatch('GUILD_DELETE', { id: guild.id });
    }
  }

  /** Closes every connection with a code, as Discord does when it moves servers. */
  drop(code: number): void {
    for (const connection of this.#connections) connection.close([code, 'Dropped.']);
  }

  stop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  /** What belongs to no guild goes to the first shard (developer docs, Sharding). */
  #serving(guildId: string | null, intent = 0): Session[] {
    return [...this.#sessions.values()].filter(
      ({ shard: [index, count], intents }) =>
        index === (guildId === null ? 0 : shardOf(guildId, count)) && (intents & intent) === intent,
    );
  }

  #receive(
    connection: Connection,
    session: Session | undefined,
    op: number,
    data: Wire,
  ): Session | undefined {
    if (op === OP.identify || op === OP.resume) {
      if (session) connection.close(CLOSE.alreadyAuthenticated);
      else if (String(data.token).replace(/^Bot /, '') !== this.#parts.token) {
        connection.close(CLOSE.authenticationFailed);
      } else {
        return op === OP.identify
          ? this.#identify(connection, data)
          : this.#resume(connection, data);
      }
      return session;
    }
    if (!session) connection.close(CLOSE.notAuthenticated);
    else if (op === OP.requestMembers) this.#sendMembers(session, data);
    else if (op !== OP.presence && op !== OP.voiceState) connection.close(CLOSE.unknownOpcode);
    return session;
  }

  #identify(connection: Connection, data: Wire): Session | undefined {
    const { world, url } = this.#parts;
    const shard = Array.isArray(data.shard) ? data.shard.map(Number) : [0, 1];
    const [index = 0, count = 0] = shard;
    if (!(Number.isInteger(count) && index >= 0 && index < count)) {
      connection.close(CLOSE.invalidShard);
      return undefined;
    }
    const intents = Number(data.intents);
    if (!Number.isInteger(intents) || intents < 0 || (intents & ~EVERY_INTENT) !== 0) {
      connection.close(CLOSE.invalidIntents);
      return undefined;
    }
    const session = new Session([index, count], intents);
    session.connection = connection;
    this.#keep(session);
    const guilds = world.guilds.filter(
      (one) => hasApp(world, one) && shardOf(one.id, count) === index,
    );
    session.dispatch('READY', {
      v: 10,
      user: { ...appUserWire(world), verified: true, mfa_enabled: true, email: null },
      guilds: guilds.map((one) => ({ id: one.id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: url(),
      shard: [index, count],
      application: { id: world.app.id, flags: 0 },
      private_channels: [],
      relationships: [],
      user_settings: {},
      presences: [],
      geo_ordered_rtc_regions: [],
      guild_join_requests: [],
      _trace: [],
    });
    if ((intents & INTENT.guilds) !== 0) {
      for (const guild of guilds) session.dispatch('GUILD_CREATE', guildCreateWire(world, guild));
    }
    this.#onChange();
    return session;
  }

  #resume(connection: Connection, data: Wire): Session | undefined {
    const session = this.#sessions.get(String(data.session_id));
    const missed = session?.since(Number(data.seq));
    if (!session || !missed) {
      connection.send({ op: OP.invalidSession, d: false, s: null, t: null });
      return undefined;
    }
    session.connection = connection;
    for (const payload of missed) connection.send(payload);
    session.dispatch('RESUMED', { _trace: [] });
    this.#onChange();
    return session;
  }

  /** Remembers a session; those that nobody came back to are forgotten, the oldest first. */
  #keep(session: Session): void {
    this.#sessions.set(session.id, session);
    for (const one of this.#sessions.values()) {
      if (this.#sessions.size <= MOST_SESSIONS) break;
      if (!one.connection) this.#sessions.delete(one.id);
    }
  }

  #leave(session: Session, code: number): void {
    session.connection = undefined;
    if (ENDS_SESSION.includes(code)) this.#sessions.delete(session.id);
    this.#onChange();
  }

  /** REQUEST_GUILD_MEMBERS: all of them, in one chunk. */
  #sendMembers(session: Session, data: Wire): void {
    const { world } = this.#parts;
    const guild = world.guilds.find((one) => one.id === String(data.guild_id));
    if (!guild || !hasApp(world, guild)) return;
    const present = [world.app, ...world.people].filter((one) => guild.members.has(one.id));
    session.dispatch('GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members: present.map((one) => memberWire(world, guild, one)),
      chunk_index: 0,
      chunk_count: 1,
      not_found: [],
      ...(data.nonce !== undefined && { nonce: data.nonce }),
    });
  }
}
