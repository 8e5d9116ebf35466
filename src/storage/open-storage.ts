import { EngineError } from '../engine/errors.ts';
import type { Clock, Storage } from '../engine/ports.ts';
import { type BlobPlace, describeBlobs, openBlobs } from './open-blobs.ts';

/** Where things are kept. */
export interface Place {
  readonly databaseUrl: string | null;
  /** Folder for the database where it is in a folder, and for files where no other place is set for them. */
  readonly dataDir: string;
  readonly blobs: BlobPlace | null;
  readonly now: Clock;
}

interface Backend {
  /** Protocols of DATABASE_URL that mean this one; null: no URL at all. */
  readonly protocols: readonly (string | null)[];
  readonly open: (place: Place) => Promise<Storage>;
}

/** Every database that Lilt can keep its things in. Each is loaded only when it is asked for. */
const BACKENDS: readonly Backend[] = [
  {
    protocols: [null],
    open: async (place) => (await import('./pglite-storage.ts')).openPgliteStorage(place),
  },
  {
    protocols: ['postgresql:', 'postgres:'],
    open: async (place) => (await import('./postgres-storage.ts')).openPostgresStorage(place),
  },
  {
    protocols: ['memory:'],
    open: async ({ blobs, dataDir, now }) => {
      const { createMemoryStorage } = await import('./memory-storage.ts');
      return createMemoryStorage(now, blobs ? await openBlobs(blobs, dataDir) : undefined);
    },
  },
];

/**
 * Opens the storage that `databaseUrl` names, brought up to date: `postgresql://...`, `memory:`, or none for a database
 * in `<dataDir>/db`. Files are in `<dataDir>/blobs` unless `blobs` says otherwise; `memory:` keeps them in memory too. What it
 * accepts is on the disk when its promise resolves.
 * @throws EngineError 'storage', with a remedy, where it is locked, damaged, unreachable, or may not be written
 */
export async function openStorage(options: {
  readonly databaseUrl?: string | null | undefined;
  readonly dataDir: string;
  readonly blobs?: BlobPlace | null;
  readonly now?: Clock;
}): Promise<Storage> {
  const { databaseUrl = null, dataDir, blobs = null, now = () => new Date() } = options;
  const protocol = databaseUrl === null ? null : (/^[a-z]+:/i.exec(databaseUrl)?.[0] ?? '');
  const backend = BACKENDS.find(({ protocols }) =>
    protocols.includes(protocol?.toLowerCase() ?? null),
  );
  if (backend === undefined) {
    throw new EngineError(
      'storage',
      'DATABASE_URL must begin with postgresql://, or be memory:. Leave it out to keep everything in a folder.',
    );
  }
  const storage = await backend.open({ databaseUrl, dataDir, blobs, now });
  if (blobs === null) return storage;
  return { ...storage, description: `${storage.description}, files in ${describeBlobs(blobs)}` };
}
