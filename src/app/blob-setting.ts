import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BlobPlace } from '../storage/open-blobs.ts';

/** The variables that say where files are kept, as they stand in the environment. */
export interface BlobValues {
  readonly LILT_BLOBS?: string | undefined;
  readonly AWS_ACCESS_KEY_ID?: string | undefined;
  readonly AWS_SECRET_ACCESS_KEY?: string | undefined;
  readonly AWS_SESSION_TOKEN?: string | undefined;
  readonly AWS_REGION?: string | undefined;
  readonly AWS_ENDPOINT_URL?: string | undefined;
}

const BUCKET = '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]';
/** No part begins with a dot: `..` would lead out of the bucket. */
const PREFIX = '(?:[\\w-][\\w.-]*/)*(?:[\\w-][\\w.-]*)?';
const S3_URL = new RegExp(`^s3://(${BUCKET})(?:/(${PREFIX}))?$`);
/** More than one letter: one is a drive of Windows. */
const OTHER_URL = /^[a-z][a-z0-9+.-]+:/i;

/** What LILT_BLOBS must be, for a sentence that begins with its name. */
export const BLOB_PLACES =
  'must be a folder, a file:/// URL, or s3://bucket/prefix (a bucket of 3 to 63 small letters, digits, dots and hyphens; a prefix of letters, digits, dots, hyphens, underscores and slashes)';

export function isBlobPlace(text: string): boolean {
  return S3_URL.test(text) || folderOf(text) !== null;
}

/** The folder that is meant; null where it is a URL of something else. */
function folderOf(text: string): string | null {
  if (!OTHER_URL.test(text)) return text;
  try {
    return text.startsWith('file:///') ? fileURLToPath(text) : null;
  } catch {
    return null;
  }
}

/** Beside its value, what has to be set or to be right once files are kept in a bucket. */
const NEEDS_OF_S3: readonly (readonly [
  name: keyof BlobValues,
  isRight: (values: BlobValues) => boolean,
  what: string,
])[] = [
  [
    'AWS_ACCESS_KEY_ID',
    (values) => /^\w{1,200}$/.test(values.AWS_ACCESS_KEY_ID ?? ''),
    'must be the key for the bucket in LILT_BLOBS',
  ],
  [
    'AWS_SECRET_ACCESS_KEY',
    (values) => isHeaderText(values.AWS_SECRET_ACCESS_KEY),
    'must be the secret of the key for the bucket in LILT_BLOBS',
  ],
  [
    'AWS_SESSION_TOKEN',
    (values) => values.AWS_SESSION_TOKEN === undefined || isHeaderText(values.AWS_SESSION_TOKEN),
    'has characters that no token has; leave it out where the key is not a temporary one',
  ],
  [
    'AWS_REGION',
    (values) =>
      values.AWS_REGION === undefined
        ? values.AWS_ENDPOINT_URL !== undefined
        : /^[a-z0-9-]{1,50}$/.test(values.AWS_REGION),
    'must be the region of the bucket in LILT_BLOBS, such as eu-west-1',
  ],
  [
    'AWS_ENDPOINT_URL',
    (values) => values.AWS_ENDPOINT_URL === undefined || isPlainAddress(values.AWS_ENDPOINT_URL),
    'must be a http:// or https:// address without a password, such as https://s3.example.org',
  ],
];

function isHeaderText(text = ''): boolean {
  return /^[\x21-\x7e]{1,5000}$/.test(text);
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

/** A sentence for each variable that is missing or wrong; none unless files are kept in a bucket. None quotes a value. */
export function problemsOfBucket(values: BlobValues): string[] {
  if (!S3_URL.test(values.LILT_BLOBS ?? '')) return [];
  return NEEDS_OF_S3.filter(([, isRight]) => !isRight(values)).map(
    ([name, , what]) => `${name} ${what}.`,
  );
}

/** Of values without problems; a folder is meant relative to `cwd`. Null: nothing is set. */
export function blobPlaceOf(values: BlobValues, cwd: string): BlobPlace | null {
  const { LILT_BLOBS: text } = values;
  if (text === undefined) return null;
  const [, bucket, prefix = ''] = S3_URL.exec(text) ?? [];
  if (bucket === undefined) {
    return { kind: 'folder', path: resolve(cwd, folderOf(text) ?? text) };
  }
  return {
    kind: 's3',
    bucket,
    prefix: prefix.replace(/\/*$/, prefix === '' ? '' : '/'),
    region: values.AWS_REGION ?? 'us-east-1',
    endpoint: values.AWS_ENDPOINT_URL?.replace(/\/+$/, '') ?? null,
    accessKeyId: values.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: values.AWS_SECRET_ACCESS_KEY ?? '',
    sessionToken: values.AWS_SESSION_TOKEN ?? null,
  };
}
