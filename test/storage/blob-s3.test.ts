import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BlobStore } from '../../src/engine/ports.ts';
import { openBlobBucket, type S3Bucket } from '../../src/storage/blob-s3.ts';
import { blobContract } from '../contracts/storage-blobs.ts';
import { type Fault, type S3Server, signatureOf, startS3Server } from '../support/s3-server.ts';

let server: S3Server;
let blobs: BlobStore;
/** How long it would have waited, in milliseconds. */
let waits: number[];
const open = (changes: Partial<S3Bucket> = {}) =>
  openBlobBucket({ ...server.place, ...changes }, async (ms) => waits.push(ms));
beforeEach(async () => {
  server = await startS3Server();
  waits = [];
  blobs = await open();
  server.requests.length = 0;
});
afterEach(() => server.stop());

test('the server’s own reckoning of signatures is Amazon’s', () => {
  // "Example: GET Object" of the S3 API reference, with the key and secret of its examples.
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date': '20130524T000000Z',
  };
  const signature = signatureOf(
    { method: 'GET', url: '/test.txt', headers },
    Object.keys(headers),
    '20130524/us-east-1/s3/aws4_request',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  );
  expect(signature).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
});

describe('S3', () => blobContract(() => blobs));

const someBytes = () => new Uint8Array(Buffer.from(`MThd ${randomUUID()}`));

test('an object is named by its contents, below the prefix, with its type', async () => {
  const bytes = someBytes();
  const name = await blobs.put(bytes, 'audio/midi');
  expect([...server.objects]).toEqual([
    [`some/where/${name}`, { bytes: Buffer.from(bytes), mediaType: 'audio/midi' }],
  ]);
});

test('what is there already is not sent again', async () => {
  const bytes = someBytes();
  const name = await blobs.put(bytes, 'audio/midi');
  await blobs.put(bytes, 'audio/midi');
  const key = `some/where/${name}`;
  expect(server.requests).toEqual([`HEAD ${key}`, `PUT ${key}`, `HEAD ${key}`]);
});

test('names that are none ask nobody', async () => {
  await blobs.get('../other-bucket/secret');
  await blobs.remove('..');
  expect(server.requests).toEqual([]);
});

test('a temporary key comes with its token', async () => {
  await server.stop();
  server = await startS3Server('the/session+token==');
  const bytes = someBytes();
  blobs = await open();
  expect((await blobs.get(await blobs.put(bytes, 'image/png')))?.bytes).toEqual(bytes);
});

describe('when something goes wrong on the way, it is asked again', () => {
  const busy: Fault[] = ['busy 500', 'busy 503', 'busy 429', 'reset'];

  test.each(busy)('put: %s', async (fault) => {
    const bytes = someBytes();
    server.fail('HEAD', fault);
    server.fail('PUT', fault, fault);
    const name = await blobs.put(bytes, 'image/png');
    expect(server.objects.get(`some/where/${name}`)?.bytes).toEqual(Buffer.from(bytes));
    expect(waits).toHaveLength(3);
  });

  test.each([...busy, 'cut', 'halved', 'altered'] as const)('get: %s', async (fault) => {
    const bytes = someBytes();
    const name = await blobs.put(bytes, 'image/png');
    server.fail('GET', fault, fault);
    expect(await blobs.get(name)).toEqual({ bytes, mediaType: 'image/png' });
    expect(waits).toHaveLength(2);
  });

  test.each(busy)('remove: %s', async (fault) => {
    const name = await blobs.put(someBytes(), 'image/png');
    server.fail('DELETE', fault);
    await blobs.remove(name);
    expect(server.objects.size).toBe(0);
  });

  test('longer and longer, and not for ever', async () => {
    server.fail('HEAD', ...Array<Fault>(20).fill('busy 503'));
    server.fail('PUT', ...Array<Fault>(20).fill('busy 503'));
    await expect(blobs.put(someBytes(), 'image/png')).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringMatching(
        /^The bucket s3:\/\/lilt-test\/some\/where\/ did not keep a file \(SlowDown\)\. .*try again/,
      ),
    });
    expect(server.requests.length).toBeLessThanOrEqual(12);
    expect(waits[3]).toBeGreaterThan(waits[0] ?? 0);
    expect(server.objects.size).toBe(0);
  });
});

test('an object that was altered is not handed out', async () => {
  const name = await blobs.put(someBytes(), 'image/png');
  server.objects.set(`some/where/${name}`, { bytes: Buffer.from('x'), mediaType: 'image/png' });
  await expect(blobs.get(name)).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringMatching(/damaged.*rendered again/),
  });
});

test('an object of another length than it should have is mended by the next put', async () => {
  const bytes = someBytes();
  const name = await blobs.put(bytes, 'image/png');
  server.objects.set(`some/where/${name}`, { bytes: Buffer.from('x'), mediaType: 'image/png' });
  await blobs.put(bytes, 'image/png');
  expect((await blobs.get(name))?.bytes).toEqual(bytes);
});

describe('wrong settings are found when it is opened, with a remedy and no secret', () => {
  test.each([
    [{ secretAccessKey: 'another-secret' }, /\(SignatureDoesNotMatch\).*AWS_SECRET_ACCESS_KEY/],
    [{ accessKeyId: 'AKIAOTHER' }, /\(InvalidAccessKeyId\).*AWS_ACCESS_KEY_ID/],
    [{ sessionToken: 'a-secret-token' }, /\(InvalidToken\).*AWS_SESSION_TOKEN/],
    [{ bucket: 'nosuchbucket' }, /\(NoSuchBucket\).*LILT_BLOBS/],
    [{ region: 'us-east-1' }, /\(AuthorizationHeaderMalformed\).*AWS_REGION/],
    [{ endpoint: 'http://127.0.0.1:1' }, /cannot be reached \(\w+\).*AWS_ENDPOINT_URL/],
    [{ endpoint: 'http://nosuch.invalid' }, /cannot be reached \(\w+\).*AWS_ENDPOINT_URL/],
  ])('%j', async (changes, message) => {
    const error = await open(changes).then(
      () => expect.fail('opened'),
      (error: unknown) => error,
    );
    expect(error).toMatchObject({ code: 'storage', message: expect.stringMatching(message) });
    const shown = inspect(error, { depth: 10, showHidden: true });
    for (const secret of [server.place.secretAccessKey, 'another-secret', 'a-secret-token']) {
      expect(shown).not.toContain(secret);
    }
  });
});
