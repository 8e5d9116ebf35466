/** What goes into the reading of uploads, and what comes out. */

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AcceptedTune {
  /** As printed; '' where it has none. */
  readonly title: string;
  /** As accepted: read, repaired, and printed by our printer. */
  readonly abc: string;
  /** sha256 in hex of the music without key, metre, type and title: the same tune in another key has the same. */
  readonly musicHash: string;
  readonly type: string;
  readonly key: string;
  readonly metre: string;
  /** Where it stood; `archive.zip/inner.abc` in an archive. */
  readonly file: string;
  readonly line: number;
  /** What was mended, in sentences. */
  readonly repairs: readonly string[];
}

/** A tune, or a whole file (line null), that was not taken. */
export interface RefusedTune {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly title: string | null;
  readonly why: string;
}

export interface DuplicateTune {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  /** `a tune given before`, or the title and place within this upload. */
  readonly of: string;
}

/** A character that music does not know, and what it was read as. */
export interface MappedCharacter {
  readonly character: string;
  readonly became: string;
  readonly count: number;
}

export interface UploadedFileReport {
  readonly name: string;
  /** How many of its tunes were accepted. */
  readonly tunes: number;
  readonly sha256: string;
  /** How it was read (encoding, what was passed over in an archive), in sentences. */
  readonly remarks: readonly string[];
}

export interface ParseReport {
  /** Tunes found in all files: accepted, refused and duplicates. */
  readonly found: number;
  readonly tunes: readonly AcceptedTune[];
  readonly refused: readonly RefusedTune[];
  readonly duplicates: readonly DuplicateTune[];
  readonly characters: readonly MappedCharacter[];
  readonly files: readonly UploadedFileReport[];
}

/** What is refused before anything is parsed, and what parsing may take. */
export const UPLOAD_LIMITS = {
  files: 10,
  /** Of all files together, as they were sent. */
  bytes: 10 * 2 ** 20,
  tunes: 20_000,
  /** Entries of one archive, folders included. */
  entries: 2_000,
  /** Of one file in an archive, unpacked; and of all that an upload unpacks to. */
  entryBytes: 10 * 2 ** 20,
  unpackedBytes: 40 * 2 ** 20,
  /** For all files, and for one tune; what has been read by then is kept. */
  seconds: 600,
  secondsForOne: 30,
  /** Of the thread that reads. */
  memoryMb: 768,
  /** Lines of all texts, and of one tune; characters of one line. */
  allLines: 1_000_000,
  lines: 20_000,
  lineLength: 10_000,
  /** Notes, rests, bar lines and other signs of one tune. */
  elements: 5_000,
} as const;
