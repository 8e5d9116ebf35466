import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkFolders } from '../../../src/engine/training-worker/work-folders.ts';

let root: string;
beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'lilt-work-')), 'work');
});
afterEach(() => rm(join(root, '..'), { recursive: true, force: true }));

const host = hostname()
  .replace(/[^\w.]/g, '_')
  .slice(0, 80);

test('a job’s folder is empty at first, and gone at the end', async () => {
  const folders = await openWorkFolders(root);
  expect(folders.workerId).toContain(`-${process.pid}-`);
  const made = await folders.make('job');
  await writeFile(join(made, 'left'), '');
  expect(await readdir(await folders.make('job'))).toEqual([]);
  await folders.close();
  expect(await readdir(root)).toEqual([]);
});

test('what dead workers left is removed, and nothing that may be another’s', async () => {
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(gone, 'exit');
  const one = await openWorkFolders(root);
  const [dead, alive, ourNumber, elsewhere, longAgo, other] = [
    `${host}-${gone.pid}-aaaaaa`,
    `${host}-${process.ppid}-aaaaaa`,
    `${host}-${process.pid}-aaaaaa`,
    'elsewhere-1-aaaaaa',
    'elsewhere-2-aaaaaa',
    'notes',
  ];
  for (const name of [dead, alive, ourNumber, elsewhere, longAgo, other]) {
    await mkdir(join(root, name));
  }
  await utimes(join(root, longAgo), 0, 0);
  const two = await openWorkFolders(root);
  expect((await readdir(root)).sort()).toEqual(
    [alive, elsewhere, other, one.workerId, two.workerId].sort(),
  );
  await rm(join(root, alive), { recursive: true });
  await one.close();
  await two.close();
});
