import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Storage } from '../../ports.ts';
import { workerUrl } from '../../worker-url.ts';
import type { GalleryFile } from './gallery-desk.ts';
import { notFound } from './not-found.ts';
import { NOTE_INSTRUMENTS, NOTES_MADE_BY, type NoteInstrument } from './note-instruments.ts';

/** Single notes of instruments, rendered once and kept like recordings. There are some 350 in all, of 20 KB each. */
export interface NoteSampler {
  /** As MP3. Throws EngineError 'not-found' for an instrument or a pitch that there is not. */
  note(instrument: string, pitch: number): Promise<GalleryFile>;
  readonly instruments: readonly NoteInstrument[];
  readonly version: string;
  close(): Promise<void>;
}

export interface NoteJob {
  readonly id: number;
  readonly program: number;
  readonly pitch: number;
}

export interface NoteAnswer {
  readonly id: number;
  readonly mp3?: Uint8Array;
  readonly failure?: string;
}

/** Without work for so long, the worker is let go, with the 60 MB that its sounds take. */
const IDLE_MS = 60_000;

const MEDIA_TYPE = 'audio/mpeg';

export function openNoteSampler({
  recordings,
  blobs,
}: Pick<Storage, 'recordings' | 'blobs'>): NoteSampler {
  const version = hashOf(NOTES_MADE_BY).slice(0, 12);
  const underWay = new Map<string, Promise<Uint8Array>>();
  const band = openBand();

  async function made(instrument: NoteInstrument, pitch: number): Promise<Uint8Array> {
    const key = hashOf(['note', version, instrument.name, pitch]);
    const kept = await recordings.get(key);
    // A blob that was lost is made anew.
    const found = kept === null ? null : await blobs.get(kept.blob).catch(() => null);
    if (found !== null) return found.bytes;
    const mp3 = await band.play(instrument, pitch);
    const blob = await blobs.put(mp3, MEDIA_TYPE);
    await recordings.add({ key, blob, seconds: 0 });
    return mp3;
  }

  return {
    instruments: NOTE_INSTRUMENTS,
    version,
    async note(name, pitch) {
      const instrument = NOTE_INSTRUMENTS.find((row) => row.name === name);
      const [lowest, highest] = instrument?.range ?? [0, -1];
      const isThere = Number.isInteger(pitch) && pitch >= lowest && pitch <= highest;
      if (instrument === undefined || !isThere) throw notFound();
      const fileName = `${name}-${pitch}.mp3`;
      const making = underWay.get(fileName) ?? made(instrument, pitch);
      underWay.set(fileName, making);
      try {
        return { bytes: await making, mediaType: MEDIA_TYPE, fileName };
      } finally {
        underWay.delete(fileName);
      }
    },
    close: band.close,
  };
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

interface Waiting {
  resolve(mp3: Uint8Array): void;
  reject(error: Error): void;
}

/** The worker that plays: started by the first note, let go when nobody wants any. */
function openBand() {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(workerUrl(import.meta.url, './note-worker'));
    started.on('message', ({ id, mp3, failure }: NoteAnswer) => {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (mp3) resolve?.(mp3);
      else reject?.(new Error(`a note could not be played: ${failure}`));
      if (waiting.size === 0) rest(started);
    });
    const lose = (error: Error) => {
      if (worker !== started) return;
      worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('error', (cause) => lose(new Error('the note worker failed', { cause })));
    started.on('exit', (code) => lose(new Error(`the note worker ended (${code})`)));
    return started;
  }

  function rest(resting: Worker): void {
    resting.unref();
    idle = setTimeout(() => {
      if (worker !== resting || waiting.size > 0) return;
      worker = null;
      void resting.terminate();
    }, IDLE_MS);
    idle.unref();
  }

  return {
    play({ program }: NoteInstrument, pitch: number): Promise<Uint8Array> {
      clearTimeout(idle);
      worker ??= start();
      worker.ref();
      lastId += 1;
      const job: NoteJob = { id: lastId, program, pitch };
      worker.postMessage(job);
      return new Promise((resolve, reject) => waiting.set(job.id, { resolve, reject }));
    },
    async close(): Promise<void> {
      clearTimeout(idle);
      await worker?.terminate();
    },
  };
}
