import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../model/write-durably.ts';
import type { BlobStore } from '../ports.ts';

/**
 * A job's checkpoint among the blobs, by which another machine goes on with it. Blobs are named by their content, so two
 * jobs with a file in common (the heading of a log) would share one, and when the first ends the other would lose it.
 * Therefore each begins with a line that says whose it is, and can be removed without asking whether others need it.
 */

/** Names of the blobs, by file; what a job's record has. */
export type Checkpoint = Readonly<Record<string, string>>;

const MEDIA_TYPE = 'application/octet-stream';

/** `run/checkpoint/state-50.safetensors`: relative, and nowhere out of its folder. */
const FILE = /^(?!.*(?:^|\/)\.\.?(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/;

/** Owner of a checkpoint: a job, and which of its attempts. */
export interface CheckpointOwner {
  readonly jobId: string;
  readonly attempt: number;
}

/** Puts files of a folder among the blobs. */
export async function putCheckpoint(
  blobs: BlobStore,
  folder: string,
  files: readonly string[],
  { jobId, attempt }: CheckpointOwner,
): Promise<Checkpoint> {
  const heading = Buffer.from(`lilt checkpoint ${jobId} ${attempt}\n`);
  const names: Record<string, string> = {};
  for (const file of files) {
    if (!FILE.test(file)) throw new RangeError(`not a file of a checkpoint: ${file}`);
    const bytes = await readFile(join(folder, file));
    names[file] = await blobs.put(Buffer.concat([heading, bytes]), MEDIA_TYPE);
  }
  return names;
}

/** Writes a checkpoint's files into a folder. False where not all of it is there any more; then nothing is to be used. */
export async function fetchCheckpoint(
  blobs: BlobStore,
  folder: string,
  checkpoint: Checkpoint,
  jobId: string,
): Promise<boolean> {
  for (const [file, name] of Object.entries(checkpoint)) {
    const bytes = FILE.test(file) ? await bytesOf(blobs, name, jobId) : null;
    if (bytes === null) return false;
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(path, bytes);
  }
  return true;
}

/** Without its heading; null where it is gone, or of another job. */
async function bytesOf(blobs: BlobStore, name: string, jobId: string): Promise<Uint8Array | null> {
  const blob = await blobs.get(name);
  if (blob === null) return null;
  const end = blob.bytes.indexOf('\n'.charCodeAt(0));
  const heading = Buffer.from(blob.bytes.subarray(0, Math.max(0, end))).toString('latin1');
  return heading.startsWith(`lilt checkpoint ${jobId} `) ? blob.bytes.subarray(end + 1) : null;
}

/** Removes the blobs of a checkpoint, but for those that another one has too. */
export async function removeCheckpointBlobs(
  blobs: BlobStore,
  checkpoint: Checkpoint | null,
  kept: Checkpoint = {},
): Promise<void> {
  const needed = new Set(Object.values(kept));
  for (const name of Object.values(checkpoint ?? {})) {
    if (!needed.has(name)) await blobs.remove(name);
  }
}
