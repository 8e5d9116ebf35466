/** What a file holds, by its first bytes: names lie. */

export type ContentKind =
  | { readonly kind: 'zip' | 'midi' | 'text' }
  /** Something that holds no tunes; `what` with its article. */
  | { readonly kind: 'other'; readonly what: string };

/** Signatures of what is sent by mistake. Source: the formats' own headers. */
const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  ['\u0089PNG', 'a PNG picture'],
  ['\u00FF\u00D8\u00FF', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['BM', 'a BMP picture'],
  ['%PDF', 'a PDF document'],
  ['{\\rtf', 'an RTF document; save it as plain text'],
  ['MZ', 'a Windows program'],
  ['\u007FELF', 'a program'],
  ['\u00CF\u00FA\u00ED\u00FE', 'a program'],
  ['\u00CA\u00FE\u00BA\u00BE', 'a program'],
  ['\u001F\u008B', 'a gzip archive; send a .zip'],
  ['7z\u00BC\u00AF', 'a 7z archive; send a .zip'],
  ['Rar!', 'a RAR archive; send a .zip'],
  ['BZh', 'a bzip2 archive; send a .zip'],
  ['\u00FD7zXZ', 'an xz archive; send a .zip'],
  ['RIFF', 'a sound or video file; send notes as .mid or .abc'],
  ['ID3', 'a sound file; send notes as .mid or .abc'],
  ['OggS', 'a sound file; send notes as .mid or .abc'],
  ['fLaC', 'a sound file; send notes as .mid or .abc'],
  ['SQLite format 3', 'a database'],
  ['\u00D0\u00CF\u0011\u00E0', 'a document of an office program; save it as plain text'],
  ['MSCZ', 'a score of a notation program; export it as .mid or .abc'],
];

/** Texts that are no tunes, by how they begin; tags may stand behind white space. */
const TEXTS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /^(?:<!doctype html|<html|<head|<body)/i,
    'a web page; copy the tunes out of it into a text file',
  ],
  [/^<\?xml|^<(?:score-partwise|museScore|mei|svg)\b/i, 'an XML file; export it as .mid or .abc'],
  [/^(?:\{\s*"|\[\s*[{"])/, 'JSON'],
];

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  bytes.length >= signature.length &&
  Array.from(signature).every((c, i) => bytes[i] === c.charCodeAt(0));

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** How many of the first bytes are looked at for NULs, and what share of them a damaged text may have. */
const LOOKED_AT = 4096;
const FEW_NULS = 0.01;

export function contentKind(bytes: Uint8Array): ContentKind {
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006'))
    return { kind: 'zip' };
  if (startsWith(bytes, 'MThd')) return { kind: 'midi' };
  // A RIFF file may hold a MIDI file (.rmi); nobody has sent one yet, and players have .mid too.
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  // Two letters are a weak sign: a text may begin with them.
  const weak = known !== undefined && known[0].length === 2 && !bytes.includes(0);
  if (known && !weak) return { kind: 'other', what: known[1] };
  if (isUtf16(bytes)) return { kind: 'text' };
  const start = bytes.subarray(0, LOOKED_AT);
  // UTF-16 without its mark has a NUL for every other byte; anything else with many NULs is no text.
  const nuls = start.reduce((n, byte) => n + (byte === 0 ? 1 : 0), 0);
  if (nuls > start.length * FEW_NULS && !looksLikeUtf16(start))
    return { kind: 'other', what: 'no text, no MIDI file and no zip archive' };
  const begin = Buffer.from(start)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart();
  const text = TEXTS.find(([pattern]) => pattern.test(begin));
  return text ? { kind: 'other', what: text[1] } : { kind: 'text' };
}

/** Latin letters in UTF-16: every second byte is NUL, and only those. Null where it is something else. */
export function looksLikeUtf16(bytes: Uint8Array): 'le' | 'be' | null {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const half = bytes.length / 2;
  if (bytes.length < 4) return null;
  if (even === 0 && odd > half * 0.7) return 'le';
  return odd === 0 && even > half * 0.7 ? 'be' : null;
}
