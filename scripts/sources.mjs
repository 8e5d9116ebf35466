// What a build is made from, as one hash: contents, not times, so that a checkout or a copy does not force a build and a
// clock set back does not prevent one.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** The file in dist/ that holds the hash of the sources it was built from. */
export const STAMP = '.built-from';

const INPUTS = [
  'src',
  'prisma/schema.prisma',
  'prisma.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/build.mjs',
];

/** Every file under the given paths (relative to the root), sorted; the generated client is an output, not an input. */
function* filesOf(paths) {
  for (const path of [...paths].sort()) {
    const full = join(ROOT, path);
    if (path === 'src/storage/generated' || !existsSync(full)) continue;
    if (statSync(full).isDirectory())
      yield* filesOf(readdirSync(full).map((name) => `${path}/${name}`));
    else yield path;
  }
}

/** sha256 over names and contents. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of filesOf(paths)) {
    const bytes = readFileSync(join(ROOT, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

export function sourcesHash() {
  return hashOf(INPUTS);
}

/** True when dist/ was built from the sources as they stand, and the generated client that the tests import is there. */
export function isBuilt() {
  const stamp = join(ROOT, 'dist', STAMP);
  return (
    existsSync(stamp) &&
    existsSync(join(ROOT, 'src/storage/generated/.made-from')) &&
    readFileSync(stamp, 'utf8') === sourcesHash()
  );
}
