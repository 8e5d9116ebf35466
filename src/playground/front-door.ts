import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Gateway } from './gateway/gateway.ts';
import { type Cdn, contentTypeOf } from './messages/cdn.ts';
import type { PageApi } from './page-api/serve.ts';
import { isApiPath } from './rest/serve.ts';

interface Rooms {
  readonly rest: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
  readonly page: PageApi;
  readonly cdn: Cdn;
  readonly gateway: Gateway;
}

/** Kinds of file that a browser may show in place; all others are only downloaded. */
const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp)|audio\/)/;

/**
 * Decides who a request is for: the API, the CDN, or the page. Nobody is let in who calls this
 * machine by another name: a web page elsewhere could otherwise have its own name point here
 * (DNS rebinding) and read along.
 */
export function frontDoor(server: Server, rooms: Rooms): void {
  server.on('request', (request, response) => {
    const url = urlOf(request);
    if (!url || !isLoopbackName(url.hostname)) {
      response.writeHead(403, { 'content-type': 'text/plain' });
      response.end('This simulator only answers to 127.0.0.1, [::1] and localhost.\n');
    } else if (isApiPath(url.pathname)) {
      void rooms.rest(request, response, url);
    } else if (/^\/(?:ephemeral-)?attachments\//.test(url.pathname)) {
      sendFile(url.pathname, rooms.cdn, request, response);
    } else {
      void rooms.page.serve(request, response, url);
    }
  });
  server.on('upgrade', (request, socket, head) => {
    const url = urlOf(request);
    socket.on('error', () => socket.destroy());
    // Bots send no Origin. A browser does, and no page has any business on the gateway.
    if (url && isLoopbackName(url.hostname) && request.headers.origin === undefined) {
      rooms.gateway.upgrade(request, socket, head, url);
    } else {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    }
  });
}

export function isLoopbackName(hostname: string): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}

function urlOf(request: IncomingMessage): URL | undefined {
  const url = `http://${request.headers.host ?? ''}${request.url ?? '/'}`;
  return request.headers.host && URL.canParse(url) ? new URL(url) : undefined;
}

/** Sends a file of a message. Whatever it holds, it is no page of ours: it runs nothing. */
function sendFile(
  path: string,
  cdn: Cdn,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const bytes = cdn.get(decodeURI(path));
  if (!bytes) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.\n');
    return;
  }
  const name = path.split('/').at(-1) ?? 'file';
  const type = contentTypeOf(name) ?? 'application/octet-stream';
  const headers = {
    'content-type': type,
    'cache-control': 'no-store',
    'content-disposition': `${SHOWN.test(type) ? 'inline' : 'attachment'}; filename="${name}"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    // Browsers only let people move about in a recording whose parts can be asked for.
    'accept-ranges': 'bytes',
  };
  const part = partOf(request.headers.range, bytes.length);
  if (part === 'beyond') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  const { from, to } = part ?? { from: 0, to: bytes.length };
  response.writeHead(part ? 206 : 200, {
    ...headers,
    'content-length': to - from,
    ...(part && { 'content-range': `bytes ${from}-${to - 1}/${bytes.length}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes.subarray(from, to));
}

/** The one part that `bytes=0-99`, `bytes=100-` or `bytes=-50` asks for, its end not included; null: the whole (RFC 9110, 14.2). */
function partOf(
  range: string | undefined,
  size: number,
): { from: number; to: number } | 'beyond' | null {
  const [, first = '', last = ''] = range?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return from < to ? { from, to } : 'beyond';
}
