import type { StoredContribution, TrainingJob } from '../../ports.ts';
import type { Sentence } from '../../sentence.ts';
import type { ParseReport, UploadedFile } from '../../uploads/types.ts';
import type { Member } from '../members.ts';

/**
 * What a front asks about tunes that are given for training, and about the training. All of it belongs to one server:
 * what is another server's does not exist for those who ask. Looking is for everybody; for the rest EngineError 'forbidden'
 * says who has the right.
 *
 *     contribute -> a set of tunes --withdraw--> out of the corpus
 *     begin -> queued -> running -> done (report) | failed | cancelled
 */
export interface TrainingDesk {
  /**
   * Reads files, and keeps the set of the tunes that can be learnt from; `contribution` is null where nothing new was in
   * them. Throws EngineError 'bad-request' when it was not confirmed that the tunes may be used, when the name is not one,
   * or when the files break a limit.
   */
  contribute(
    upload: {
      readonly name: string;
      readonly files: readonly UploadedFile[];
      /** The person agreed to CONFIRMATION. */
      readonly confirmed: boolean;
    },
    member: Member,
  ): Promise<{
    readonly report: ParseReport;
    readonly contribution: StoredContribution | null;
  }>;
  /** The server's sets, newest first, withdrawn ones among them. */
  contributions(guildId: string): Promise<readonly StoredContribution[]>;
  /**
   * Takes a set out of the corpus for good, its tunes are deleted; a training that is at it is stopped. For who gave it, and
   * for who manages the server.
   */
  withdraw(
    id: string,
    member: Member,
  ): Promise<{
    readonly contribution: StoredContribution;
    /** Ids of the models that have learnt from it. */
    readonly marked: readonly string[];
  }>;

  /**
   * Queues a fine-tuning on all of the server's sets, from the model in use there, or from its nearest ancestor that has
   * learnt from nothing that was withdrawn. Throws EngineError 'bad-request' when there are too few tunes, when a training
   * on the same sets is queued or running, or when too many wait.
   */
  begin(options: { readonly modelName: string }, member: Member): Promise<TrainingJobView>;
  /** Throws EngineError 'not-found'. */
  job(id: string, guildId: string): Promise<TrainingJobView>;
  /** Newest first. */
  list(guildId: string, limit: number): Promise<readonly TrainingJobView[]>;
  /** For who asked for it, and for who may train. One that has ended stays as it is. */
  cancel(id: string, member: Member): Promise<TrainingJobView>;
  /** Of a job that is done. Throws EngineError 'not-found' for any other. */
  report(id: string, guildId: string): Promise<TrainingReport>;

  /** Where a job is reported. */
  setMessage(id: string, channelId: string, messageId: string): Promise<void>;
  /** Jobs of all servers whose message is older than their news. */
  unreported(): Promise<readonly TrainingJobView[]>;
  /** Notes that the message shows the job as it was at `updatedAt`. */
  setReported(id: string, updatedAt: Date): Promise<void>;
  /** Calls back soon after a job may have changed; ask `unreported` now and then too. Returns what ends that. */
  onNews(listener: () => void): () => void;
}

/** What is agreed to with every set of tunes, word for word. It is kept with the set. */
export const CONFIRMATION =
  'These tunes are traditional, my own, or used with leave of those who made them. This server may train its models on ' +
  'them until I withdraw them.';

export interface TrainingJobView extends TrainingJob {
  /** Jobs that will be begun before it; 0 for the next, and for one that is not queued. */
  readonly place: number;
  /** How it goes; null before it began. */
  readonly live: TrainingProgressNews | null;
  /** Why it failed; also why it was cancelled, where that was for a set of tunes that was withdrawn. */
  readonly error: string | null;
}

export interface TrainingProgressNews {
  readonly phase: 'preparing' | 'training' | 'measuring' | 'writing';
  /** How often contributed tunes have been read, this time counted; 0 before the first. */
  readonly epoch: number;
  readonly step: number;
  readonly steps: number;
  /** Nats a character of late; null before the first step. */
  readonly loss: number | null;
  /** Latest measurement on the contributed tunes that are held out, nats a note. */
  readonly heldOut: number | null;
  readonly secondsLeft: number | null;
}

/** What came of a training: figures in nats a note on tunes that were held out, and tunes to compare. */
export interface TrainingReport {
  readonly modelId: string;
  readonly modelName: string;
  readonly baseModelId: string;
  /** Better on the new, and not much worse on the old: it is worth taking into use. */
  readonly offered: boolean;
  /** A sentence or two for players. */
  readonly verdict: Sentence;
  readonly contributed: {
    /** Learnt from; those held out come on top. */
    readonly tunes: number;
    readonly heldOut: number;
    readonly before: number;
    readonly after: number;
  };
  readonly base: { readonly tunes: number; readonly before: number; readonly after: number };
  /** PNG. */
  readonly curve: Uint8Array;
  /** The same requests put to both models. */
  readonly samples: readonly TrainingSample[];
  readonly seconds: number;
  readonly steps: number;
}

export interface TrainingSample {
  readonly request: string;
  readonly seed: string;
  readonly before: { readonly title: string; readonly abc: string };
  readonly after: { readonly title: string; readonly abc: string };
}
