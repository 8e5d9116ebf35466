import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground } from '../../src/playground/index.ts';

let discord: Playground;

beforeAll(async () => {
  discord = await openPlayground({ port: 0 });
});

afterAll(() => discord.stop());

/** Sends just these headers: fetch would not let Host and Origin be chosen. */
function send(method: string, path: string, headers: Record<string, string>, body = '') {
  const { hostname, port } = new URL(discord.origin);
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = request({ method, path, headers, hostname, port }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const own = () => ({ host: new URL(discord.origin).host, origin: discord.origin });
const say = () =>
  JSON.stringify({ person: 'aoife', channel: discord.channels[0]?.id, text: 'hello' });

test('is bound to loopback', () => {
  expect(new URL(discord.origin).hostname).toBe('127.0.0.1');
});

test('answers to its own names only, lest a web page elsewhere points one of its own here', async () => {
  for (const path of ['/', '/api/v10/gateway', '/attachments/1/2/a.png', '/playground/events']) {
    expect((await send('GET', path, { host: 'evil.example' })).status).toBe(403);
  }
  const port = new URL(discord.origin).port;
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
    expect((await send('GET', '/', { host: `${name}:${port}` })).status).toBe(200);
  }
});

test('the page’s API is for the page', async () => {
  const { host } = own();
  const deeds = [
    { host, origin: 'http://evil.example' },
    { host, origin: 'null' },
    { host },
    { host, origin: discord.origin, 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of deeds) {
    expect((await send('POST', '/playground/say', headers, say())).status).toBe(403);
  }
  expect(
    (await send('GET', '/playground/events', { host, origin: 'http://evil.example' })).status,
  ).toBe(403);
  expect(discord.messagesIn('tunes')).toEqual([]);
  expect((await send('POST', '/playground/say', own(), say())).status).toBe(200);
  expect(discord.messagesIn('tunes')).toHaveLength(1);
});

test('the page runs nothing but its own scripts', async () => {
  const { headers } = await send('GET', '/', own());
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
});

test('no address leads out of the page’s folder', async () => {
  for (const path of [
    '/page/../index.ts',
    '/page/..%2findex.ts',
    '/page/%2e%2e/index.ts',
    '/page/',
  ]) {
    expect((await send('GET', path, own())).status).toBe(404);
  }
});

test.each(['{', '[]', '{"person":"nobody"}', '{"person":"aoife","channel":"nowhere"}'])(
  'a wrong body (%s) is refused in words',
  async (body) => {
    const reply = await send('POST', '/playground/run', own(), body);
    expect([400, 422]).toContain(reply.status);
    expect(JSON.parse(reply.text).error).toBeTypeOf('string');
  },
);

test('a file is sent in parts where parts are asked for, as players of recordings do', async () => {
  const file = { name: 'reel.mp3', bytes: Buffer.from('0123456789') };
  const { attachments } = discord.say('aoife', 'tunes', '', [file]);
  const path = new URL(attachments[0]?.url ?? '').pathname;
  const ask = (range: string) => send('GET', path, { ...own(), range });
  const whole = await send('GET', path, own());
  expect(whole).toMatchObject({
    status: 200,
    text: '0123456789',
    headers: { 'accept-ranges': 'bytes', 'content-type': 'audio/mpeg' },
  });
  const parts: [string, number, string, string | undefined][] = [
    ['bytes=0-', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=1-2,4-5', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ];
  for (const [range, status, text, contentRange] of parts) {
    const reply = await ask(range);
    expect([range, reply.status, reply.text, reply.headers['content-range']]).toEqual([
      ...[range, status, text, contentRange],
    ]);
  }
});

test('when the port is taken, the next free one is used and told', async () => {
  const port = Number(new URL(discord.origin).port);
  const second = await openPlayground({ port });
  expect(Number(new URL(second.origin).port)).toBeGreaterThan(port);
  expect((await fetch(second.origin)).status).toBe(200);
  await second.stop();
});
