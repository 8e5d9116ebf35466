/**
 * What an MP3 file says about itself: an ID3v2.4 tag (id3.org, id3v2.4.0-structure) with title and artist, and for several
 * tunes in one file a chapter each (ID3v2 Chapter Frame Addendum 1.0).
 *
 *   tag:   "ID3" 4 0 flags size(4, seven bits a byte) frame*
 *   frame: id(4 letters) size(4, seven bits a byte) flags(2) content
 *   CHAP:  id 0 | start ms (4) | end ms (4) | 0xffffffff (4, no byte offsets) twice | TIT2 frame
 *   CTOC:  id 0 | flags: top level, ordered | number of children | (id 0)*
 */
export interface Chapter {
  readonly title: string;
  /** Seconds from the beginning of the file. */
  readonly at: number;
}

const UTF8 = 3;
/** A table of contents names at most so many: its count is one byte. */
const MOST_CHAPTERS = 255;

/** The tag's bytes, to stand before the first frame of sound. */
export function id3Tag(title: string, chapters: readonly Chapter[] = [], seconds = 0): Uint8Array {
  const listed = chapters.slice(0, MOST_CHAPTERS);
  const ids = listed.map((_, at) => `chp${at}`);
  const contents = Buffer.concat([
    terminated('toc'),
    Buffer.from([0b11, ids.length]),
    ...ids.map(terminated),
  ]);
  const frames = Buffer.concat([
    text('TIT2', title),
    text('TPE1', 'Lilt'),
    ...(listed.length > 0 ? [frame('CTOC', contents)] : []),
    ...listed.map(({ title: name, at }, index) =>
      frame(
        'CHAP',
        Buffer.concat([
          terminated(ids[index] ?? ''),
          uint32(at * 1000),
          uint32((listed[index + 1]?.at ?? seconds) * 1000),
          uint32(0xffff_ffff),
          uint32(0xffff_ffff),
          text('TIT2', name),
        ]),
      ),
    ),
  ]);
  return Buffer.concat([Buffer.from('ID3'), Buffer.from([4, 0, 0]), sevens(frames.length), frames]);
}

function text(id: string, content: string): Buffer {
  // A null would end the text there.
  return frame(
    id,
    Buffer.concat([Buffer.from([UTF8]), Buffer.from(content.replaceAll('\0', ' '))]),
  );
}

function frame(id: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(id), sevens(content.length), Buffer.from([0, 0]), content]);
}

function terminated(id: string): Buffer {
  return Buffer.from(`${id}\0`, 'latin1');
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(Math.round(value));
  return bytes;
}

/** Four bytes of seven bits each: no player can take them for the beginning of a frame of sound. */
function sevens(value: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((shift) => (value >>> shift) & 0x7f));
}
