import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.ts';
import { writeTinyModel } from '../support/tiny-model.ts';

/** The built program, as whoever runs a bot uses it, on a folder of their own. Each run takes seconds: few, and long. */
const PROGRAM = resolve(import.meta.dirname, '../../dist/cli.js');
const SERVER = '1234567890';

let folder: string;
let shipped: string;
let trained: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-cli-models-'));
  shipped = await writeTinyModel(join(folder, 'shipped'), { name: 'sligo-1', seed: 1 });
  trained = await writeTinyModel(join(folder, 'runs'), {
    name: 'kitchen',
    seed: 2,
    parent: shipped,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const lilt = (...args: readonly string[]) => liltIn('data', args);

function liltIn(dataDir: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', LILT_MODEL: 'shipped', LILT_DATA: dataDir },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

const said = (stdout: string) => ({ code: 0, stdout, stderr: '' });

it('brings in, chooses, renames, retires and hands on models', async () => {
  const inServer = ['--guild', SERVER];
  expect(await lilt('models', 'import', 'runs', ...inServer)).toEqual(
    said(`kitchen (${trained}) is kept.\n`),
  );
  expect(await lilt('models', 'use', 'kitchen', ...inServer)).toEqual(
    said(`kitchen (${trained}) writes in server ${SERVER} now.\n`),
  );
  const { stdout } = await lilt('models', 'list', ...inServer);
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((row) => row.split(/ {2,}/));
  expect(rows[0]).toEqual(['', 'id', 'name', 'from', 'tunes', 'nats/note', 'written', 'votes']);
  expect(rows[1]).toEqual(['*', trained, 'kitchen', shipped, '6', '4.000', '0', '+0 -0', 'in use']);
  expect(rows[2]?.slice(1, 3)).toEqual([shipped, 'sligo-1']);

  expect(await lilt('models', 'rollback', ...inServer)).toEqual(
    said(`Server ${SERVER} went back from kitchen (${trained}) to sligo-1 (${shipped}).\n`),
  );
  expect(await lilt('models', 'rename', 'kitchen', 'The', 'Old', 'Kitchen', ...inServer)).toEqual(
    said(`kitchen (${trained}) is called The Old Kitchen now.\n`),
  );
  expect(await lilt('models', 'retire', trained, ...inServer)).toMatchObject({ code: 0 });

  // The host's terminal makes tunes with any model that is kept, by its name, retired or not.
  const request = ['tune', 'reel', '--key', 'G', '--seed', '7', '--length', '1', '--json'];
  const byFolder = JSON.parse((await lilt(...request, '--model', 'runs')).stdout);
  const byName = JSON.parse((await lilt(...request, '--model', 'the old kitchen')).stdout);
  expect(byName.model).toBe(trained);
  expect(byName.abc).toBe(byFolder.abc);
  expect(byName.again).toContain("--model 'the old kitchen'");

  // Out of one bot, and into another.
  expect(await lilt('models', 'export', trained.slice(0, 6), ...inServer)).toEqual(
    said(`the-old-kitchen-${trained}.zip\n`),
  );
  await rm(join(folder, 'data'), { recursive: true });
  expect(await lilt('models', 'import', `the-old-kitchen-${trained}.zip`)).toEqual(
    said(`kitchen (${trained}) is kept.\n`),
  );
  const info = JSON.parse((await lilt('models', 'info', 'kitchen', '--json')).stdout);
  expect(info).toMatchObject({
    id: trained,
    guildId: null,
    card: '# kitchen\n',
    ancestors: [{ id: shipped }],
  });
  expect(info.manifest).toEqual(
    JSON.parse(await readFile(join(folder, 'runs/manifest.json'), 'utf8')),
  );
}, 600_000);

it('says which process has the database, while a bot runs', async () => {
  const storage = await openStorage({ databaseUrl: null, dataDir: join(folder, 'busy') });
  try {
    const { code, stderr } = await liltIn('busy', ['models', 'list']);
    expect(code).toBe(1);
    expect(stderr).toContain(`in use by process ${process.pid}`);
  } finally {
    await storage.close();
  }
}, 120_000);

it.each([
  [['models'], 'Commands:'],
  [['models', 'lst'], 'Did you mean list?'],
  [['models', 'use', 'kitchen'], '--guild'],
  [['models', 'list', '--guild', 'kitchen'], 'Copy Server ID'],
  [['models', 'export'], 'npm run lilt -- models export --help'],
])(
  '%j: ends with 2, says what would work, and opens no database',
  async (args, remedy) => {
    const before = await readdir(folder);
    const { code, stdout, stderr } = await lilt(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(remedy);
    expect(await readdir(folder)).toEqual(before);
  },
  120_000,
);

it.each(['list', 'info', 'use', 'rollback', 'rename', 'retire', 'reinstate', 'export', 'import'])(
  'models %s explains itself',
  async (name) => {
    const { code, stdout } = await lilt('models', name, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: lilt models ${name} \\[options\\]`));
    expect(stdout).toContain('--guild <id>');
  },
  120_000,
);
