/**
 * A zip archive of files that are stored as they are (PKWARE APPNOTE 6.3.3, method 0): the same files give the same bytes on
 * every machine, which deflate does not promise. Weights, nearly all of a model, would not become smaller anyway.
 *
 *   archive := (local header, name, data)* (central header, name)* end record
 */
import { crc32 } from 'node:zlib';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const VERSION = 20;
const UTF8_NAMES = 1 << 11;
/** Midnight of the first day that the format can say, 1 January 1980: an archive tells nothing of when it was made. */
const FIRST_DAY = (1 << 5) | 1;
/** A regular file that its owner may write and everybody may read. */
const UNIX = 3 << 8;
const PLAIN_FILE = 0o100644 << 16;

/** The archive of some files, in their order; at most 65,535, and less than 4 GiB together. */
export function storedZip(files: readonly NamedFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8');
    const common = commonHeader(file.bytes, name.length);
    const local = Buffer.concat([signature(0x04034b50), common, name]);
    directory.push(centralHeader(common, at), name);
    parts.push(local, file.bytes);
    at += local.length + file.bytes.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...parts, central, signature(0x06054b50), end]));
}

/** What both headers say of a file, from the version that is needed to the length of the extra field. */
function commonHeader(bytes: Uint8Array, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(FIRST_DAY, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(bytes.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function centralHeader(common: Buffer, at: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(UNIX | VERSION, 4);
  common.copy(header, 6);
  header.writeUInt32LE(PLAIN_FILE >>> 0, 38);
  header.writeUInt32LE(at, 42);
  return header;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
