import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const readyFile = (dataDir: string): string => path.join(dataDir, 'ready');

/** Removes what a killed process left: in a container its id may be this one's too. */
export const clearReady = (dataDir: string): Promise<void> =>
  rm(readyFile(dataDir), { force: true });

/**
 * Writes `<dataDir>/ready` with the process id: there while the bot answers, it is what a container's health check looks
 * at. Returns what removes it again.
 */
export async function markReady(dataDir: string): Promise<() => Promise<void>> {
  const file = readyFile(dataDir);
  await writeFile(file, `${process.pid}\n`);
  return () => rm(file, { force: true });
}
