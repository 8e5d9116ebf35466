import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { EngineError, type GalleryDesk } from '../engine/index.ts';
import type { Assets } from './assets.ts';
import { createAttendant } from './attendant.ts';
import { spokenTo } from './languages.ts';
import { errorPage } from './pages/error.ts';
import type { House } from './pages/layout.ts';
import { type Reply, send } from './reply.ts';
import { routeOf } from './routes.ts';

export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface DoorParts {
  readonly desk: GalleryDesk;
  readonly assets: Assets;
  /** What the gallery's addresses begin with. */
  readonly url: string;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

const LONGEST_ADDRESS = 2048;

/** How long a visitor may take none of what they are sent. */
export const SILENCE_MS = 30_000;

/** Status by the code of an EngineError; anything else is a fault of ours. */
const STATUS: Readonly<Record<string, number>> = {
  'not-found': 404,
  'bad-request': 400,
  'bad-abc': 404,
  busy: 503,
};

/** Answers requests: who may not come in is told so here, all others are seen to. */
export function createDoor({ desk, assets, url, log }: DoorParts): Door {
  const house: House = { assets, url };
  const attend = createAttendant(desk, house);

  async function answer(request: IncomingMessage, gone: AbortSignal): Promise<Reply> {
    const accepted = request.headers['accept-language'] ?? '';
    const words = spokenTo(null, accepted);
    const refuse = (status: number, headers: Reply['headers'] = {}): Reply => {
      const refusal = errorPage(house, words, status);
      return { ...refusal, headers: { ...refusal.headers, ...headers } };
    };
    const { method = '', url: address = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      return refuse(405, { allow: 'GET, HEAD', connection: 'close' });
    }
    // Nothing here takes a body, and none is read.
    if (
      request.headers['transfer-encoding'] ||
      Number(request.headers['content-length'] ?? 0) > 0
    ) {
      return refuse(413, { connection: 'close' });
    }
    if (address.length > LONGEST_ADDRESS) return refuse(414);
    const at = address.indexOf('?');
    const path = at < 0 ? address : address.slice(0, at);
    const query = new URLSearchParams(at < 0 ? '' : address.slice(at + 1));
    try {
      const asset = path === '/favicon.ico' ? assets.icon : assets.byPath.get(path);
      if (asset !== undefined) {
        const cache = path === '/favicon.ico' ? 'look' : 'keep';
        return { status: 200, body: asset.bytes, cache, ...asset };
      }
      const route = routeOf(path);
      return route === null ? refuse(404) : await attend(route, query, accepted, gone);
    } catch (error) {
      const status = error instanceof EngineError ? (STATUS[error.code] ?? 500) : 500;
      if (status === 500 && !gone.aborted)
        log.error({ err: error, path: path.slice(0, 100) }, 'gallery: a fault');
      return refuse(status, status === 503 ? { 'retry-after': '20' } : {});
    }
  }

  return async (request, response) => {
    response.on('error', () => response.destroy());
    const leaving = new AbortController();
    response.on('close', () => leaving.abort());
    try {
      // While we work, it is not the visitor who is silent.
      request.socket.setTimeout(0);
      const reply = await answer(request, leaving.signal);
      request.socket.setTimeout(SILENCE_MS);
      await send(request, response, reply);
    } catch (error) {
      log.error({ err: error }, 'gallery: an answer could not be sent');
      response.destroy();
    }
  };
}
