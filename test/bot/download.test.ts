import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDownload } from '../../src/bot/download.ts';

/** What Discord's file server would say, by path. */
let server: Server;
let origin: string;
let sent: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/small') response.end('X:1\n');
    else if (request.url === '/elsewhere') response.writeHead(302, { location: '/small' }).end();
    else if (request.url === '/gone') response.writeHead(404).end('no');
    else endless(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends for ever, as long as somebody reads. */
function endless(response: import('node:http').ServerResponse): void {
  sent = 0;
  const chunk = Buffer.alloc(64 * 1024);
  const more = () => {
    while (!response.destroyed) {
      sent += chunk.length;
      if (!response.write(chunk)) break;
    }
  };
  response.on('drain', more);
  more();
}

const file = (path: string, name = 'a.abc') => ({ name, url: origin + path, size: 4 });
const bounds = { bytes: 1000 };

test('files are fetched in their order', async () => {
  const download = createDownload(`${origin}/api`);
  const files = await download([file('/small'), file('/small', 'b.abc')], bounds);
  expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['a.abc', 'X:1\n'],
    ['b.abc', 'X:1\n'],
  ]);
});

test('no more is read than may be, whatever was declared', async () => {
  const download = createDownload(`${origin}/api`);
  await expect(download([file('/endless')], bounds)).rejects.toMatchObject({
    code: 'bad-request',
    message: expect.stringContaining('`a.abc` is larger than it said'),
  });
  // Some is under way before the other side hears of it.
  expect(sent).toBeLessThan(16 * 2 ** 20);
  // The bound is that of all files together.
  await expect(download([file('/small'), file('/small')], { bytes: 6 })).rejects.toMatchObject({
    code: 'bad-request',
  });
});

describe('addresses that are not Discord’s are not asked', () => {
  test.each([
    'http://cdn.discordapp.com/a',
    'https://cdn.discordapp.com.example.org/a',
    'https://cdn.discordapp.com@127.0.0.1/a',
    'https://127.0.0.1/a',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'nonsense',
  ])('%s', async (url) => {
    const download = createDownload('https://discord.com/api');
    await expect(download([{ name: 'a.abc', url, size: 1 }], bounds)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('not kept by Discord'),
    });
  });

  test('nor is another place on this machine, with Discord’s own API', async () => {
    await expect(
      createDownload('https://discord.com/api')([file('/small')], bounds),
    ).rejects.toMatchObject({ code: 'bad-request' });
  });
});

test.each(['/gone', '/elsewhere'])('%s: says that it cannot be had', async (path) => {
  const download = createDownload(`${origin}/api`);
  await expect(download([file(path)], bounds)).rejects.toMatchObject({ code: 'busy' });
});
