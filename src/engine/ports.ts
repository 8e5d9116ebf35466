/**
 * What the engine needs from outside. Each port is declared here, by the side that needs it, and implemented under
 * src/storage (Prisma on PGlite or PostgreSQL, and in memory). One contract suite in test/contracts runs over all.
 */

import type { DuelStore } from './ports/duels.ts';
import type { PersonalStore } from './ports/personal.ts';
import type { PlaylistStore } from './ports/playlists.ts';
import type { RecordingStore } from './ports/recordings.ts';
import type { TuneSearch } from './ports/tune-search.ts';

export * from './ports/duels.ts';
export * from './ports/personal.ts';
export * from './ports/playlists.ts';
export * from './ports/recordings.ts';
export * from './ports/tune-search.ts';

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
  /** Who plays with it, by the name that was asked for; left out: nobody. */
  readonly band?: string;
  /** What it was made from; left out: from nothing. */
  readonly from?: StoredSource;
}

/** What a tune was made from, kept whole: the tune may be forgotten, and what was made of it still be made again. */
export interface StoredSource {
  /** The tune's id; null where it was none that is kept. */
  readonly tuneId: string | null;
  readonly title: string;
  readonly abc: string;
  readonly how: 'variation' | 'continue' | 'answer' | 'title';
  /** How much a variation varies, 0 to 1, and how many parts were added; left out: as usual. */
  readonly amount?: number;
  readonly parts?: number;
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
  /**
   * Its first notes, spelled so that a search by the first notes finds it in any key: a word, or, with and without the notes
   * before its first bar, two. Null for one that is not known.
   */
  readonly incipit: string | null;
  /** The known tune that it comes closest to; null for one of which that is not known. */
  readonly closest: ClosestTune | null;
}

/** A tune of the model's corpus, and how long a passage another one shares with it. */
export interface ClosestTune {
  /** Null where no passage worth telling is shared with any. */
  readonly title: string | null;
  /** The longest shared passage, in bars (to two places) and in notes. */
  readonly bars: number;
  readonly notes: number;
}

export interface StoredTune extends NewTune {
  readonly createdAt: Date;
}

export interface VoteCount {
  readonly up: number;
  readonly down: number;
}

export interface TuneStore extends TuneSearch {
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
  /** Tunes of a server that were voted on, with their votes, latest vote first: what a ranker learns from. */
  ballots(filter: { readonly guildId: string; readonly limit: number }): Promise<Ballot[]>;
}

export interface Ballot extends VoteCount {
  readonly tune: StoredTune;
}

export interface NewModel {
  /** Content address: the first 12 hex digits of the sha256 of manifest and weights. */
  readonly id: string;
  /** What people call it; may be changed later, unlike the name in the manifest. */
  readonly name: string;
  readonly parentId: string | null;
  /** The manifest as JSON text: what is in it never changes. */
  readonly manifest: string;
  /** Names of the blobs of its folder, by file: `weights.safetensors`, `MODEL_CARD.md`, `curve.png`, `log.csv`. */
  readonly files: Readonly<Record<string, string>>;
  /** The server that it belongs to; null: everybody's (the model that ships). */
  readonly guildId: string | null;
  /** Who had it trained or brought it in; null for the model that ships. */
  readonly authorId: string | null;
  /** Sets of tunes that it, or a model that it was trained on from, has learnt from. */
  readonly contributionIds: readonly string[];
}

export interface StoredModel extends NewModel {
  readonly createdAt: Date;
  /** Not offered any more since then; tunes that it wrote can still be made again. */
  readonly retiredAt: Date | null;
}

export interface ModelStore {
  /** Records a model; the same id again changes nothing but adds files that were not known. */
  register(model: NewModel): Promise<StoredModel>;
  get(id: string): Promise<StoredModel | null>;
  /** Newest first; those of one server and everybody's, or all. */
  list(filter?: { readonly guildId?: string }): Promise<StoredModel[]>;
  /** Throws EngineError 'not-found'. */
  rename(id: string, name: string): Promise<StoredModel>;
  /** Retires a model, or takes that back. Throws EngineError 'not-found'. */
  retire(id: string, retired: boolean): Promise<StoredModel>;
  /** Tunes written by each model, and the votes on them; in one server, or everywhere. Models without tunes are left out. */
  standing(filter?: { readonly guildId?: string }): Promise<ReadonlyMap<string, ModelStanding>>;
}

export interface ModelStanding extends VoteCount {
  readonly tunes: number;
}

