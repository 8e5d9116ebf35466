/**
 * Zip archives (PKWARE APPNOTE 6.3.3). Those of models hold their files as they are (method 0): the same files give the same bytes
 * on every machine, which deflate (method 8) does not promise. Weights, nearly all of a model, would not become smaller anyway.
 * What is mostly text may be deflated.
 *
 *   archive := (local header, name, data)* (central header, name)* end record
 */
import { crc32, deflateRawSync } from 'node:zlib';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 1 << 11;
/** Midnight of the first day that the format can say, 1 January 1980: an archive tells nothing of when it was made. */
const FIRST_DAY = (1 << 5) | 1;
/** A regular file that its owner may write and everybody may read. */
const UNIX = 3 << 8;
const PLAIN_FILE = 0o100644 << 16;

/** The archive of some files as they are, in their order; at most 65,535, and less than 4 GiB together. */
export const storedZip = (files: readonly NamedFile[]): Uint8Array =>
  archive(files, ({ bytes }) => ({ bytes, method: STORED }));

/** The same, of files that are made smaller; one that would not become smaller is stored as it is. */
export const deflatedZip = (files: readonly NamedFile[]): Uint8Array =>
  archive(files, ({ bytes }) => {
    const deflated = deflateRawSync(bytes);
    return deflated.length < bytes.length
      ? { bytes: deflated, method: DEFLATED }
      : { bytes, method: STORED };
  });

/** A file's bytes as they stand in the archive. */
interface Packed {
  readonly bytes: Uint8Array;
  readonly method: typeof STORED | typeof DEFLATED;
}

function archive(files: readonly NamedFile[], pack: (file: NamedFile) => Packed): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8');
    const packed = pack(file);
    const common = commonHeader(file.bytes, packed, name.length);
    const local = Buffer.concat([signature(0x04034b50), common, name]);
    directory.push(centralHeader(common, at), name);
    parts.push(local, packed.bytes);
    at += local.length + packed.bytes.length;
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
function commonHeader(bytes: Uint8Array, packed: Packed, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(packed.method, 4);
  header.writeUInt16LE(FIRST_DAY, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packed.bytes.length, 14);
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
