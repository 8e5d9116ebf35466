import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { EngineError } from '../engine/errors.ts';
import type { BlobStore } from '../engine/ports.ts';

/** A bucket of S3, or of another server that speaks as S3 does, and how to get in. */
export interface S3Bucket {
  readonly bucket: string;
  /** What the names of all files begin with; ends with a slash unless it is empty. */
  readonly prefix: string;
  readonly region: string;
  /** Address of another server than Amazon's, without a slash at its end; null: Amazon's. */
  readonly endpoint: string | null;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
}

const NAME = /^[0-9a-f]{64}$/;
const EMPTY = createHash('sha256').digest('hex');
/** How often a request is made before it has failed, and how long to wait in between: twice as long each time. */
const ATTEMPTS = 5;
const FIRST_WAIT_MS = 200;
/** A model's weights on a slow line. */
const TIMEOUT_MS = 120_000;
/** Nothing that Lilt keeps is nearly as large; what is cannot be ours. */
const LARGEST = 512 * 1024 * 1024;

/** What to do, by the code that S3 gives. */
const REMEDIES: Readonly<Record<string, string>> = {
  NoSuchBucket: 'There is no such bucket: create it, or mend LILT_BLOBS.',
  InvalidBucketName: 'There can be no such bucket: mend LILT_BLOBS.',
  AccessDenied:
    'The key is not let in: it needs the rights to get, put and delete objects, and to list the bucket.',
  AllAccessDisabled: 'The bucket is closed: mend LILT_BLOBS.',
  InvalidAccessKeyId: 'There is no such key: mend AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch: 'The secret is not that of the key: mend AWS_SECRET_ACCESS_KEY.',
  ExpiredToken: 'The session is over: renew AWS_SESSION_TOKEN and what belongs to it.',
  InvalidToken: 'The session is not known: renew AWS_SESSION_TOKEN and what belongs to it.',
  AuthorizationHeaderMalformed: 'The bucket is in another region: mend AWS_REGION.',
  PermanentRedirect: 'The bucket is in another region: mend AWS_REGION.',
  TemporaryRedirect: 'The bucket is in another region, or too new: mend AWS_REGION, or wait.',
  RequestTimeTooSkewed: 'The clock of this machine is wrong: set it.',
};

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Blobs as objects `<prefix><sha256>` of a bucket, with their media type. */
export async function openBlobBucket(
  place: S3Bucket,
  wait: (ms: number) => Promise<unknown> = sleep,
): Promise<BlobStore> {
  const { bucket, prefix, region, endpoint, accessKeyId, secretAccessKey, sessionToken } = place;
  const where = `The bucket s3://${bucket}/${prefix}`;
  const base = baseOf(bucket, region, endpoint);
  const client = new AwsClient({
    ...{ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 },
    ...(sessionToken === null ? {} : { sessionToken }),
  });

  async function ask(method: string, name: string, init: RequestInit, hash: string) {
    const headers = { ...init.headers, 'x-amz-content-sha256': hash };
    const request = await client.sign(`${base}/${prefix}${name}`, { ...init, method, headers });
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    // Somewhere else is never where the signed request was meant to go.
    const response = await fetch(request, { redirect: 'manual', signal });
    const { status, headers: given } = response;
    return { status, headers: given, bytes: await readBounded(response) };
  }

  /**
   * Asks again when the server is busy or the connection breaks, and while the answer is not `sound`. The last answer is given
   * as it is; where there was none, the last error is thrown.
   */
  async function request(
    method: 'GET' | 'HEAD' | 'PUT' | 'DELETE',
    name: string,
    { hash = EMPTY, isSound = () => true, ...init }: RequestInit & RequestOptions = {},
  ): Promise<Reply> {
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt === ATTEMPTS;
      try {
        const reply = await ask(method, name, init, hash);
        if (isLast || (!isBusy(reply.status) && isSound(reply))) return reply;
      } catch (error) {
        if (isLast) throw unreachable(where, error);
      }
      await wait(FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
    }
  }

  function refused(what: string, { status, bytes }: Reply): EngineError {
    const code = /<Code>(\w{1,60})<\/Code>/.exec(
      Buffer.from(bytes).toString('utf8', 0, 4_000),
    )?.[1];
    const remedy =
      REMEDIES[code ?? ''] ??
      (status === 403 ? REMEDIES.AccessDenied : undefined) ??
      (status >= 300 && status < 400 ? REMEDIES.PermanentRedirect : undefined) ??
      'Check that the server is well, and try again.';
    return new EngineError('storage', `${where} ${what} (${code ?? status}). ${remedy}`, {
      status,
      code: code ?? null,
    });
  }

  const isThere = ({ status, bytes }: Reply) =>
    status !== 404 || Buffer.from(bytes).includes('NoSuchBucket');
  const isOf = (name: string, { bytes }: Reply) =>
    createHash('sha256').update(bytes).digest('hex') === name;

  // Wrong settings are found now, and not when somebody waits for a tune. Who may not list a bucket is denied what is not
  // there, so that says nothing.
  const probe = await request('GET', 'f'.repeat(64));
  const isDenied = /<Code>AccessDenied</.test(Buffer.from(probe.bytes).toString('utf8', 0, 4_000));
  if (isThere(probe) && !isDenied) throw refused('cannot be used', probe);

  return {
    async put(bytes, mediaType) {
      const name = createHash('sha256').update(bytes).digest('hex');
      const kept = await request('HEAD', name);
      if (kept.status === 200 && kept.headers.get('content-length') === `${bytes.length}`) {
        return name;
      }
      // The server compares what arrives with the hash, and keeps nothing else.
      const reply = await request('PUT', name, {
        hash: name,
        body: Uint8Array.from(bytes),
        headers: { 'content-type': mediaType },
      });
      if (reply.status !== 200) throw refused('did not keep a file', reply);
      return name;
    },
    async get(name) {
      if (!NAME.test(name)) return null;
      const reply = await request('GET', name, {
        isSound: (answer) => answer.status !== 200 || isOf(name, answer),
      });
      if (!isThere(reply)) return null;
      if (reply.status !== 200) throw refused('did not give a file', reply);
      if (!isOf(name, reply)) {
        throw new EngineError(
          'storage',
          `The file ${prefix}${name} in the bucket ${bucket} is damaged. Put it back from a backup, or remove it: it will be rendered again.`,
          { name },
        );
      }
      const mediaType = reply.headers.get('content-type') ?? 'application/octet-stream';
      return { bytes: reply.bytes, mediaType };
    },
    async remove(name) {
      if (!NAME.test(name)) return;
      const reply = await request('DELETE', name);
      if (isThere(reply) && ![200, 204].includes(reply.status)) {
        throw refused('did not remove a file', reply);
      }
    },
  };
}

interface RequestOptions {
  /** sha256 of the body in hex. */
  readonly hash?: string;
  /** False for an answer that was damaged on its way. */
  readonly isSound?: (reply: Reply) => boolean;
}

/** Amazon gives each bucket a host of its own, but its certificate is not for names with dots; others have one host for all. */
function baseOf(bucket: string, region: string, endpoint: string | null): string {
  if (endpoint !== null) return `${endpoint}/${bucket}`;
  return bucket.includes('.')
    ? `https://s3.${region}.amazonaws.com/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com`;
}

function isBusy(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}

async function readBounded(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LARGEST) throw new Error(`an answer of more than ${LARGEST} bytes`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts, length));
}

function unreachable(where: string, error: unknown): EngineError {
  // fetch says only that it failed; what went wrong stands below.
  const { code, name } = ((error as Error).cause ?? error) as { code?: unknown; name?: unknown };
  const shown = typeof code === 'string' ? code : String(name);
  return new EngineError(
    'storage',
    `${where} cannot be reached (${shown}). Check AWS_ENDPOINT_URL, AWS_REGION and the network.`,
    { code: shown },
    { cause: error },
  );
}
