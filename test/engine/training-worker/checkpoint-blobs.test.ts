import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlobStore } from '../../../src/engine/ports.ts';
import {
  fetchCheckpoint,
  putCheckpoint,
  removeCheckpointBlobs,
} from '../../../src/engine/training-worker/checkpoint-blobs.ts';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';

const FILES = ['sources.json', 'run/log.csv'];
const OURS = { jobId: 'ouroneonly', attempt: 1 };
let folder: string;
let blobs: BlobStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-checkpoint-'));
  blobs = createMemoryStorage(() => new Date(0)).blobs;
  await mkdir(join(folder, 'here/run'), { recursive: true });
  await writeFile(join(folder, 'here/sources.json'), '{}');
  await writeFile(join(folder, 'here/run/log.csv'), Buffer.from([0, 10, 255, 10]));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const put = (owner = OURS, files = FILES) =>
  putCheckpoint(blobs, join(folder, 'here'), files, owner);

test('files come back as they were, in another folder', async () => {
  const there = join(folder, 'there');
  expect(await fetchCheckpoint(blobs, there, await put(), OURS.jobId)).toBe(true);
  expect(await readFile(join(there, 'sources.json'), 'utf8')).toBe('{}');
  expect([...(await readFile(join(there, 'run/log.csv')))]).toEqual([0, 10, 255, 10]);
});

test('the same files of two jobs, or of two attempts, are blobs of their own', async () => {
  const [one, other, later] = [
    await put(),
    await put({ jobId: 'theirsonly', attempt: 1 }),
    await put({ ...OURS, attempt: 2 }),
  ];
  await removeCheckpointBlobs(blobs, one);
  expect(await fetchCheckpoint(blobs, join(folder, 'a'), one, OURS.jobId)).toBe(false);
  expect(await fetchCheckpoint(blobs, join(folder, 'b'), other, 'theirsonly')).toBe(true);
  expect(await fetchCheckpoint(blobs, join(folder, 'c'), later, OURS.jobId)).toBe(true);
});

test('what the next checkpoint has too stays', async () => {
  const before = await put();
  await writeFile(join(folder, 'here/run/log.csv'), 'more');
  const after = await put();
  await removeCheckpointBlobs(blobs, before, after);
  expect(await blobs.get(before['run/log.csv'] ?? '')).toBeNull();
  expect(await fetchCheckpoint(blobs, join(folder, 'there'), after, OURS.jobId)).toBe(true);
});

test('one that lacks a file, or is another job’s, or leads out of its folder, is none', async () => {
  const good = await put();
  const there = join(folder, 'there');
  for (const bad of [
    { ...good, 'run/more': 'f'.repeat(64) },
    { ...good, '../out': good['sources.json'] ?? '' },
    { ...good, '/out': good['sources.json'] ?? '' },
    { ...good, 'run/./../../out': good['sources.json'] ?? '' },
  ]) {
    expect(await fetchCheckpoint(blobs, there, bad, OURS.jobId)).toBe(false);
  }
  expect(await fetchCheckpoint(blobs, there, good, 'theirsonly')).toBe(false);
  await expect(readFile(join(folder, 'out'))).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(put(OURS, ['../here/sources.json'])).rejects.toThrow(RangeError);
});
