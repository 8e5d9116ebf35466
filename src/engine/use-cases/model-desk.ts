import type { Manifest } from '../model/manifest.ts';
import type { VoteCount } from '../ports.ts';
import type { Member } from './members.ts';

/**
 * What a front asks about models, and has done with them. A model belongs to one server, or to everybody; one that belongs
 * to another server does not exist for those who ask. `text` names a model by its id, by the first letters of its id (4 or
 * more), or by its name. Looking is for everybody; changing throws EngineError 'forbidden' where the member has not the
 * right.
 */
export interface ModelDesk {
  /** Everybody's and the server's, newest first; retired ones among them only with `retired`. */
  list(
    guildId: string | null,
    options?: { readonly retired?: boolean },
  ): Promise<readonly ModelSummary[]>;
  /** The model in use in a server, or where there is none (direct messages). */
  active(guildId: string | null): Promise<ModelSummary>;
  /** Throws EngineError 'not-found' that says what there is, 'bad-request' for letters that begin several ids. */
  find(text: string, guildId: string | null): Promise<ModelSummary>;
  info(text: string, guildId: string | null): Promise<ModelInfo>;
  /** New tunes of the server are written with it from now on. Throws EngineError 'bad-request' for a retired one. */
  use(text: string, member: Member): Promise<ModelSummary>;
  /** Back to the model that was in use before. Throws EngineError 'bad-request' where there was none. */
  rollBack(member: Member): Promise<{ readonly from: ModelSummary; readonly to: ModelSummary }>;
  /** 1 to 60 characters; no other model that is offered there may have the name. Throws 'forbidden' for everybody's. */
  rename(text: string, name: string, member: Member): Promise<ModelSummary>;
  /** Takes it off the list. Throws EngineError 'bad-request' for the one in use, 'forbidden' for everybody's. */
  retire(text: string, member: Member): Promise<ModelSummary>;
  /** Puts a retired one back on the list. */
  reinstate(text: string, member: Member): Promise<ModelSummary>;
  /** A zip file of all that makes up the model. */
  export(
    text: string,
    guildId: string | null,
  ): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  /**
   * Brings in what `export` made. Everything in it is checked. The same model again is no error, and stays retired if it
   * was. Throws EngineError 'bad-request' for what is no archive of a model, and for a model that cannot be used.
   */
  import(fileName: string, bytes: Uint8Array, member: Member): Promise<ModelSummary>;
}

export interface ModelSummary {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Null: everybody's. */
  readonly guildId: string | null;
  readonly createdAt: Date;
  readonly retired: boolean;
  /** In use in the server that asked. */
  readonly isActive: boolean;
  /** The one that writes where nobody chose another. */
  readonly isShipped: boolean;
  readonly trainedOn: { readonly tunes: number; readonly corpora: readonly string[] };
  /** Loss on tunes that were held out, at its best step; nats. */
  readonly natsPerNote: number;
  readonly natsPerCharacter: number;
  /** In the server that asked, or anywhere where none did. */
  readonly tunesWritten: number;
  readonly votes: VoteCount;
  /** It learnt from a set of tunes that was withdrawn since. */
  readonly withdrawn: boolean;
}

export interface ModelInfo extends ModelSummary {
  /** Its MODEL_CARD.md; empty where it has none. */
  readonly card: string;
  /** PNG of its training; null where there is none. */
  readonly curve: Uint8Array | null;
  /** Parent first; as far as they are kept here and may be seen. */
  readonly ancestors: readonly ModelSummary[];
  readonly manifest: Manifest;
}
