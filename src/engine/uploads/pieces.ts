/** Uploaded files laid out as pieces, each of which is one text or one MIDI file, wherever it was packed. */
import { acceptMidi } from './accept-midi.ts';
import { type Accepted, acceptLines, type Refused } from './accept-tune.ts';
import type { CharacterCounts } from './characters.ts';
import { contentKind } from './content-kind.ts';
import { decodeText } from './decode-text.ts';
import { type FoundTune, findTunes } from './find-tunes.ts';
import { type RefusedTune, UPLOAD_LIMITS, type UploadedFile } from './types.ts';
import { unzip } from './unzip.ts';

export type Piece = {
  readonly name: string;
  /** Which of the uploaded files it came in. */
  readonly upload: number;
} & (
  | { readonly kind: 'text'; readonly tunes: readonly FoundTune[] }
  | { readonly kind: 'midi'; readonly bytes: Uint8Array }
);

export interface Layout {
  readonly pieces: readonly Piece[];
  /** Files that hold nothing to read. */
  readonly refused: readonly RefusedTune[];
  /** For each upload, how it was read. */
  readonly remarks: readonly (readonly string[])[];
  /** Tunes in all pieces; more than are read means that none is. */
  readonly tunes: number;
}

/** Unpacks, decodes and finds tunes; reads none of them. */
export function layOut(files: readonly UploadedFile[]): Layout {
  const refused: RefusedTune[] = [];
  const remarks: string[][] = files.map(() => []);
  const pieces: Piece[] = [];
  let tunes = 0;
  let lines = 0;
  const refuse = (file: string, why: string) =>
    refused.push({ file, line: null, column: null, title: null, why });

  const add = (name: string, bytes: Uint8Array, upload: number, packed: boolean) => {
    if (bytes.length === 0) return void refuse(name, 'The file is empty.');
    const content = contentKind(bytes);
    if (content.kind === 'other')
      return void refuse(
        name,
        `This is ${content.what}. Tunes are read from .abc, .txt, .mid and .zip.`,
      );
    if (content.kind === 'midi') {
      tunes++;
      return void pieces.push({ name, upload, kind: 'midi', bytes });
    }
    if (content.kind === 'zip') {
      if (packed)
        return void refuse(name, 'An archive in an archive is not unpacked; send it by itself.');
      return addArchive(name, bytes, upload);
    }
    const { text, remark } = decodeText(bytes);
    if (remark) remarks[upload]?.push(packed ? `${name}: ${remark}` : remark);
    const own = count(text, '\n', UPLOAD_LIMITS.allLines + 1);
    if (lines + own > UPLOAD_LIMITS.allLines) {
      const most = UPLOAD_LIMITS.allLines.toLocaleString('en');
      return void refuse(name, `There are too many lines: at most ${most} are read of one upload.`);
    }
    lines += own;
    const beginnings = countBeginnings(text);
    if (beginnings > UPLOAD_LIMITS.tunes) {
      tunes += beginnings;
      return;
    }
    const found = findTunes(text);
    if (found.length === 0)
      return void refuse(
        name,
        'There is no tune in this file: a tune begins with X:1 and has a K: line.',
      );
    tunes += found.length;
    pieces.push({ name, upload, kind: 'text', tunes: found });
  };

  const addArchive = (name: string, bytes: Uint8Array, upload: number) => {
    const { entries, refused: broken, passedOver } = unzip(bytes);
    for (const entry of broken)
      refuse(entry.name === null ? name : `${name}/${entry.name}`, entry.why);
    if (passedOver > 0)
      remarks[upload]?.push(
        `${passedOver} ${passedOver === 1 ? 'entry was' : 'entries were'} passed over: folders, and files that systems leave in archives.`,
      );
    for (const entry of entries) add(`${name}/${entry.name}`, entry.bytes, upload, true);
    if (entries.length + broken.length === 0) refuse(name, 'There is no file in this archive.');
  };

  files.forEach(({ name, bytes }, upload) => {
    add(name, bytes, upload, false);
  });
  return { pieces, refused, remarks, tunes };
}

function count(text: string, what: string, most: number): number {
  let n = 0;
  for (let at = text.indexOf(what); at >= 0 && n < most; at = text.indexOf(what, at + 1)) n++;
  return n;
}

/** Lines that begin with `X:`, counted before anything is made of them. */
function countBeginnings(text: string): number {
  const inside = ['\nX:', '\rX:'].map((sign) => count(text, sign, UPLOAD_LIMITS.tunes + 1));
  return inside.reduce((sum, n) => sum + n, text.startsWith('X:') ? 1 : 0);
}

/** The lines at which the tunes of a piece begin. */
export const startsOf = (piece: Piece): number[] =>
  piece.kind === 'midi' ? [1] : piece.tunes.map(({ lines }) => lines[0]?.number ?? 1);

/** Reads one tune of a piece. Throws nothing: what trips over a tune refuses that tune. */
export function readTuneOf(piece: Piece, at: number, counts: CharacterCounts): Accepted | Refused {
  try {
    if (piece.kind === 'midi') return acceptMidi(piece.bytes, piece.name);
    const found = piece.tunes[at];
    if (found) return acceptLines(found.lines, found.header, counts);
  } catch {
    // A fault of ours, but nobody's upload should be lost for it.
  }
  const line = startsOf(piece)[at] ?? 1;
  const why = 'Lilt stumbles over this tune, and that is a fault of its own; the others were read.';
  return { title: null, line, column: 1, why };
}
