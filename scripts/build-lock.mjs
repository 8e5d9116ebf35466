// One build or install at a time: two commands started together must not write node_modules or dist/ at once.
//
// The lock is a folder, since mkdir either makes it or fails. A lock whose owner is gone is taken over; the takeover is
// itself guarded by a folder, so that of two waiters that see the same dead owner only one removes the lock.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './sources.mjs';

/** Between mkdir and the pid being written, and during a takeover, a lock has no owner for a moment. */
const GRACE_MS = 5_000;
const POLL_MS = 100;

function make(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function ageOf(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs;
  } catch {
    return 0;
  }
}

/** The pid in the lock; null when none is written. */
function ownerOf(lock) {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8')) || null;
  } catch {
    return null;
  }
}

function isStale(lock) {
  const owner = ownerOf(lock);
  if (owner === null) return ageOf(lock) > GRACE_MS;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function removeIfStale(lock) {
  if (!isStale(lock)) return;
  const guard = `${lock}.takeover`;
  if (!make(guard)) {
    if (ageOf(guard) > GRACE_MS) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    // Asked again: another waiter may have taken over, and built, in between.
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
  } finally {
    rmSync(guard, { recursive: true, force: true });
  }
}

/** Runs `work` while holding the lock, waiting for it as long as its owner lives. */
export async function withLock(work, lock = join(ROOT, '.build.lock')) {
  let told = false;
  while (!make(lock)) {
    removeIfStale(lock);
    const owner = ownerOf(lock);
    if (!told && owner !== null) {
      process.stderr.write(`lilt: waiting for the build that process ${owner} is doing\n`);
      told = true;
    }
    await sleep(POLL_MS);
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
