import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openRecorder } from '../../src/engine/index.ts';
import { type Message, openPlayground } from '../../src/playground/index.ts';
import { type BotHouse, openBotHouse, privateAnswer, TUNES, textOf } from '../support/bot-house.ts';
import { describeWith } from '../support/programs.ts';

/** What playlists are made into, through the real client, the real recorder and a Discord that takes a megabyte. */

const PATIENCE = 60_000;
const MOST_BYTES = 2 ** 20;

let house: BotHouse;
beforeAll(async () => {
  const discord = await openPlayground({ port: 0, limits: { uploadBytes: MOST_BYTES } });
  house = await openBotHouse({ discord, recorder: openRecorder() });
  const guildId = discord.guilds.find(({ key }) => key === TUNES.guild)?.id ?? '';
  const ownerId = discord.people.find(({ key }) => key === 'aoife')?.id ?? '';
  for (let i = 0; i < 24; i++) {
    const title = `Number ${i}`;
    await house.storage.tunes.add({
      ...{ id: idOf(i), title, modelId: '0123456789ab', blobs: {}, incipit: '', closest: null },
      abc: `X:1\nT:${title}\nR:jig\nM:6/8\nL:1/8\nK:G\n|: GAB ${'cdefga'.charAt(i % 6)}3 | d3 G3 :|\n`,
      request: { type: 'jig', key: 'G', metre: '6/8', seed: '1', temperature: 1, length: null },
      ...{ authorId: ownerId, guildId },
    });
  }
  for (const [id, name, count] of [
    ['playlist0a', 'Small', 3],
    ['playlist0b', 'Large', 24],
  ] as const) {
    const shared = { sharing: 'community', editing: 'owner' } as const;
    await house.storage.playlists.create({ id, name, guildId, ownerId, ...shared });
    for (let i = 0; i < count; i++) await house.storage.playlists.add(id, idOf(i), ownerId, 200);
  }
  await house.storage.playlists.join('playlist0a', idOf(1), true);
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const idOf = (i: number) => `tune00000${String.fromCharCode(97 + i)}`;
const use = (who: string, what: string, options: Record<string, string | number>) =>
  house.discord.run(who, TUNES, `playlist ${what}`, options);
/** The answer when it has its file. */
const withFile = (seen: ReturnType<typeof use>) =>
  seen.until((one) => one.message?.attachments.length === 1, PATIENCE);
const bytesOf = async ({ attachments: [file] }: Message) =>
  Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());

describe('a playlist', { timeout: PATIENCE }, () => {
  test('is played: one recording, with its chapters as times', async () => {
    const message = await withFile(use('tadhg', 'play', { playlist: 'Small' }));
    expect(message.attachments[0]?.filename).toBe('small.mp3');
    const mp3 = await bytesOf(message);
    expect(mp3.subarray(0, 3).toString()).toBe('ID3');
    const times = [...textOf(message).matchAll(/`(\d+):(\d\d)` Number (\d)/g)].map(
      ([, minutes, seconds, number]) => [Number(minutes) * 60 + Number(seconds), Number(number)],
    );
    expect(times.map(([, number]) => number)).toEqual([0, 1, 2]);
    expect(times[0]?.[0]).toBe(0);
    expect(times[2]?.[0]).toBeGreaterThan(times[1]?.[0] ?? 99);
  });

  test('is a book, in the language of whoever asks', async () => {
    const message = await withFile(use('niamh', 'export', { playlist: 'small', format: 'pdf' }));
    expect(message.attachments[0]?.filename).toBe('small.pdf');
    expect(textOf(message)).toMatch(/## Small\n-# 3 tunes/);
    expect((await bytesOf(message)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('is an archive of all there is', async () => {
    const message = await withFile(use('aoife', 'export', { playlist: 'Small', format: 'zip' }));
    expect(message.attachments[0]?.filename).toBe('small.zip');
    const names = [...(await bytesOf(message)).toString('latin1').matchAll(/00\d-[\w-]+\.\w{3}/g)];
    // In front of each, and in the directory.
    expect(new Set(names.map(String))).toEqual(
      new Set(
        [0, 1, 2].flatMap((i) => ['mid', 'mp3'].map((end) => `00${i + 1}-number-${i}.${end}`)),
      ),
    );
  });

  test('that is too large for Discord is not begun: what to do is said', async () => {
    const refused = (what: string, options: Record<string, string>) =>
      privateAnswer(house, use('tadhg', what, { playlist: 'Large', ...options }));
    expect(await refused('play', {})).toMatch(
      /^That is 2\.\d MB, and Discord takes 1 MB here\. Split the playlist/,
    );
    expect(await refused('export', { format: 'mp3' })).toMatch(/Split the playlist/);
    expect(await refused('export', { format: 'zip' })).toMatch(/Export `midi` and `abc` apart/);
    const abc = await withFile(use('tadhg', 'export', { playlist: 'Large', format: 'abc' }));
    expect((await bytesOf(abc)).toString()).toMatch(/^X:24$/m);
  });

  test('of many tunes keeps nobody else waiting while it is bound', async () => {
    const book = use('aoife', 'export', { playlist: 'Large', format: 'pdf' });
    const others = await Promise.all(
      ['aoife', 'tadhg', 'niamh'].map((who) =>
        use(who, 'show', { playlist: 'Large' }).until(
          (one) => one.message && /24 tunes/.test(textOf(one.message)),
          PATIENCE,
        ),
      ),
    );
    expect(others).toHaveLength(3);
    expect((await bytesOf(await withFile(book))).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describeWith('ffprobe')('its chapters, as another program sees them', { timeout: PATIENCE }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lilt-playlist-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are the tunes, where the message says that they are', async () => {
    const message = await withFile(
      use('tadhg', 'play', { playlist: 'Small', instrument: 'flute' }),
    );
    const file = join(folder, 'small.mp3');
    writeFileSync(file, await bytesOf(message));
    const { stdout } = spawnSync(
      'ffprobe',
      ['-v', 'error', '-show_chapters', '-of', 'json', file],
      { encoding: 'utf8' },
    );
    const { chapters } = JSON.parse(stdout) as {
      chapters: { start_time: string; end_time: string; tags: { title: string } }[];
    };
    const shown = [...textOf(message).matchAll(/`(\d+):(\d\d)` (.*)/g)].map(
      ([, minutes, seconds, title]) => [Number(minutes) * 60 + Number(seconds), title],
    );
    expect(
      chapters.map(({ start_time, tags }) => [Math.floor(Number(start_time)), tags.title]),
    ).toEqual(shown);
    // One after the other, without a hole: the second is of a set with the first.
    expect(chapters[1]?.start_time).toBe(chapters[0]?.end_time);
  });
});
