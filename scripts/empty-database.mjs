// A new PGlite database as one compressed file. Making one takes PostgreSQL two to three seconds; unpacking one (in
// src/storage/pglite-folder.ts) a tenth of that, so the build makes it and the first start does not wait.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Paths below a folder, each folder before what is in it. */
function* below(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    yield path;
    if (statSync(path).isDirectory()) yield* below(path);
  }
}

/** A line of JSON, [path, size] of each file and [path, null] of each folder; then the bytes of the files; gzipped. */
export async function packEmptyDatabase() {
  const { PGlite } = await import('@electric-sql/pglite');
  const folder = mkdtempSync(join(tmpdir(), 'lilt-empty-'));
  try {
    await (await PGlite.create(folder)).close();
    const entries = [];
    const contents = [];
    for (const path of below(folder)) {
      const bytes = statSync(path).isDirectory() ? null : readFileSync(path);
      entries.push([relative(folder, path).replaceAll('\\', '/'), bytes?.length ?? null]);
      if (bytes) contents.push(bytes);
    }
    return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...contents]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
