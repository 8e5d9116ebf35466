import { createHash } from 'node:crypto';
import { EngineError } from '../../errors.ts';
import type { Storage } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import {
  BYTES_A_SECOND,
  INSTRUMENTS,
  instrumentOf,
  mannerOf,
  type Performance,
  RENDERER_VERSION,
  type RecordedTune,
} from '../../sound/index.ts';
import { findTune } from '../find-tune.ts';
import type { Recorder } from './recorder.ts';
import type { RecordingDesk } from './recording-desk.ts';

export interface RecordingParts {
  readonly storage: Pick<Storage, 'tunes' | 'guilds' | 'recordings' | 'blobs'>;
  /** Left out: no recordings are made. */
  readonly recorder?: Recorder;
}

export function openRecordingDesk({ storage, recorder }: RecordingParts): RecordingDesk {
  const underWay = new Map<string, Promise<RecordedTune>>();

  async function ofAbc(abc: string, type: string, how: Performance): Promise<RecordedTune> {
    const { instrument, ...manner } = mannerOf(type, how);
    const wanted = { ...manner, instrument: instrument.name };
    const key = keyOf([RENDERER_VERSION, abc, type, wanted]);
    const making =
      underWay.get(key) ??
      made(key, abc, type, wanted).finally(() => {
        underWay.delete(key);
      });
    underWay.set(key, making);
    return making;
  }

  /** What is kept, or what is then kept. */
  async function made(
    key: string,
    abc: string,
    type: string,
    wanted: Performance & { readonly instrument: string },
  ): Promise<RecordedTune> {
    const { recordings, blobs } = storage;
    const kept = await recordings.get(key);
    const blob = kept && (await blobs.get(kept.blob));
    if (kept && blob) {
      return { mp3: blob.bytes, seconds: kept.seconds, instrument: wanted.instrument };
    }
    const recorded = await playing(recorder).record(abc, type, wanted);
    const name = await blobs.put(recorded.mp3, 'audio/mpeg');
    await recordings.add({ key, blob: name, seconds: recorded.seconds });
    return recorded;
  }

  return {
    on: recorder !== undefined,
    instruments: INSTRUMENTS.map(({ name, label }) => ({ name, label })),
    ofAbc,
    async ofTune(tuneId, how, actor) {
      const tune = await findTune(storage.tunes, tuneId, actor);
      const usual =
        actor.guildId === null ? null : (await storage.guilds.get(actor.guildId)).defaultInstrument;
      // One that a server chose, and that is not there any more, is as good as none.
      const instrument =
        how.instrument ?? (instrumentOf(usual ?? '') === undefined ? undefined : usual);
      const recorded = await ofAbc(tune.abc, tune.request.type, {
        ...how,
        ...(instrument && { instrument }),
      });
      return { ...recorded, tune };
    },
    ofAll: async (tunes, how, title, onProgress) =>
      playing(recorder).recordAll(tunes, how, title, onProgress),
    sizeOfAll: async (tunes, how) =>
      (await playing(recorder).secondsOfAll(tunes, how)) * BYTES_A_SECOND,
  };
}

function playing(recorder: Recorder | undefined): Recorder {
  if (recorder !== undefined) return recorder;
  throw new EngineError('bad-request', sentence('No recordings are made here.'));
}

function keyOf(facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