/** A server's choice of the model that writes there; the past ones are kept, so that one can go back. */
export interface Activation {
  readonly modelId: string;
  readonly personId: string;
  readonly at: Date;
}

export interface GuildSettings {
  readonly guildId: string;
  /** The role whose members may train, use and retire models beside those who manage the server; null: none. */
  readonly trainerRoleId: string | null;
  /** Code of the language that Lilt answers in there; null: as Discord says the server speaks. */
  readonly language: string | null;
  /** What `/tune` writes where no type is given; null: the type must be given. */
  readonly defaultType: string | null;
  /** What recordings are played on; null: what suits the type. */
  readonly defaultInstrument: string | null;
  /** What the server is called in the gallery; null: it is not in the gallery, and nobody else sees its tunes. */
  readonly galleryName: string | null;
  /** Models that the server chose and has not gone back from, the one in use last; empty: the model that ships. */
  readonly activations: readonly Activation[];
}

/** What a server's managers choose freely. */
export type GuildChoices = Omit<GuildSettings, 'guildId' | 'activations'>;

export interface GuildStore {
  /** Defaults where nothing was ever set. */
  get(guildId: string): Promise<GuildSettings>;
  /** Changes what is given and leaves the rest. */
  set(guildId: string, change: Partial<GuildChoices>): Promise<GuildSettings>;
  /** Servers that are in the gallery, by name. */
  inGallery(): Promise<GuildSettings[]>;
  activate(guildId: string, modelId: string, personId: string): Promise<GuildSettings>;
  /** Takes the latest activation back. With none left, nothing changes. */
  rollBack(guildId: string, personId: string): Promise<GuildSettings>;
}

/** A set of tunes that somebody gave for training. */
export interface NewContribution {
  /** 10 characters of [a-z0-9]. */
  readonly id: string;
  readonly guildId: string;
  readonly contributorId: string;
  readonly name: string;
  /** The sentence that the contributor agreed to, word for word. */
  readonly confirmation: string;
  /** Names and sha256 of the files that it came in. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export interface StoredContribution extends NewContribution {
  readonly createdAt: Date;
  readonly tuneCount: number;
  /** Withdrawn since then: nothing is trained on it any more. */
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
}

export interface ContributedTune {
  readonly title: string;
  readonly abc: string;
  /** sha256 of the music without its key: equal for a tune and the same tune in another key. */
  readonly musicHash: string;
}

export interface ContributionStore {
  /** Set and tunes, all or nothing; durable when the promise resolves. Throws EngineError 'storage' where the id is taken. */
  add(
    contribution: NewContribution,
    tunes: readonly ContributedTune[],
  ): Promise<StoredContribution>;
  get(id: string): Promise<StoredContribution | null>;
  /** Newest first, withdrawn ones among them. */
  list(filter: {
    readonly guildId: string;
    readonly contributorId?: string;
  }): Promise<StoredContribution[]>;
  /** Tunes of these sets, in the order of the ids and within a set as they were given; of withdrawn sets none. */
  tunes(ids: readonly string[]): Promise<ContributedTune[]>;
  /** Hashes of the music that a server has already; of withdrawn sets: not. */
  musicHashes(guildId: string): Promise<ReadonlySet<string>>;
  /** The set leaves the corpus; its tunes are deleted, the record of who gave and withdrew it stays. Throws 'not-found'. */
  withdraw(id: string, personId: string): Promise<StoredContribution>;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface NewTrainingJob {
  /** 10 characters of [a-z0-9]. */
  readonly id: string;
  readonly guildId: string;
  readonly requesterId: string;
  /** What the model is to be called. */
  readonly modelName: string;
  readonly baseModelId: string;
  readonly contributionIds: readonly string[];
  /** Threads to train on: the same on every machine that takes the job, for they decide the last bits. */
  readonly threads: number;
}

export interface TrainingJob extends NewTrainingJob {
  readonly state: JobState;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** Later with every change of the job; a lease that is prolonged is none. */
  readonly updatedAt: Date;
  /** Somebody wants it to stop; whoever works on it sees to that. */
  readonly cancelRequestedAt: Date | null;
  /** Who works on it, and until when it is theirs unless they say more. */
  readonly workerId: string | null;
  readonly leaseUntil: Date | null;
  /** Times that it was begun or gone on with. */
  readonly attempts: number;
  /** How it goes, as JSON; null before it began. */
  readonly progress: unknown;
  /** Names of the blobs of its latest checkpoint, by file; null before the first. */
  readonly checkpoint: Readonly<Record<string, string>> | null;
  /** Of a job that is done: model and report, as JSON. */
  readonly result: unknown;
  /** Of a job that failed: a sentence for people. */
  readonly error: string | null;
  /** The message that reports on it, and the state of the job that it last showed. */
  readonly channelId: string | null;
  readonly messageId: string | null;
  readonly reportedAt: Date | null;
}

/** Jobs in their queue: one at a time for a server, and servers take turns. */
export interface TrainingJobStore {
  /** Recorded and queued when the promise resolves. */
  add(job: NewTrainingJob): Promise<TrainingJob>;
  get(id: string): Promise<TrainingJob | null>;
  /** Newest first. */
  list(filter: {
    readonly guildId?: string;
    readonly states?: readonly JobState[];
    readonly limit: number;
  }): Promise<TrainingJob[]>;
  /** Jobs that will be begun before this one; 0 for the next, and for one that is not queued. */
  placeInLine(id: string): Promise<number>;
  /**
   * A queued job is cancelled at once; of a running one it is asked. One that has ended stays as it is. Throws EngineError
   * 'not-found'.
   */
  cancel(id: string): Promise<TrainingJob>;
  /** Where the job is reported; nothing of it is, there, yet. No error where there is no such job. */
  setMessage(id: string, channelId: string, messageId: string): Promise<void>;
  /** Jobs with a message whose `updatedAt` is later than what was reported of them. */
  unreported(): Promise<TrainingJob[]>;
  /** Notes that the message shows the job as it was at `updatedAt`. No error where there is no such job. */
  setReported(id: string, updatedAt: Date): Promise<void>;

