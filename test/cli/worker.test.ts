import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/program.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'lilt-worker-cli-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function worker(env: Record<string, string>, ...options: string[]) {
  let said = '';
  const stream = {
    write(text: string) {
      said += text;
    },
  };
  const code = await runCli(['worker', ...options], {
    ...{ stdout: stream, stderr: stream, env, cwd },
    readStdin: async () => '',
    clock: () => new Date(0),
    randomSeed: () => 1,
    onStopSignal: () => () => {},
  });
  return { code, said };
}

// What it does where it can work is tried with real processes in test/workers.test.ts.
describe('lilt worker', () => {
  test.each([
    ['with a database in a folder', {}, /one process at a time may use/],
    ['with a database in memory', { DATABASE_URL: 'memory:' }, /nothing is shared/],
  ])('%s says that the bot trains there, and how to have workers', async (_, env, says) => {
    const { code, said } = await worker(env);
    expect(code).toBe(2);
    expect(said).toMatch(says);
    expect(said).toMatch(/the bot trains by itself.*DATABASE_URL=postgresql:.*LILT_BLOBS/);
  });

  test('where the database is not there says so, without the password', async () => {
    const url = 'postgresql://lilt:secret-word@127.0.0.1:1/lilt';
    const { code, said } = await worker({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(said).toMatch(/PostgreSQL at 127\.0\.0\.1:1\/lilt cannot be used/);
    expect(said).not.toContain('secret-word');
  });

  test('with a lease that no worker could keep is refused', async () => {
    const { code, said } = await worker({}, '--lease', '1');
    expect(code).toBe(2);
    expect(said).toMatch(/2 to 3,600/);
  });
});
