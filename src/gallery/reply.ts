import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** abcjs puts one style of its own into every sheet; this is that one, and no other may be written into a page. */
const STYLE_OF_ABCJS = "'sha256-BCpnf71gZdCsSCHDzyB1RsBbZ0qQdqseK6v+yJsgg30='";

/** What every answer says: all that a page needs is here, and nothing of it belongs into another page. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    `style-src 'self' ${STYLE_OF_ABCJS}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

export interface Reply {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly mediaType: string;
  /**
   * `look`: may be kept, but is asked for again every time, since a community may leave the gallery at any moment. `keep`: never
   * changes and belongs to nobody. `forget`: is kept nowhere.
   */
  readonly cache: 'look' | 'keep' | 'forget';
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as gzip, where it is at hand. */
  readonly gzipped?: Uint8Array | null;
}

const CACHE_CONTROL = {
  look: 'no-cache',
  keep: 'public, max-age=31536000, immutable',
  forget: 'no-store',
} as const;

/** Below this, compression gains nothing. */
const LEAST_GZIPPED = 600;
const COMPRESSIBLE = /^(text|font|image\/svg|application\/json)/;

/** Sends a reply: whole, compressed, or as a part; or says that the visitor has it already. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  const whole = Buffer.from(reply.body as Uint8Array);
  const headers: Record<string, string> = {
    ...HEADERS,
    'content-type': reply.mediaType,
    'cache-control': CACHE_CONTROL[reply.cache],
    ...reply.headers,
  };
  if (reply.cache !== 'forget') headers.etag = etagOf(whole);
  const given = request.headers['if-none-match'];
  if (headers.etag !== undefined && given?.split(/\s*,\s*/).includes(headers.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (COMPRESSIBLE.test(reply.mediaType)) {
    headers.vary = [headers.vary, 'accept-encoding'].filter(Boolean).join(', ');
    const accepts = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (accepts && whole.length >= LEAST_GZIPPED) {
      const packed = reply.gzipped ?? (await promisify(gzip)(whole));
      finish(request, response, reply.status, { ...headers, 'content-encoding': 'gzip' }, packed);
      return;
    }
  } else if (reply.status === 200) {
    headers['accept-ranges'] = 'bytes';
    const ifRange = request.headers['if-range']?.toString();
    const part = rangeOf(request.headers.range, ifRange, headers.etag, whole);
    if (part === 'none') {
      const range = { 'content-range': `bytes */${whole.length}` };
      finish(request, response, 416, { ...headers, ...range }, Buffer.alloc(0));
      return;
    }
    if (part !== null) {
      const range = `bytes ${part.from}-${part.to}/${whole.length}`;
      const bytes = whole.subarray(part.from, part.to + 1);
      finish(request, response, 206, { ...headers, 'content-range': range }, bytes);
      return;
    }
  }
  finish(request, response, reply.status, headers, whole);
}

function finish(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  bytes: Uint8Array,
): void {
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

const etagOf = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;

/**
 * The part that a player of sound asks for (RFC 9110, 14): one range only. Null: all of it. 'none': there is no such part.
 * Safari plays nothing that it cannot ask for in parts.
 */
function rangeOf(
  range: string | undefined,
  ifRange: string | undefined,
  etag: string | undefined,
  { length }: Uint8Array,
): { readonly from: number; readonly to: number } | 'none' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(range ?? '') ?? [];
  if ((first === '' && last === '') || (ifRange !== undefined && ifRange !== etag)) return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from > to || from >= length ? 'none' : { from, to };
}
