/**
 * What the engine needs from outside. Each port is declared here, by the side that needs it, and implemented under
 * src/storage (Prisma on PGlite or PostgreSQL, and in memory). One contract suite in test/contracts runs over all.
 */

/** What was asked for, complete enough to make the same tune again with the same model. */
export interface StoredRequest {
  readonly type: string;
  readonly key: string;
  readonly metre: string;
  /** A whole number, or `TEXT#NUMBER` where TEXT is what the network was fed first. */
  readonly seed: string;
  readonly temperature: number;
  /** Parts or bars that were asked for; null: as the type usually has. */
  readonly length: string | null;
}

export interface NewTune {
  /** Short, unguessable-enough public id, chosen by the use case: 10 characters of [a-z0-9]. */
  readonly id: string;
  readonly title: string;
  readonly abc: string;
  readonly request: StoredRequest;
  readonly modelId: string;
  /** Discord ids as strings; null where there is none (command line, direct message). */
  readonly authorId: string | null;
  readonly guildId: string | null;
  /** Names of the blobs that were rendered for it, by role (`png`, `midi`). */
  readonly blobs: Readonly<Record<string, string>>;
}

export interface StoredTune extends NewTune {
  readonly createdAt: Date;
}

export interface VoteCount {
  readonly up: number;
  readonly down: number;
}

export interface TuneStore {
  /** Durable when the promise resolves. Adding the same id with the same content again is not an error. */
  add(tune: NewTune): Promise<StoredTune>;
  get(id: string): Promise<StoredTune | null>;
  /** Newest first. */
  list(filter: { guildId?: string | null; limit: number; before?: Date }): Promise<StoredTune[]>;
  count(): Promise<number>;
}

export interface VoteStore {
  /**
   * One vote a person and tune: 1 up, -1 down, 0 takes it back. Returns the counts after it.
   * Throws EngineError 'not-found' where there is no such tune.
   */
  cast(tuneId: string, voterId: string, value: 1 | -1 | 0): Promise<VoteCount>;
  /** What this person voted on this tune; 0 for nothing. */
  of(tuneId: string, voterId: string): Promise<1 | -1 | 0>;
  count(tuneId: string): Promise<VoteCount>;
}

export interface StoredModel {
  /** Content address: the first 12 hex digits of the sha256 of manifest and weights. */
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  /** The manifest as JSON text, as it stood when the model was first used. */
  readonly manifest: string;
  readonly createdAt: Date;
}

export interface ModelStore {
  /** Records a model the first time it is used; the same id again changes nothing. */
  register(model: Omit<StoredModel, 'createdAt'>): Promise<StoredModel>;
  get(id: string): Promise<StoredModel | null>;
  list(): Promise<StoredModel[]>;
}

/** Bytes by content: the name is the sha256 in hex, so the same bytes are kept once. */
export interface BlobStore {
  /** Durable (written to a temporary name, synced, renamed) when the promise resolves. Returns the name. */
  put(bytes: Uint8Array, mediaType: string): Promise<string>;
  /** Null where there is no such blob. Throws EngineError 'storage' when the bytes do not match their name. */
  get(name: string): Promise<{ bytes: Uint8Array; mediaType: string } | null>;
}

/** Everything the bot and the command line keep. */
export interface Storage {
  readonly tunes: TuneStore;
  readonly votes: VoteStore;
  readonly models: ModelStore;
  readonly blobs: BlobStore;
  /** What is behind it, for the log: `PGlite in ./data/db`, `PostgreSQL at host/db`, `memory`. */
  readonly description: string;
  close(): Promise<void>;
}

/** Time is an argument. */
export type Clock = () => Date;
