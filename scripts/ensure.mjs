// Makes node_modules and dist/ match the sources, and does nothing (in some ten milliseconds) when they do. It stands
// before every npm script that needs them, so that a fresh clone works with one command.
//
// Node only, no packages: it runs before there are any. Everything is said on stderr: stdout is the command's own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './build-lock.mjs';
import { isBuilt, ROOT } from './sources.mjs';

const MINIMUM_NODE = [20, 19];

const say = (text) => process.stderr.write(`lilt: ${text}\n`);

function packagesOf(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/**
 * npm ends an install by writing what stands in node_modules to node_modules/.package-lock.json, so that file is the
 * stamp: it is right after an install by hand too. Optional packages may be missing (other systems' binaries).
 */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(
    ([path, wanted]) =>
      path === '' ||
      installed[path]?.version === wanted.version ||
      (installed[path] === undefined && (wanted.optional || wanted.peer)),
  );
}

function install() {
  say('installing packages (npm ci)');
  // The npm that runs this script, where one does. Development packages are needed whatever NODE_ENV says: the compiler
  // is among them.
  const npm = process.env.npm_execpath ?? '';
  // Where npm runs the install scripts of packages (before npm 11), Prisma's would download an engine that nothing here
  // uses, and wait for a host that is often not to be reached; an engine of one's own makes it skip that.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false' };
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2], env };
  const { status, error } = basename(npm).startsWith('npm-cli')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ci ended with ${status}; its message stands above`);
}

async function ensure() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
    throw new Error(
      `Node ${process.versions.node} is too old; install Node ${MINIMUM_NODE.join('.')} or newer`,
    );
  }
  if (isInstalled() && isBuilt()) return;
  const { build } = await import('./build.mjs');
  await withLock(async () => {
    // Asked again: whoever held the lock may have done it.
    if (!isInstalled()) install();
    if (isBuilt()) return;
    say('building');
    await build();
  });
}

try {
  await ensure();
  // `ensure.mjs PROGRAM ARGUMENTS...` goes on as that program, in this process: a signal to npm then reaches it.
  const [program, ...rest] = process.argv.slice(2);
  if (program !== undefined) {
    const path = join(ROOT, program);
    process.argv = [process.argv[0], path, ...rest];
    await import(pathToFileURL(path).href);
  }
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
