import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { BlobStore } from '../../src/engine/ports.ts';

/** What BlobStore promises. */
export function blobContract(blobs: () => BlobStore): void {
  describe('blobs', () => {
    const someBytes = () => new Uint8Array(Buffer.from(`MThd ${randomUUID()}`));

    test('are named by their sha256 and come back with their type', async () => {
      const bytes = someBytes();
      const name = await blobs().put(bytes, 'audio/midi');
      expect(name).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(await blobs().get(name)).toEqual({ bytes, mediaType: 'audio/midi' });
    });

    test('may be empty or large', async () => {
      for (const bytes of [new Uint8Array(0), new Uint8Array(3_000_000).fill(7)]) {
        const name = await blobs().put(bytes, 'image/png');
        expect(Buffer.from((await blobs().get(name))?.bytes ?? []).equals(bytes)).toBe(true);
      }
    });

    test('kept twice are one, and keep their first type', async () => {
      const bytes = someBytes();
      const name = await blobs().put(bytes, 'text/vnd.abc');
      expect(await blobs().put(bytes, 'image/png')).toBe(name);
      expect((await blobs().get(name))?.mediaType).toBe('text/vnd.abc');
    });

    test.each([
      '',
      'nope',
      '../../etc/passwd',
      'A'.repeat(64),
      `${'a'.repeat(63)}/`,
      'f'.repeat(64),
    ])('there is none named %j', async (name) => {
      expect(await blobs().get(name)).toBeNull();
    });

    test('100 at once, some the same', async () => {
      const different = Array.from({ length: 50 }, someBytes);
      const names = await Promise.all(
        [...different, ...different].map((bytes) => blobs().put(bytes, 'image/png')),
      );
      expect(new Set(names).size).toBe(50);
      for (const [index, bytes] of different.entries()) {
        expect((await blobs().get(names[index] ?? ''))?.bytes).toEqual(bytes);
      }
    });

    test('that were removed are gone, and can be kept again', async () => {
      const bytes = someBytes();
      const name = await blobs().put(bytes, 'application/octet-stream');
      await blobs().remove(name);
      expect(await blobs().get(name)).toBeNull();
      await blobs().remove(name);
      for (const other of ['', 'nope', '../../etc/passwd', 'f'.repeat(64)]) {
        await blobs().remove(other);
      }
      expect(await blobs().put(bytes, 'image/png')).toBe(name);
      expect(await blobs().get(name)).toEqual({ bytes, mediaType: 'image/png' });
    });

    test.each([
      'image/png',
      'audio/midi',
      'text/csv',
      'text/markdown',
      'application/json',
      'application/zip',
      'application/octet-stream',
    ])('may be of the type %s', async (mediaType) => {
      const name = await blobs().put(someBytes(), mediaType);
      expect((await blobs().get(name))?.mediaType).toBe(mediaType);
    });
  });
}
