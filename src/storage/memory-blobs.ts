import { createHash } from 'node:crypto';
import type { BlobStore } from '../engine/ports.ts';

export function memoryBlobs(): BlobStore {
  const blobs = new Map<string, { bytes: Uint8Array; mediaType: string }>();
  return {
    async put(bytes, mediaType) {
      const name = createHash('sha256').update(bytes).digest('hex');
      if (!blobs.has(name)) blobs.set(name, { bytes: Uint8Array.from(bytes), mediaType });
      return name;
    },
    async get(name) {
      return structuredClone(blobs.get(name) ?? null);
    },
    async remove(name) {
      blobs.delete(name);
    },
  };
}
