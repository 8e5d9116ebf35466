import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../src/storage/folder-lock.ts';

let parent: string;
let folder: string;
let file: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'lilt-lock-'));
  folder = join(parent, 'db');
  file = `${folder}.lock`;
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** What this process writes into its lock. */
async function ownRecord(): Promise<Record<string, unknown>> {
  const lock = await lockFolder(folder);
  const record = JSON.parse(readFileSync(file, 'utf8'));
  await lock.release();
  return record;
}

function goneProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('is given to one, and to the next after its release', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(/in use by this process itself.*LILT_DATA/);
  await lock.release();
  expect(existsSync(file)).toBe(false);
  await (await lockFolder(folder)).release();
});

test('names the process that holds it', async () => {
  const { ppid } = process;
  writeFileSync(file, JSON.stringify({ ...(await ownRecord()), pid: ppid, started: null }));
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${ppid}.`);
});

test('is taken over from a process that is gone', async () => {
  writeFileSync(file, JSON.stringify({ ...(await ownRecord()), pid: goneProcess(), token: 'x' }));
  const lock = await lockFolder(folder);
  expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
  await lock.release();
});

test.runIf(existsSync('/proc/self/stat'))(
  'is taken over when another process has the pid now',
  async () => {
    const record = { ...(await ownRecord()), pid: process.ppid, started: '1', token: 'x' };
    writeFileSync(file, JSON.stringify(record));
    await (await lockFolder(folder)).release();
  },
);

test('is taken over when the machine has started again since', async () => {
  const record = { ...(await ownRecord()), boot: 'another start', token: 'x' };
  writeFileSync(file, JSON.stringify(record));
  await (await lockFolder(folder)).release();
});

test('by another container: watched for a sign of life', async () => {
  const record = { ...(await ownRecord()), host: `not-${hostname()}`, token: 'x' };
  writeFileSync(file, JSON.stringify(record));
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 500);
  await expect(lockFolder(folder)).rejects.toThrow(`on not-${hostname()}`);
  clearInterval(beat);
  // No more signs: it is dead.
  await (await lockFolder(folder)).release();
});

test('an unreadable lock is taken over when nobody can be writing it any more', async () => {
  writeFileSync(file, '');
  utimesSync(file, new Date(0), new Date(0));
  await (await lockFolder(folder)).release();
});

test('of ten that see a dead lock at once, one gets it', async () => {
  writeFileSync(file, JSON.stringify({ ...(await ownRecord()), pid: goneProcess(), token: 'x' }));
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
  const locks = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(locks).toHaveLength(1);
  await locks[0]?.release();
});
