import type { Clock, NewRecording, RecordingStore } from '../engine/ports.ts';
import { canBeKey } from './checks.ts';
import { checkRecording } from './checks-playing.ts';
import type { PrismaClient, Recording } from './generated/client.ts';
import type { Guard } from './storage-errors.ts';

function fromRow({ key, blob, seconds }: Recording): NewRecording {
  return { key, blob, seconds };
}

/** Recordings that were rendered here. */
export function createRecordingStore(
  client: PrismaClient,
  now: Clock,
  guard: Guard,
): RecordingStore {
  return {
    async get(key) {
      if (!canBeKey(key)) return null;
      const row = await guard(() => client.recording.findUnique({ where: { key } }));
      return row && fromRow(row);
    },
    async add(recording) {
      checkRecording(recording);
      const { key, blob, seconds } = recording;
      const data = { key, blob, seconds, createdAt: now() };
      return guard(async () => {
        await client.recording.createMany({ data: [data], skipDuplicates: true });
        return fromRow(await client.recording.findUniqueOrThrow({ where: { key } }));
      });
    },
  };
}
