/** What the thread that reads uploads and the one that waits for it tell each other. */
import type { Accepted, Refused } from './accept-tune.ts';
import type { RefusedTune, UploadedFile } from './types.ts';

export interface ReadJob {
  readonly files: readonly UploadedFile[];
  /** Where to go on, after a thread that was lost. */
  readonly from: Position;
  /** Tunes at which threads were lost. */
  readonly skip: readonly Position[];
  /** Int32: the piece and the tune that are being read, for when nothing more can be told. */
  readonly now: SharedArrayBuffer;
}

/** A tune in a piece, both from 0. */
export interface Position {
  readonly piece: number;
  readonly tune: number;
}

export type ReadMessage =
  | {
      readonly kind: 'laid-out';
      readonly pieces: readonly {
        readonly name: string;
        readonly upload: number;
        /** The lines at which its tunes begin. */
        readonly starts: readonly number[];
      }[];
      readonly refused: readonly RefusedTune[];
      readonly remarks: readonly (readonly string[])[];
      readonly tunes: number;
    }
  | {
      readonly kind: 'read';
      readonly piece: number;
      /** Of the first of `outcomes`. */
      readonly tune: number;
      readonly outcomes: readonly (Accepted | Refused)[];
      /** Characters that were mapped in them, with what each became. */
      readonly characters: readonly (readonly [string, number])[];
    }
  | { readonly kind: 'done' };
