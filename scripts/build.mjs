// Builds dist/ from src/: the Prisma client, then TypeScript, then everything that is not TypeScript (wasm, the
// playground's page) at the same place under dist. Run by scripts/ensure.mjs, or by hand: `npm run build`.
//
// The new dist is made beside the old one and takes its place only when it is whole, so a build that fails or is killed
// leaves the old one working.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashOf, ROOT, STAMP, sourcesHash } from './sources.mjs';

const GENERATED = join(ROOT, 'src/storage/generated');
const require = createRequire(import.meta.url);

/** Runs a JavaScript program with this Node; its output goes to stderr, since stdout belongs to the command at hand. */
function run(program, args, env = {}) {
  const { status, error } = spawnSync(process.execPath, [program, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${args.slice(0, 2).join(' ')} ended with ${status}`);
}

/** The file behind a package's command. */
function bin(packageName, command) {
  const manifest = require.resolve(`${packageName}/package.json`);
  return join(manifest, '..', JSON.parse(readFileSync(manifest, 'utf8')).bin[command]);
}

/** What is generated into src/storage/generated, for sources and tests too; skipped while nothing it is made from has changed. */
async function generate() {
  const stamp = join(GENERATED, '.made-from');
  const from = hashOf([
    'prisma/schema.prisma',
    'prisma.config.ts',
    'scripts/build.mjs',
    'scripts/empty-database.mjs',
    'node_modules/prisma/package.json',
    'node_modules/@electric-sql/pglite/package.json',
  ]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return;
  rmSync(GENERATED, { recursive: true, force: true });
  // `generate` works in wasm, but the CLI would first download a native schema engine that it then does not use. Naming
  // one stops that; /bin/false, so that a command that does need the engine fails loudly.
  run(bin('prisma', 'prisma'), ['generate', '--no-hints'], {
    PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  });
  const { packEmptyDatabase } = await import('./empty-database.mjs');
  writeFileSync(join(GENERATED, 'empty-database.gz'), await packEmptyDatabase());
  writeFileSync(stamp, from);
}

/** Builds dist/; throws with what went wrong after the compiler has said it on stderr. */
export async function build() {
  const hash = sourcesHash();
  const dist = join(ROOT, 'dist');
  const fresh = join(ROOT, 'dist.new');
  const old = join(ROOT, 'dist.old');
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  await generate();
  try {
    run(bin('typescript', 'tsc'), ['-p', 'tsconfig.build.json', '--outDir', fresh]);
    cpSync(join(ROOT, 'src'), fresh, {
      recursive: true,
      filter: (path) => !/\.(ts|c|h|md)$/.test(path) && !path.endsWith('.made-from'),
    });
    // Written last: a dist without its stamp is built again.
    writeFileSync(join(fresh, STAMP), hash);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { withLock } = await import('./build-lock.mjs');
  try {
    await withLock(build);
  } catch (error) {
    process.stderr.write(`lilt: the build failed: ${error.message}\n`);
    process.exitCode = 1;
  }
}
