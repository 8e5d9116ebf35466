import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import { EngineError, type GalleryDesk, sentence } from '../engine/index.ts';
import { loadAssets } from './assets.ts';
import { createDoor, type Door, SILENCE_MS } from './door.ts';

export interface Gallery {
  /** Where it listens: `http://127.0.0.1:8090`. */
  readonly origin: string;
  /** What links to it begin with, as the world sees it; without a slash at the end. */
  readonly url: string;
  /** From now on there is something to see; before, visitors are told to come back. */
  show(desk: GalleryDesk): void;
  close(): Promise<void>;
}

export interface GalleryOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  /** No other port than this one will do: whoever set it wants it. */
  readonly exact: boolean;
  /** Null: where it listens. */
  readonly url: string | null;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /** How long a visitor may take to say what they want; 10 s unless told. */
  readonly headersTimeoutMs?: number;
}

/** How many ports are tried, from the one asked for upwards. */
const PORTS_TRIED = 20;

/** How long a visitor may take, in milliseconds, and how much: those who dawdle on purpose hold nobody up. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  maxConnections: 500,
  maxHeaderSize: 16 * 1024,
} as const;

/**
 * Opens the gallery's web server. It is there before the engine is, since the engine's links name its address.
 * Throws EngineError 'bad-request' where the port is taken.
 */
export async function openGallery(options: GalleryOptions): Promise<Gallery> {
  const { requestTimeout, keepAliveTimeout, maxHeaderSize } = PATIENCE;
  const headersTimeout = options.headersTimeoutMs ?? PATIENCE.headersTimeout;
  const server = createServer({
    ...{ headersTimeout, requestTimeout, keepAliveTimeout, maxHeaderSize },
    connectionsCheckingInterval: headersTimeout / 5,
  });
  server.maxConnections = PATIENCE.maxConnections;
  server.setTimeout(SILENCE_MS);
  const assets = await loadAssets();
  let door: Door | null = null;
  server.on('request', (request, response) => {
    if (door === null) response.writeHead(503, { 'retry-after': '5' }).end();
    else void door(request, response);
  });
  // What is no HTTP gets an answer that any program understands, and no more.
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  const port = await listen(server, options);
  const origin = `http://${nameOf(options.host)}:${port}`;
  const url = options.url ?? origin;
  return {
    origin,
    url,
    show(desk) {
      door = createDoor({ desk, assets, url, log: options.log });
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Of an interface, in an address; one that stands for all of them is none that could be visited. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** On the first free port from the one that was asked for, or on that alone. */
async function listen(
  server: Server,
  { port: first, host, exact }: GalleryOptions,
): Promise<number> {
  const last = exact || first === 0 ? first : Math.min(first + PORTS_TRIED - 1, 65_535);
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, port, host);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(code)) throw error;
      if (code === 'EADDRNOTAVAIL' || port >= last) throw cannotListen(first, last, host, error);
    }
  }
}

function cannotListen(first: number, last: number, host: string, cause: unknown): EngineError {
  return new EngineError(
    'bad-request',
    sentence(
      'The gallery finds no free port from {first} to {last} on {host}: set LILT_GALLERY_PORT to another one, or to off for none.',
      { first, last, host },
    ),
    {},
    { cause },
  );
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
