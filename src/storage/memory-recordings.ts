import type { RecordingStore } from '../engine/ports.ts';
import { checkRecording } from './checks-playing.ts';
import type { MemoryTables } from './memory-tables.ts';

export function memoryRecordings({ recordings }: MemoryTables): RecordingStore {
  return {
    async get(key) {
      return structuredClone(recordings.get(key) ?? null);
    },
    async add(recording) {
      checkRecording(recording);
      const { key, blob, seconds } = recording;
      const kept = recordings.get(key) ?? { key, blob, seconds };
      recordings.set(key, kept);
      return structuredClone(kept);
    },
  };
}
