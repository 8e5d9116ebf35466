import { parentPort, workerData } from 'node:worker_threads';
import type { Accepted, Refused } from './accept-tune.ts';
import { layOut, type Piece, readTuneOf, startsOf } from './pieces.ts';
import { UPLOAD_LIMITS } from './types.ts';
import type { ReadJob, ReadMessage } from './worker-messages.ts';

/** Tunes that are told of at once. */
const BATCH = 100;

const { files, from, skip, now } = workerData as ReadJob;
const position = new Int32Array(now);
const tell = (message: ReadMessage) => parentPort?.postMessage(message);

/** The worker thread behind read-uploads.ts: lays the files out, reads tune after tune, says where it is. */
function readAll(): void {
  const { pieces, refused, remarks, tunes } = layOut(files);
  const shown = pieces.map((piece) => ({
    name: piece.name,
    upload: piece.upload,
    starts: startsOf(piece),
  }));
  tell({ kind: 'laid-out', pieces: shown, refused, remarks, tunes });
  if (tunes > UPLOAD_LIMITS.tunes) return;
  for (const [at, piece] of pieces.entries()) {
    const count = shown[at]?.starts.length ?? 0;
    if (at >= from.piece) readPiece(piece, at, at === from.piece ? from.tune : 0, count);
  }
  tell({ kind: 'done' });
}

function readPiece(piece: Piece, at: number, first: number, count: number): void {
  const characters = new Map<string, number>();
  let outcomes: (Accepted | Refused)[] = [];
  const send = (next: number) => {
    const tune = next - outcomes.length;
    if (outcomes.length > 0)
      tell({ kind: 'read', piece: at, tune, outcomes, characters: [...characters] });
    outcomes = [];
    characters.clear();
  };
  for (let tune = first; tune < count; tune++) {
    if (skip.some((lost) => lost.piece === at && lost.tune === tune)) {
      send(tune);
      continue;
    }
    Atomics.store(position, 0, at);
    Atomics.store(position, 1, tune);
    outcomes.push(readTuneOf(piece, tune, characters));
    if (outcomes.length >= BATCH) send(tune + 1);
  }
  send(count);
}

readAll();