  /**
   * Takes the next job for `leaseMs`, or one whose worker's lease has run out; null: nothing to do. A job that was to be
   * cancelled and whose worker is gone is cancelled then. Leases go by one clock, the database's. `workerId` is another one for
   * every process.
   */
  claim(workerId: string, leaseMs: number): Promise<TrainingJob | null>;
  /**
   * Says that the worker is still at it, and how far. Null: the job is no longer this worker's (its lease ran out and
   * another took it, or the job has ended), so stop; else the job, whose `cancelRequestedAt` may say to stop too.
   */
  renew(
    id: string,
    workerId: string,
    leaseMs: number,
    news?: {
      readonly progress?: unknown;
      readonly checkpoint?: Readonly<Record<string, string>>;
    },
  ): Promise<TrainingJob | null>;
  /** Ends a job. False: it is no longer this worker's, and nothing was changed. */
  finish(id: string, workerId: string, end: JobEnd): Promise<boolean>;
  /**
   * Gives a running job back, to be gone on with from its checkpoint by whoever takes it, before all others; one that was to
   * be cancelled is. Nothing happens where it is no longer this worker's.
   */
  release(id: string, workerId: string): Promise<void>;
  /**
   * Calls back soon after jobs have changed, here or in another process, and now and then anyway: there may be something to
   * claim, to cancel or to report. Returns what ends that.
   */
  onNews(listener: () => void): () => void;
}

export type JobEnd =
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'cancelled' };

/** Bytes by content: the name is the sha256 in hex, so the same bytes are kept once. */
export interface BlobStore {
  /** Durable (written to a temporary name, synced, renamed) when the promise resolves. Returns the name. */
  put(bytes: Uint8Array, mediaType: string): Promise<string>;
  /** Null where there is no such blob. Throws EngineError 'storage' when the bytes do not match their name. */
  get(name: string): Promise<{ bytes: Uint8Array; mediaType: string } | null>;
  /** For what nothing refers to any more (an older checkpoint). No error where there is none. */
  remove(name: string): Promise<void>;
}

/** Everything the bot and the command line keep. */
export interface Storage {
  readonly tunes: TuneStore;
  readonly votes: VoteStore;
  readonly models: ModelStore;
  readonly guilds: GuildStore;
  readonly contributions: ContributionStore;
  readonly jobs: TrainingJobStore;
  readonly recordings: RecordingStore;
  readonly playlists: PlaylistStore;
  readonly duels: DuelStore;
  readonly personal: PersonalStore;
  readonly blobs: BlobStore;
  /** What is behind it, for the log: `PGlite in ./data/db`, `PostgreSQL at host/db`, `memory`. */
  readonly description: string;
  close(): Promise<void>;
}

/** Time is an argument. */
export type Clock = () => Date;
