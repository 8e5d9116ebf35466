import type { Connection } from './migrations.ts';

/** Asks the database in its own language, for what Prisma has no words for: locks, turns, and lists of 20,000 rows. */
export interface Queries {
  /** One statement; resolves to its rows. Times are Dates, JSON is parsed. */
  query<Row = unknown>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface Sql extends Queries {
  /**
   * All of it or nothing, and durable when it resolves. Unlike a transaction of Prisma's on PGlite, which has one connection
   * for everybody, it keeps other writers out of it.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** One connection to itself, for what begins and ends transactions of its own; not in two processes at once. */
  alone<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
}

/** What PostgreSQL calls the error: five letters and digits; null where it is another kind. */
export function sqlStateOf(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** A row has a key already that may be there once. */
export const UNIQUE_VIOLATION = '23505';
