import { join } from 'node:path';
import type { BlobStore } from '../engine/ports.ts';
import type { S3Bucket } from './blob-s3.ts';
import { storageError } from './storage-errors.ts';

/** Where files are kept. */
export type BlobPlace =
  /** Of this machine, or one that several machines have mounted. */
  { readonly kind: 'folder'; readonly path: string } | ({ readonly kind: 's3' } & S3Bucket);

type Opener<Kind> = (place: Extract<BlobPlace, { kind: Kind }>) => Promise<BlobStore>;

/** Every kind of place that files can be kept in. Each is loaded only when it is asked for. */
const OPENERS: { readonly [Kind in BlobPlace['kind']]: Opener<Kind> } = {
  folder: async ({ path }) => {
    const { openBlobFolder } = await import('./blob-folder.ts');
    return openBlobFolder(path).catch((error: unknown) => {
      throw storageError(`The folder ${path} cannot be used`, error);
    });
  },
  s3: async (bucket) => (await import('./blob-s3.ts')).openBlobBucket(bucket),
};

/**
 * Opens the place, or `<dataDir>/blobs` where none is set.
 * @throws EngineError 'storage', with a remedy, where it cannot be used
 */
export function openBlobs(place: BlobPlace | null, dataDir: string): Promise<BlobStore> {
  const { kind, ...rest } = place ?? { kind: 'folder', path: join(dataDir, 'blobs') };
  // The row of a kind takes places of that kind.
  return (OPENERS[kind] as (place: object) => Promise<BlobStore>)({ kind, ...rest });
}

/** For the log; holds no secret. */
export function describeBlobs(place: BlobPlace): string {
  return place.kind === 'folder' ? place.path : `s3://${place.bucket}/${place.prefix}`;
}
