import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of a test's own: in a temporary folder, on a free port of loopback, gone afterwards. */
export interface PrivatePostgres {
  /** Returns its URL. */
  createDatabase(name: string): Promise<string>;
  readonly port: number;
  start(): void;
  stop(): void;
  remove(): void;
}

export const PASSWORD = 'pass:w/rd%';

/** Folder of initdb and pg_ctl: on the PATH, or where Debian puts them; null where there is no server. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...(existsSync(debian)
      ? readdirSync(debian).map((version) => join(debian, version, 'bin'))
      : []),
  ];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb'))) ?? null;
}

/** The server refuses to run as root, so root runs it as another user. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const { status, stdout } = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    if (status === 0) {
      const gid = Number(execFileSync('id', ['-g', name], { encoding: 'utf8' }));
      return { uid: Number(stdout), gid };
    }
  }
  throw new Error('root needs a user postgres or nobody to run PostgreSQL as');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export async function createPrivatePostgres(programs: string): Promise<PrivatePostgres> {
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'lilt-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const port = await freePort();
  const run = (program: string, args: readonly string[]) =>
    execFileSync(join(programs, program), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', PGPASSWORD: PASSWORD },
    });
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`, { mode: 0o644 });
  const access = ['-U', 'lilt', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  run('initdb', ['-D', data, '-E', 'UTF8', ...access]);
  const control = (...args: string[]) =>
    run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), ...args]);
  return {
    port,
    createDatabase: async (name) => {
      const server = `postgresql://lilt:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`;
      const client = new pg.Client({ connectionString: `${server}/postgres` });
      await client.connect();
      await client.query(`CREATE DATABASE "${name}"`);
      await client.end();
      return `${server}/${name}`;
    },
    start: () => control('-o', `-p ${port} -h 127.0.0.1 -k ${folder}`, 'start'),
    stop: () => control('-m', 'fast', 'stop'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
