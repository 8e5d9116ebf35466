import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGate } from '../../src/gallery/gate.ts';
import { openGallery } from '../../src/gallery/open-gallery.ts';
import { type GalleryHouse, openGalleryHouse } from './support/gallery-house.ts';

let house: GalleryHouse;
beforeAll(async () => {
  house = await openGalleryHouse({ headersTimeoutMs: 500 });
});
afterAll(async () => {
  await house.close();
  expect(house.faults).toEqual([]);
});

/** Sends bytes as they are, and returns all that comes back until the server hangs up. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(house.origin);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
const asked = (address: string, method = 'GET', more = '') =>
  raw(`${method} ${address} HTTP/1.1\r\nHost: gallery\r\nConnection: close\r\n${more}\r\n`);
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('what is refused', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s',
    async (method) => {
      const answer = await asked('/', method);
      expect(statusOf(answer)).toBe(405);
      expect(answer).toMatch(/^allow: GET, HEAD\r$/im);
    },
  );

  test.each([
    ['a body', '/', 'Content-Length: 5\r\n', 413],
    ['a body in pieces', '/', 'Transfer-Encoding: chunked\r\n', 413],
    ['a long address', `/${'a'.repeat(5000)}`, '', 414],
    ['headers without end', '/', `X: ${'a'.repeat(20_000)}\r\n`, 400],
  ])('%s', async (_, address, more, status) => {
    expect(statusOf(await asked(address, 'GET', more))).toBe(status);
  });

  test.each([
    '/assets/../package.json',
    '/assets/../../../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/assets/%2e%2e/%2e%2e/package.json',
    '//evil.example/tunes/kitchen001',
    '/tunes/kitchen001/',
    '/tunes/KITCHEN001',
    '/tunes/kitchen001.exe',
    '/tunes/kitchen001%00.png',
    '/tunes/../communities/110000000000000001',
    '/communities/1e9',
    '/__proto__',
    '/constructor',
    '/%',
    '*',
    'http://evil.example/',
  ])('%s leads nowhere', async (address) => {
    const answer = await asked(address);
    expect([400, 404]).toContain(statusOf(answer));
    expect(answer).not.toContain('evil.example');
    expect(answer).not.toMatch(/root:|"dependencies"/);
  });

  test('what is no HTTP', async () => {
    expect(statusOf(await raw('\u0016\u0003\u0001 hello\r\n\r\n'))).toBe(400);
  });

  test('those who never finish their question are shown out', async () => {
    expect(await raw('GET / HTTP/1.1\r\nHost: gallery\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 400|^$/);
  });
});

describe('what is sent', () => {
  test('HEAD has the headers of GET and nothing else', async () => {
    const answer = await asked('/tunes/kitchen001.png', 'HEAD');
    const [head = '', body] = answer.split('\r\n\r\n');
    const whole = await fetch(`${house.origin}/tunes/kitchen001.png`);
    expect(head).toMatch(
      new RegExp(`^content-length: ${(await whole.arrayBuffer()).byteLength}\r?$`, 'im'),
    );
    expect(body).toBe('');
  });

  test('every answer forbids what pages have no business with', async () => {
    for (const path of ['/', '/tunes/kitchen001', '/tunes/kitchen001.png', '/nowhere']) {
      const { headers } = await fetch(house.origin + path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self'; /);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('no page has a script or a style in it, and all that it needs comes from here', async () => {
    for (const path of ['/', '/tunes/kitchen001', '/playlists/playlist01', '/nowhere']) {
      const text = await (await fetch(house.origin + path)).text();
      // Without what stands in quotes: a title may be as odd as it likes.
      const tags = text.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
      for (const tag of tags) {
        expect(tag).not.toMatch(/^<script(?!.* src="")|^<style|\s(style|on[a-z]+)=/);
      }
      expect(text).not.toContain('="javascript:');
      const links = [...text.matchAll(/\s(?:src|href|action)="([^"]*)"/g)].map(([, link]) => link);
      for (const link of links) expect(link).toMatch(/^(\/(?!\/)|#)/);
      for (const link of links.filter((one) => one?.startsWith('/assets/'))) {
        const asset = await fetch(house.origin + link);
        expect([link, asset.status]).toEqual([link, 200]);
        expect(asset.headers.get('cache-control')).toContain('immutable');
      }
    }
  });

  test('texts are compressed for those who can read that, and only for those', async () => {
    const packed = await asked('/tunes/kitchen001', 'GET', 'Accept-Encoding: gzip\r\n');
    const plain = await asked('/tunes/kitchen001');
    expect(packed).toMatch(/content-encoding: gzip/i);
    expect(plain).not.toMatch(/content-encoding/i);
    const body = (answer: string) =>
      Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1');
    expect(gunzipSync(body(packed)).equals(body(plain))).toBe(true);
  });

  test('sounds and pictures come in parts to those who ask for parts', async () => {
    const url = `${house.origin}/tunes/kitchen001.png`;
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
    const part = async (range: string, more: Record<string, string> = {}) => {
      const response = await fetch(url, { headers: { range, ...more } });
      const bytes = Buffer.from(await response.arrayBuffer());
      return [response.status, response.headers.get('content-range'), bytes] as const;
    };
    const of = whole.length;
    expect(await part('bytes=0-1')).toEqual([206, `bytes 0-1/${of}`, whole.subarray(0, 2)]);
    expect(await part(`bytes=${of - 3}-`)).toEqual([
      206,
      `bytes ${of - 3}-${of - 1}/${of}`,
      whole.subarray(of - 3),
    ]);
    expect(await part('bytes=-3')).toEqual([
      206,
      `bytes ${of - 3}-${of - 1}/${of}`,
      whole.subarray(of - 3),
    ]);
    expect(await part(`bytes=${of}-`)).toEqual([416, `bytes */${of}`, Buffer.alloc(0)]);
    for (const odd of ['bytes=-', 'bytes=a-b', 'lines=0-1', 'bytes=0-1,3-4']) {
      expect((await part(odd))[0]).toBe(200);
    }
    expect((await part('bytes=0-1', { 'if-range': '"other"' }))[0]).toBe(200);
  });
});

describe('a gate', () => {
  test('lets some through, has some wait in order, and refuses the rest', async () => {
    const gate = createGate(2, 2);
    const events: string[] = [];
    const releases: (() => void)[] = [];
    const work = (name: string) =>
      gate.pass(async () => {
        events.push(name);
        await new Promise<void>((resolve) => releases.push(resolve));
        return name;
      });
    const all = ['a', 'b', 'c', 'd'].map(work);
    await expect(work('e')).rejects.toMatchObject({ code: 'busy' });
    expect(events).toEqual(['a', 'b']);
    for (let at = 0; at < 4; at += 1) {
      releases[at]?.();
      await all[at];
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(events).toEqual(['a', 'b', 'c', 'd']);
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
    const fails = () => gate.pass(() => Promise.reject(new Error('broken')));
    await expect(fails()).rejects.toThrow('broken');
    await expect(fails()).rejects.toThrow('broken');
    expect(await gate.pass(async () => 'still open')).toBe('still open');
  });

  test('many who want to hear at once are told to come back, and nothing breaks', async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const response = await fetch(`${house.origin}/playlists/playlist01.zip`);
        await response.arrayBuffer();
        return response;
      }),
    );
    const statuses = all.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(9);
    for (const { status, headers } of all.filter((one) => !one.ok)) {
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('20');
    }
    expect((await fetch(`${house.origin}/playlists/playlist01.zip`)).status).toBe(200);
  });
});

test('a port that is taken: the next one, or a sentence where no other will do', async () => {
  const port = Number(new URL(house.origin).port);
  const options = { port, host: '127.0.0.1', url: null, log: console as never };
  await expect(openGallery({ ...options, exact: true })).rejects.toThrow(
    /no free port.*LILT_GALLERY_PORT/,
  );
  const other = await openGallery({ ...options, exact: false });
  expect(Number(new URL(other.origin).port)).toBeGreaterThan(port);
  // Nothing is shown yet.
  expect((await fetch(other.origin)).status).toBe(503);
  await other.close();
});
