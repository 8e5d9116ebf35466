import { EngineError } from '../engine/errors.ts';
import type { Clock, Storage } from '../engine/ports.ts';

/** Where things are kept. */
export interface Place {
  readonly databaseUrl: string | null;
  /** Folder for blobs, and for the database where it is in a folder. */
  readonly dataDir: string;
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
    open: async ({ now }) => (await import('./memory-storage.ts')).createMemoryStorage(now),
  },
];

/**
 * Opens the storage that `databaseUrl` names, brought up to date: `postgresql://...`, `memory:`, or none for a database
 * in `<dataDir>/db`. What it accepts is on the disk when its promise resolves.
 * @throws EngineError 'storage', with a remedy, where it is locked, damaged, unreachable, or may not be written
 */
export async function openStorage(options: {
  readonly databaseUrl?: string | null | undefined;
  readonly dataDir: string;
  readonly now?: Clock;
}): Promise<Storage> {
  const { databaseUrl = null, dataDir, now = () => new Date() } = options;
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
  return backend.open({ databaseUrl, dataDir, now });
}
