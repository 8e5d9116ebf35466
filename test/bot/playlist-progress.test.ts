import { expect, test } from 'vitest';
import { fileMessage } from '../../src/bot/playlists/file-message.ts';
import { showProgress } from '../../src/bot/playlists/progress.ts';
import { wordsIn } from '../../src/words/words.ts';

test('progress is shown at most every two seconds, and not after the end', async () => {
  let now = 0;
  const shown: string[] = [];
  const progress = showProgress(
    wordsIn('en'),
    async (message) => {
      shown.push(/(\d+ of \d+) tunes/.exec(JSON.stringify(message))?.[1] ?? '');
    },
    () => now,
  );
  for (let done = 1; done <= 100; done++) {
    now += 100;
    progress.tell(done, 200);
    // An edit takes a moment of its own.
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(shown).toEqual(['20 of 200', '40 of 200', '60 of 200', '80 of 200', '100 of 200']);
  await progress.end();
  now += 60_000;
  progress.tell(200, 200);
  expect(shown).toHaveLength(5);
});

test('an edit that is under way is waited for, and one that fails is left out', async () => {
  let now = 0;
  let fail: (error: Error) => void = () => {};
  let edits = 0;
  const edit = () => {
    edits += 1;
    return new Promise((_, reject) => {
      fail = reject;
    });
  };
  const progress = showProgress(wordsIn('en'), edit, () => now);
  now = 2000;
  progress.tell(1, 3);
  now = 9000;
  progress.tell(2, 3);
  expect(edits).toBe(1);
  let ended = false;
  const end = progress.end().then(() => {
    ended = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).toBe(false);
  fail(new Error('gone'));
  await end;
});

test('a file that Discord does not take is told with its size and what to do', () => {
  const file = { fileName: 'x.zip', bytes: new Uint8Array(3 * 2 ** 20) };
  expect(() => fileMessage(file, [], 'zip', 2 * 2 ** 20)).toThrow(
    'That is 3.0 MB, and Discord takes 2 MB here. Export `midi` and `abc` apart',
  );
  expect(() => fileMessage(file, [], 'mp3', 2 * 2 ** 20)).toThrow(/Split the playlist/);
  // Where Discord tells no limit, the usual one holds.
  expect(fileMessage(file, [], 'zip', undefined).files).toHaveLength(1);
  expect(fileMessage(file, [], 'zip', 0).files).toHaveLength(1);
  const large = { fileName: 'x.zip', bytes: new Uint8Array(11 * 2 ** 20) };
  expect(() => fileMessage(large, [], 'zip', undefined)).toThrow(/takes 10 MB/);
});
