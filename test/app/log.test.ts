import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { createLog } from '../../src/app/log.ts';

const SECRET = 'MTQ0MTAwMDAwMDAwMDAwMDAwMA.GxYzAb.aVerySecretToken';

/** What a log writes while `use` uses it. */
function written(use: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  use(createLog('debug', [SECRET], { write: (line) => lines.push(line) }));
  return lines.join('');
}

test('the token stands in no line, wherever it came from', () => {
  const text = written((log) => {
    log.info({ token: SECRET }, `logging in with ${SECRET}`);
    log.error({ err: new Error(`Bot ${SECRET} refused`, { cause: new Error(SECRET) }) });
    log.warn({ nested: { deep: [SECRET] } });
  });
  expect(text).not.toContain(SECRET);
  expect(text).toContain('[token]');
});

test('an interaction token stands in no line, and its request with its files neither', () => {
  const token = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5OmFiY2RlZg';
  const url = `https://discord.com/api/v10/webhooks/1441000000000000000/${token}/messages/@original`;
  const error = new DiscordAPIError(
    { code: 10015, message: 'Unknown Webhook' },
    10015,
    404,
    'PATCH',
    url,
    { body: { components: ['secret body'] }, files: [{ name: 'a.png', data: Buffer.alloc(99) }] },
  );
  const text = written((log) => {
    log.error({ err: error });
    log.error(`POST /interactions/1441000000000000001/${token}/callback failed`);
    log.error(new Error(`fetch failed: ${url}`));
  });
  expect(text).not.toContain(token);
  expect(text).not.toContain('secret body');
  expect(text).toContain('Unknown Webhook');
  expect(text).toContain('10015');
});

test('an error keeps its stack and its causes', () => {
  const text = written((log) =>
    log.error({ err: new Error('outer', { cause: new TypeError('inner') }) }, 'something'),
  );
  const line = JSON.parse(text);
  expect(line).toMatchObject({
    msg: 'something',
    err: { message: 'outer', cause: { message: 'inner' } },
  });
  expect(line.err.stack).toContain('log.test.ts');
});
