import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Storage } from '../../src/engine/ports.ts';

/** What RecordingStore promises. */
export function recordingsContract(storage: () => Storage): void {
  describe('recordings', () => {
    const recordings = () => storage().recordings;
    const someName = () => randomBytes(32).toString('hex');

    test('come back as they were kept; what was kept first stays', async () => {
      const recording = { key: someName(), blob: someName(), seconds: 61.37 };
      expect(await recordings().get(recording.key)).toBeNull();
      expect(await recordings().add(recording)).toEqual(recording);
      expect(await recordings().get(recording.key)).toEqual(recording);
      expect(await recordings().add({ ...recording, blob: someName() })).toEqual(recording);
      expect(await recordings().get('no\0such')).toBeNull();
    });

    test('kept by many at once are one', async () => {
      const key = someName();
      const kept = await Promise.all(
        Array.from({ length: 20 }, () => recordings().add({ key, blob: someName(), seconds: 1 })),
      );
      expect(new Set(kept.map(({ blob }) => blob)).size).toBe(1);
      expect(await recordings().get(key)).toEqual(kept[0]);
    });

    test('that cannot be kept are refused', async () => {
      for (const changes of [{ key: 'a\0b' }, { blob: '\ud800' }, { seconds: Number.NaN }]) {
        const recording = { key: someName(), blob: someName(), seconds: 1, ...changes };
        await expect(recordings().add(recording)).rejects.toMatchObject({ code: 'storage' });
      }
    });
  });
}
