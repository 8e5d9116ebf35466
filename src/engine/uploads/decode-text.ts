import { looksLikeUtf16 } from './content-kind.ts';

export interface DecodedText {
  readonly text: string;
  /** How it was read, in a sentence; null for UTF-8, which needs no words. */
  readonly remark: string | null;
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80. (Node 20's TextDecoder gives the latter.) */
const WINDOWS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
const windows = (c: string): string => WINDOWS.charAt(c.charCodeAt(0) - 0x80);

/**
 * The text of a file. UTF-8 where it is valid, by its mark or without one; UTF-16 by its mark or its NULs; otherwise
 * Windows-1252, of which Latin-1 is a part: every byte means something in it, so it is tried last.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    return { text, remark: 'The text was read as UTF-16; save it as UTF-8 to be safe.' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remark: null };
  } catch {
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009F]/g, windows);
    const remark =
      'The text is no UTF-8; it was read as Windows-1252 (Latin-1). Look at accents in titles.';
    return { text, remark };
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const order = looksLikeUtf16(bytes.subarray(0, 4096));
  return order && `utf-16${order}`;
}
