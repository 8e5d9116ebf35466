/**
 * Zip archives (PKWARE APPNOTE 6.3.3), bounded before and while they are unpacked. Read here, on Node's own zlib: the
 * packages at hand hide the flags and attributes by which encrypted files and links are told, or take an entry's declared
 * size at its word.
 *
 *   archive := (local header, data)* central entry* end record
 *
 * The central directory at the end says what the archive holds; local headers are only used to find the data.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { UPLOAD_LIMITS } from './types.ts';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Unzipped {
  readonly entries: readonly ZipEntry[];
  /** Entries that were not unpacked, and why; name null: the archive as a whole. */
  readonly refused: readonly { readonly name: string | null; readonly why: string }[];
  /** Folders and the files that systems leave in archives. */
  readonly passedOver: number;
}

export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly unpackedBytes: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
/** The end record's comment, which stands last, is at most this long. */
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;
/** Unix file type of a link, in the upper half of the external attributes. */
const LINK = 0o12;

interface Central {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly unixType: number;
  readonly at: number;
}

/** What an archive holds. Throws nothing: what is wrong is in `refused`. */
export function unzip(bytes: Uint8Array, limits: ZipLimits = UPLOAD_LIMITS): Unzipped {
  const whole = (why: string): Unzipped => ({
    entries: [],
    refused: [{ name: null, why }],
    passedOver: 0,
  });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(file);
  if (end === null) return whole('This zip archive is broken or incomplete: its end is missing.');
  const count = file.readUInt16LE(end + 10);
  const from = file.readUInt32LE(end + 16);
  if (count === 0xffff || from === 0xffffffff)
    return whole(
      'This zip archive is of the kind for very large files (zip64); send a smaller one.',
    );
  if (count > limits.entries)
    return whole(`This zip archive has ${count} entries; at most ${limits.entries} are looked at.`);
  const centrals = readCentral(file, from, end, count);
  if (!centrals) return whole('This zip archive is broken: its list of files cannot be read.');

  const entries: ZipEntry[] = [];
  const refused: { name: string | null; why: string }[] = [];
  let passedOver = 0;
  let left = limits.unpackedBytes;
  for (const central of centrals) {
    if (isPassedOver(central.name)) {
      passedOver++;
      continue;
    }
    const why = whyNot(central, limits, left);
    const unpacked = why ?? unpack(file, central, Math.min(limits.entryBytes, left));
    if (typeof unpacked === 'string') refused.push({ name: shown(central.name), why: unpacked });
    else {
      left -= unpacked.length;
      entries.push({ name: shown(central.name), bytes: unpacked });
    }
  }
  return { entries, refused, passedOver };
}

function findEnd(file: Buffer): number | null {
  const last = file.length - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return null;
}

function readCentral(file: Buffer, from: number, end: number, count: number): Central[] | null {
  const centrals: Central[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > end || file.readUInt32LE(at) !== CENTRAL_SIGNATURE) return null;
    const nameLength = file.readUInt16LE(at + 28);
    const next =
      at + CENTRAL_SIZE + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > end) return null;
    const flags = file.readUInt16LE(at + 8);
    const name = file.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    centrals.push({
      name: name.toString(flags & UTF8_NAME ? 'utf8' : 'latin1'),
      flags,
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      unixType: file.readUInt32LE(at + 38) >>> 28,
      at: file.readUInt32LE(at + 42),
    });
    at = next;
  }
  return centrals;
}

/** Folders, and what macOS and Windows leave beside the files. */
const isPassedOver = (name: string): boolean =>
  name.endsWith('/') ||
  /^__MACOSX\//.test(name) ||
  /(?:^|\/)(?:\.[^/.][^/]*|Thumbs\.db|desktop\.ini)$/.test(name);

function whyNot(central: Central, limits: ZipLimits, left: number): string | null {
  const { name, flags, method, unpacked, unixType } = central;
  if (/\p{Cc}/u.test(name)) return 'Its name has characters in it that no name has.';
  if (name === '' || /^(?:\/|[A-Za-z]:)|\\|(?:^|\/)\.\.(?:\/|$)/.test(name))
    return 'Its name leads out of the archive.';
  if (unixType === LINK)
    return 'It is a link to another file; put the file itself into the archive.';
  if (flags & ENCRYPTED) return 'It is locked with a password; send it without one.';
  if (method !== STORED && method !== DEFLATED)
    return 'It is packed in a way that is not read; pack it as a plain .zip.';
  if (unpacked > limits.entryBytes)
    return `It is too large: at most ${megabytes(limits.entryBytes)} are read, unpacked.`;
  return unpacked > left ? tooMuch(limits) : null;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
const tooMuch = (limits: ZipLimits) =>
  `The archive holds too much: at most ${megabytes(limits.unpackedBytes)} are unpacked.`;

/** The bytes of an entry, at most `most`; or what is wrong with it. */
function unpack(file: Buffer, central: Central, most: number): Uint8Array | string {
  const broken = 'It is broken: what it unpacks to is not what the archive says.';
  const { at, packed, method } = central;
  if (at + LOCAL_SIZE > file.length || file.readUInt32LE(at) !== LOCAL_SIGNATURE) return broken;
  const from = at + LOCAL_SIZE + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (from + packed > file.length) return 'It is cut off: the archive ends before it does.';
  const data = file.subarray(from, from + packed);
  let bytes: Buffer;
  try {
    // The declared size may be a lie; inflating stops at the bound.
    bytes = method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return large ? 'It unpacks to more than the archive says, and too much to be read.' : broken;
  }
  return bytes.length === central.unpacked && crc32(bytes) === central.crc ? bytes : broken;
}

/** A name as it may be shown: without signs that would move the text, and not too long. */
const shown = (name: string): string =>
  name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?').slice(0, 120);
