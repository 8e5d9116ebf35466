import { createServer, type Server } from 'node:http';
import { Belonging } from './belonging.ts';
import { type Clock, systemClock } from './clock.ts';
import { frontDoor } from './front-door.ts';
import { Gateway } from './gateway/gateway.ts';
import { handOut } from './hand-out.ts';
import { CommandBook } from './interactions/commands.ts';
import { InteractionDesk } from './interactions/desk.ts';
import { DISCORD_LIMITS, type Limits } from './limits.ts';
import { Cdn } from './messages/cdn.ts';
import { PostOffice } from './messages/post-office.ts';
import { pageApi } from './page-api/serve.ts';
import { PeopleActs } from './people-acts.ts';
import type { Playground } from './playground.ts';
import { loadPublishedSchemas } from './published-schemas.ts';
import type { Fault } from './rest/faults.ts';
import { restApi } from './rest/serve.ts';
import { Traffic } from './traffic.ts';
import { buildWorld } from './world/world.ts';

export interface PlaygroundOptions {
  /** The port to try first; 0 takes any. */
  readonly port: number;
  /** A loopback address; nothing else is taken. */
  readonly host?: '127.0.0.1' | '::1';
  readonly clock?: Clock;
  /** Where the playground should differ from Discord's figures. */
  readonly limits?: Partial<Limits>;
  /** The bot's name in the channel. */
  readonly appName?: string;
  /** What the page offers to type where nothing was said yet: `/tune jig seed:K`. */
  readonly examples?: readonly string[];
}

/** How many ports are tried, from the one asked for upwards. */
const PORTS_TRIED = 20;

/**
 * Opens a Discord on loopback: REST v10, gateway v10, a CDN, and a page to try it on. All is in
 * memory and gone after `stop()`. If the port is taken, the next free one is used: read `origin`.
 *
 * @throws Error when no port of the twenty from `port` on is free
 */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const clock = options.clock ?? systemClock;
  const now = () => clock.now();
  const limits: Limits = { ...DISCORD_LIMITS, ...options.limits };
  const host = options.host ?? '127.0.0.1';
  const world = buildWorld(options.appName ?? 'Lilt', now);
  const token = [
    Buffer.from(world.app.id).toString('base64url'),
    'playground',
    crypto.randomUUID().replaceAll('-', ''),
  ].join('.');
  const traffic = new Traffic(now, limits.logEntries);
  const cdn = new Cdn(limits.cdnBytes);
  const post = new PostOffice(world, cdn, limits, now);
  const commands = new CommandBook(world);
  const gatewayFaults = { deaf: false };
  const gatewayUrl = () => post.origin.replace(/^http/, 'ws');
  const gateway = new Gateway({
    world,
    token,
    limits,
    clock,
    traffic,
    url: gatewayUrl,
    faults: gatewayFaults,
  });
  const desk = new InteractionDesk({
    world,
    post,
    limits,
    clock,
    dispatch: (event, data, guildId) => gateway.dispatch(event, data, guildId),
  });
  const acts = new PeopleActs({ world, post, cdn, desk, commands });
  const belonging = new Belonging({ world, gateway, now });
  const faults: Fault[] = [];
  const schemas = await loadPublishedSchemas();
  post.feed.listen((event) => gateway.announce(event));

  const rest = restApi({
    world,
    post,
    desk,
    commands,
    gatewayUrl,
    token,
    limits,
    clock,
    traffic,
    schemas,
    faults,
  });
  const page = await pageApi({
    world,
    post,
    desk,
    commands,
    acts,
    belonging,
    gateway,
    traffic,
    examples: options.examples ?? [],
  });
  const server = createServer();
  frontDoor(server, { rest, page, cdn, gateway });
  const port = await listen(server, options.port, host);
  post.origin = `http://${host === '::1' ? '[::1]' : host}:${port}`;

  return handOut({
    world,
    post,
    desk,
    commands,
    acts,
    belonging,
    gateway,
    gatewayFaults,
    traffic,
    faults,
    schemas: schemas.present,
    token,
    async stop() {
      page.stop();
      gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

/** Listens on the first free port. Port 0 is any free one. */
async function listen(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, port, host);
    } catch (error) {
      const taken = ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!taken || first === 0) throw error;
      if (port + 1 >= first + PORTS_TRIED || port >= 65_535) {
        throw new Error(`no free port from ${first} to ${port}: set PORT to another one`, {
          cause: error,
        });
      }
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
