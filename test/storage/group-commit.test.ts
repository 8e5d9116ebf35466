import { expect, test } from 'vitest';
import { GroupCommit } from '../../src/storage/group-commit.ts';

/** Commits that end when the test says so. */
function slowCommits() {
  const groups: { items: readonly string[]; done: () => void; failed: (e: Error) => void }[] = [];
  const commit = (items: readonly string[]) =>
    new Promise<string>((done, failed) => {
      groups.push({ items, done: () => done(`commit of ${items.join()}`), failed });
    });
  return { groups, commit };
}
const turn = () => new Promise((done) => setImmediate(done));

test('a writer alone goes at once; those who come meanwhile go together', async () => {
  const { groups, commit } = slowCommits();
  const commits = new GroupCommit(commit);
  const a = commits.add('a');
  await turn();
  const [b, c] = [commits.add('b'), commits.add('c')];
  await turn();
  expect(groups.map(({ items }) => items)).toEqual([['a']]);
  groups[0]?.done();
  expect(await a).toBe('commit of a');
  await turn();
  expect(groups.map(({ items }) => items)).toEqual([['a'], ['b', 'c']]);
  groups[1]?.done();
  expect(await Promise.all([b, c])).toEqual(['commit of b,c', 'commit of b,c']);
});

test('a commit that fails fails for its own group only', async () => {
  const { groups, commit } = slowCommits();
  const commits = new GroupCommit(commit);
  const a = commits.add('a');
  await turn();
  const b = commits.add('b');
  groups[0]?.failed(new Error('disk'));
  await expect(a).rejects.toThrow('disk');
  await turn();
  groups[1]?.done();
  expect(await b).toBe('commit of b');
  const c = commits.add('c');
  await turn();
  groups[2]?.done();
  expect(await c).toBe('commit of c');
});

test('groups have a limit, and keep the order', async () => {
  const seen: (readonly number[])[] = [];
  const commits = new GroupCommit<number, void>(async (items) => {
    seen.push(items);
  }, 2);
  await Promise.all([1, 2, 3, 4, 5].map((item) => commits.add(item)));
  expect(seen).toEqual([[1, 2], [3, 4], [5]]);
});

test('settled waits for all that was given', async () => {
  const { groups, commit } = slowCommits();
  const commits = new GroupCommit(commit);
  await commits.settled();
  void commits.add('a');
  let settled = false;
  const waiting = commits.settled().then(() => {
    settled = true;
  });
  await turn();
  expect(settled).toBe(false);
  groups[0]?.done();
  await waiting;
});
