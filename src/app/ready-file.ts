import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes `<dataDir>/ready` with the process id: there while the bot answers, it is what a container's health check looks
 * at. Returns what removes it again.
 */
export async function markReady(dataDir: string): Promise<() => Promise<void>> {
  const file = path.join(dataDir, 'ready');
  await writeFile(file, `${process.pid}\n`);
  return () => rm(file, { force: true });
}
