/**
 * How long a tune takes to become an MP3, how much faster that is than playing it, and what comes out, as ffmpeg decodes it.
 *
 *   npm run build && node bench/recording.mjs [--rounds 5]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, option, publish, table } from './report.mjs';

/** A jig as most are: two parts of eight bars with pick-ups and endings, each played twice, without chord symbols. */
const TUNE = `X:1
T:The Bench Beside the Door
R:jig
M:6/8
L:1/8
K:G
D|:GAB BAB|d2B A2G|GAB cBc|AGE D2D|GAB BAB|d2B A2G|AGE GED|1 G3 G2D:|2 G3 G2A||
|:Bdd edd|Bdd e2d|Bdd edd|ABA A2G|Bdd edd|g2e d2B|dBA GED|1 G3 G2A:|2 G3 G2|]
`;
/** The same in another key: nothing of it has been played before. */
const moved = (key) => TUNE.replace('K:G', `K:${key}`);

async function cold(warmed) {
  const { openRecorder } = await import('../dist/engine/use-cases/recordings/recorder.js');
  const recorder = openRecorder();
  if (warmed) await recorder.warm();
  const start = performance.now();
  await recorder.record(TUNE, 'jig', {});
  const time = performance.now() - start;
  await recorder.close();
  return time;
}

/** Milliseconds by the clock and of processors, and what `work` gave. */
async function measured(work) {
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const [clock, processor] = [performance.now(), used()];
  const result = await work();
  return { clock: performance.now() - clock, processor: used() - processor, result };
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const middle = (runs, what) => median(sorted(runs.map((run) => run[what])));
const ms = (time) => time.toFixed(0);

/** Loudness, highest peak between samples and length, of what ffmpeg decodes; dashes where it is not installed. */
function heard(mp3, folder) {
  const path = join(folder, 'tune.mp3');
  writeFileSync(path, mp3);
  const args = ['-hide_banner', '-i', path, '-af', 'ebur128=peak=true', '-f', 'null', '-'];
  const { stderr = '' } = spawnSync('ffmpeg', args, { encoding: 'utf8' });
  const summary = (stderr ?? '').slice((stderr ?? '').lastIndexOf('Summary'));
  const read = (pattern) => pattern.exec(summary)?.[1] ?? '–';
  return [read(/I:\s+(-?[\d.]+) LUFS/), read(/Peak:\s+(-?[\d.]+) dBFS/)];
}

async function main() {
  const rounds = option('rounds', 5);
  const inFresh = (flag) =>
    sorted(
      Array.from({ length: rounds }, () =>
        Number(
          execFileSync(process.execPath, [new URL(import.meta.url).pathname, flag], {
            encoding: 'utf8',
          }),
        ),
      ),
    );
  const first = inFresh('--cold');
  const warmed = inFresh('--warmed');

  const { INSTRUMENTS, openStudio } = await import('../dist/engine/sound/index.js');
  const studio = await openStudio();
  const folder = mkdtempSync(join(tmpdir(), 'lilt-bench-'));
  const keys = ['A', 'D', 'C', 'F', 'E', 'Bb', 'B'];
  const rows = [];
  for (const { name } of INSTRUMENTS) {
    const runs = [];
    const record = (abc) => measured(() => studio.record(abc, 'jig', { instrument: name }));
    await record(TUNE);
    for (let round = 0; round < rounds; round++) {
      runs.push(await record(moved(keys[round % keys.length])));
    }
    const { mp3, seconds } = runs[0].result;
    rows.push([
      name,
      ms(middle(runs, 'processor')),
      ms(middle(runs, 'clock')),
      (seconds / (middle(runs, 'clock') / 1000)).toFixed(0),
      seconds.toFixed(1),
      (mp3.length / 1000).toFixed(0),
      ...heard(mp3, folder),
    ]);
  }
  const again = [];
  for (let round = 0; round < rounds; round++) {
    again.push(await measured(() => studio.record(TUNE, 'jig', { instrument: 'fiddle' })));
  }
  rmSync(folder, { recursive: true, force: true });

  publish(
    'recording',
    'Recording',
    'node bench/recording.mjs',
    `A jig of two parts, played twice each with guitar and bass that the harmoniser chose. The machine was shared with other programs all the while; processor time is what a quiet one would take by the clock.\n\nMilliseconds to the first recording, from the asking to the MP3, in ${rounds} fresh processes: the thread, the soundfont and every note on the way, or after \`warm()\`, which the bot calls when it starts. And the same tune again when its notes are known.`,
    [
      table(
        ['', 'best', 'median'],
        [
          ['first in a process', ms(first[0]), ms(median(first))],
          ['first after warm()', ms(warmed[0]), ms(median(warmed))],
          [
            'the same notes again',
            ms(sorted(again.map(({ clock }) => clock))[0]),
            ms(middle(again, 'clock')),
          ],
        ],
      ),
      `By instrument, after its first tune, a tune in another key each time (${rounds} keys, medians). LUFS and the peak between samples are ffmpeg's, of the decoded MP3.`,
      table(
        ['', 'processor ms', 'ms', 'times real time', 'seconds', 'KB', 'LUFS', 'peak dBFS'],
        rows,
      ),
    ].join('\n\n'),
  );
}

if (process.argv.includes('--cold')) console.log(await cold(false));
else if (process.argv.includes('--warmed')) console.log(await cold(true));
else await main();
