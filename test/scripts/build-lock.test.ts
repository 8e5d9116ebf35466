import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/build-lock.mjs');
const { withLock }: { withLock<T>(work: () => T | Promise<T>, lock: string): Promise<T> } =
  await import(pathToFileURL(script).href);

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lilt-build-lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one works at a time, and each gets its turn', async () => {
  let inside = 0;
  const results = Array.from({ length: 5 }, (_, i) =>
    withLock(async () => {
      inside += 1;
      expect(inside).toBe(1);
      await sleep(5);
      inside -= 1;
      return i;
    }, lock),
  );
  expect(await Promise.all(results)).toEqual([0, 1, 2, 3, 4]);
  expect(existsSync(lock)).toBe(false);
});

test('is let go when the work fails', async () => {
  const failing = withLock(() => {
    throw new Error('no compiler');
  }, lock);
  await expect(failing).rejects.toThrow('no compiler');
  expect(await withLock(() => 'next', lock)).toBe('next');
});

test('is taken over from a process that is gone, by one after the other', async () => {
  mkdirSync(lock);
  writeFileSync(join(lock, 'pid'), String(spawnSync(process.execPath, ['-e', '']).pid));
  let inside = 0;
  const works = Array.from({ length: 5 }, () =>
    withLock(async () => {
      inside += 1;
      expect(inside).toBe(1);
      await sleep(5);
      inside -= 1;
    }, lock),
  );
  await Promise.all(works);
});

test('is taken over from a process that was killed before it wrote its pid', async () => {
  mkdirSync(lock);
  utimesSync(lock, new Date(0), new Date(0));
  expect(await withLock(() => 'mine', lock)).toBe('mine');
});
