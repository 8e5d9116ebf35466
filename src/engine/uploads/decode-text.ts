import { looksLikeUtf16 } from './content-kind.ts';

export interface DecodedText {
  readonly text: string;
  /** How it was read, in a sentence; null for UTF-8, which needs no words. */
  readonly remark: string | null;
}

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
    const text = new TextDecoder('windows-1252').decode(bytes);
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
