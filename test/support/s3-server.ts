import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Bucket } from '../../src/storage/blob-s3.ts';

/** What goes wrong with a request. */
export type Fault =
  | 'busy 500'
  | 'busy 503'
  | 'busy 429'
  /** The connection breaks before there is an answer. */
  | 'reset'
  /** The connection breaks in the middle of the answer's body. */
  | 'cut'
  /** The answer looks whole and lacks half of its body. */
  | 'halved'
  /** The answer has other bytes. */
  | 'altered';

export interface S3Server {
  /** How to get in. */
  readonly place: S3Bucket;
  /** Objects by key. */
  readonly objects: Map<string, { bytes: Buffer; mediaType: string }>;
  /** Method and key of every request that came, refused ones too. */
  readonly requests: string[];
  /** What goes wrong with the next requests of that method, one after the other. */
  fail(method: string, ...faults: Fault[]): void;
  stop(): Promise<void>;
}

/** A request as the signature sees it. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Uint8Array, data: string) =>
  createHmac('sha256', key).update(data).digest();

/**
 * The signature that a request must have: Amazon's "Signature Version 4", by its description in the S3 API reference
 * ("Authenticating Requests: Using the Authorization Header"), independent of the package that signs ours.
 */
export function signatureOf(
  { method, url, headers }: SignedRequest,
  signed: readonly string[],
  scope: string,
  secret: string,
): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => (part.includes('=') ? part : `${part}=`))
    .sort();
  const canonical = [
    ...[method, path, parameters.join('&')],
    ...signed.map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}`),
    ...['', signed.join(';'), String(headers['x-amz-content-sha256'])],
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope
    .split('/')
    .reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

/** A server on loopback that keeps objects as S3 does, as far as Lilt asks, and that refuses what is not signed rightly. */
export async function startS3Server(session: string | null = null): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const requests: string[] = [];
  const faults = new Map<string, Fault[]>();
  const bucket = 'lilt-test';
  const [accessKeyId, secretAccessKey, region] = ['AKIATESTKEY', 's3cr3t/of+the=key', 'eu-test-1'];

  /** S3's code for what is wrong with a request; null where nothing is. */
  function wrongWith(request: IncomingMessage, body: Buffer): string | null {
    const { headers, method = '', url = '' } = request;
    const match =
      /^AWS4-HMAC-SHA256 Credential=(\w+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? '',
      );
    const [, id, scope = '', names = '', signature] = match ?? [];
    const signed = names.split(';');
    const [day, ofRegion, service, end] = scope.split('/');
    const date = String(headers['x-amz-date']);
    const time = Date.parse(
      date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
    );
    if (id !== accessKeyId) return 'InvalidAccessKeyId';
    if (ofRegion !== region) return 'AuthorizationHeaderMalformed';
    if (`${service}/${end}` !== 's3/aws4_request' || !date.startsWith(`${day}T`)) {
      return 'AuthorizationHeaderMalformed';
    }
    if (!(Math.abs(Date.now() - time) < 900_000)) return 'RequestTimeTooSkewed';
    for (const needed of ['host', 'x-amz-date', 'x-amz-content-sha256']) {
      if (!signed.includes(needed)) return 'AccessDenied';
    }
    if (signature !== signatureOf({ method, url, headers }, signed, scope, secretAccessKey)) {
      return 'SignatureDoesNotMatch';
    }
    if ((headers['x-amz-security-token'] ?? null) !== session) return 'InvalidToken';
    return headers['x-amz-content-sha256'] === sha256(body) ? null : 'XAmzContentSHA256Mismatch';
  }

  function answer(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    const [, name, ...rest] = decodeURIComponent(url.split('?')[0] ?? '').split('/');
    const key = rest.join('/');
    requests.push(`${method} ${key}`);
    const refuse = (status: number, code: string) => {
      const xml = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`;
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(method === 'HEAD' ? undefined : xml);
    };
    const fault = faults.get(method)?.shift();
    if (fault === 'reset') return void request.socket.destroy();
    if (fault?.startsWith('busy')) return void refuse(Number(fault.slice(5)), 'SlowDown');
    const wrong = wrongWith(request, body);
    if (wrong !== null)
      return void refuse(wrong === 'AuthorizationHeaderMalformed' ? 400 : 403, wrong);
    if (name !== bucket) return void refuse(404, 'NoSuchBucket');
    if (method === 'PUT') {
      objects.set(key, { bytes: body, mediaType: request.headers['content-type'] ?? '' });
      response.writeHead(200).end();
      return;
    }
    if (method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
      return;
    }
    const object = objects.get(key);
    if (object === undefined) return void refuse(404, 'NoSuchKey');
    const { mediaType } = object;
    const half = object.bytes.subarray(0, object.bytes.length >> 1);
    const altered = Buffer.from(object.bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte)));
    const bytes = fault === 'halved' ? half : fault === 'altered' ? altered : object.bytes;
    response.writeHead(200, { 'content-type': mediaType, 'content-length': bytes.length });
    if (method === 'HEAD') response.end();
    else if (fault === 'cut') response.write(half, () => request.socket.destroy());
    else response.end(bytes);
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => answer(request, Buffer.concat(parts), response));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    place: {
      ...{ bucket, prefix: 'some/where/', region, endpoint: `http://127.0.0.1:${port}` },
      ...{ accessKeyId, secretAccessKey, sessionToken: session },
    },
    objects,
    requests,
    fail: (method, ...next) => faults.set(method, [...(faults.get(method) ?? []), ...next]),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
