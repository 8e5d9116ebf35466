// For developers: write the next migration, or check that schema and migrations agree, with no engine to download.
//
//   node scripts/migration.mjs check         prints the SQL that is missing, and exits with 1, where they differ
//   node scripts/migration.mjs new NAME      writes that SQL to prisma/migrations/TIME_NAME/migration.sql
//
// `prisma migrate` needs a native program that Prisma's command line fetches from a host of its own. The same engine is on
// npm as wasm; it speaks to a database through a driver adapter. Here that is a PGlite in memory to which the migrations
// have been applied, so what is compared is what a real database would have.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './sources.mjs';

const SCHEMA = join(ROOT, 'prisma/schema.prisma');
const MIGRATIONS = join(ROOT, 'prisma/migrations');

/** SQL of the migrations in their order. */
function migrationScripts(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, 'migration.sql'))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
}

let engineClass;

/** Once a process: the glue speaks to one instance of the engine, and to no other. */
function loadEngine() {
  engineClass ??= instantiateEngine();
  return engineClass;
}

async function instantiateEngine() {
  const require = createRequire(import.meta.url);
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = await import(pathToFileURL(file).href);
  // The glue reports a panic of the engine here.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      throw new Error(message);
    },
  };
  const { instance } = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/**
 * The SQL that leads from the migrations to the schema; empty where they agree.
 * @param {{ schema?: string, migrations?: readonly string[] }} [texts] of the repository unless given
 */
export async function missingSql({
  schema = readFileSync(SCHEMA, 'utf8'),
  migrations = migrationScripts(MIGRATIONS),
} = {}) {
  const [{ PGlite }, { PrismaPGlite }, { bindMigrationAwareSqlAdapterFactory }, SchemaEngine] =
    await Promise.all([
      import('@electric-sql/pglite'),
      import('pglite-prisma-adapter'),
      import('@prisma/driver-adapter-utils'),
      loadEngine(),
    ]);
  const database = await PGlite.create();
  let engine;
  try {
    for (const sql of migrations) await database.exec(sql);
    const files = [{ path: SCHEMA, content: schema }];
    engine = await SchemaEngine.new(
      { datamodels: [[SCHEMA, schema]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database)),
    );
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: ROOT },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    // An empty script is a comment that says so.
    return /^\s*(--.*\s*)*$/.test(stdout ?? '') ? '' : stdout;
  } finally {
    engine?.free();
    await database.close();
  }
}

async function main([command, name]) {
  if (command === 'check') {
    const sql = await missingSql();
    if (sql === '') return 0;
    process.stdout.write(
      `-- prisma/schema.prisma has this and prisma/migrations does not:\n${sql}`,
    );
    return 1;
  }
  if (command === 'new' && /^[a-z][a-z0-9_]*$/.test(name ?? '')) {
    const sql = await missingSql();
    if (sql === '') {
      process.stderr.write('The migrations lead to the schema as it stands: nothing to write.\n');
      return 1;
    }
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(MIGRATIONS, `${time}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'migration.sql'), sql);
    process.stdout.write(`${folder}/migration.sql\n`);
    return 0;
  }
  process.stderr.write('Usage: node scripts/migration.mjs check | new NAME (a-z, 0-9 and _)\n');
  return 2;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2));
}
