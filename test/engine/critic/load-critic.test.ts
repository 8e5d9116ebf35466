import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CRITIC_FILE, loadCritic, SHIPPED_CRITIC } from '../../../src/engine/critic/load-critic.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-critic-'));
  await cp(SHIPPED_CRITIC, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const change = async (by: (json: string) => string) => {
  const path = join(folder, CRITIC_FILE);
  await writeFile(path, by(await readFile(path, 'utf8')));
};

test('the one that ships can be loaded, and wants several takes', async () => {
  const { taste } = await loadCritic(folder);
  expect(taste.candidates).toBeGreaterThan(1);
});

test.each([
  ['no JSON', (json: string) => json.slice(1), 'cannot be read'],
  [
    'a number too large',
    (json: string) => json.replace(/"candidates": \d+/, '"candidates": 999'),
    'cannot be read',
  ],
  ['other measures', (json: string) => json.replace('"leaps"', '"jumps"'), 'other measures'],
])('%s is refused, with the file that it stands in', async (_, by, said) => {
  await change(by);
  await expect(loadCritic(folder)).rejects.toMatchObject({
    code: 'bad-model',
    message: expect.stringMatching(new RegExp(`${CRITIC_FILE} .*${said}`)),
  });
});

test('a folder without a taste is no critic', async () => {
  await rm(join(folder, CRITIC_FILE));
  await expect(loadCritic(folder)).rejects.toMatchObject({ code: 'bad-model' });
});
