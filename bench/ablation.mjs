/**
 * What helps a network to foretell tunes: short trainings, alike but for one thing each. Held-out nats a note of music, on the
 * same split, whatever the text is written in.
 *
 *   npm run build && node bench/ablation.mjs CORPUS.abc... [--steps 800] [--threads 2]
 *
 * Runs that are finished in runs/ablation are not made again; one that was stopped goes on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { option, publish, table } from './report.mjs';

const CLI = process.env.LILT_CLI ?? fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const STEPS = option('steps', 800);
const THREADS = option('threads', 2);
const corpus = process.argv.slice(2).filter((arg) => arg.endsWith('.abc'));
if (corpus.length === 0) throw new Error('name the corpus: node bench/ablation.mjs CORPUS.abc...');

/** As the model that ships was trained, but for its steps. */
const SHIPPED = { dropout: 0.25, balance: 0.3 };
/** What is changed in each, and the seeds. */
const RUNS = [
  ['as it ships', {}, [1, 2, 3]],
  ['bars that are said again spelled out', { 'no-dittos': true }, [1]],
  ['rare kinds read as often as they are printed', { balance: 0 }, [1]],
  ['embedding 128', { embedding: 128 }, [1]],
  ['two layers', { layers: 2 }, [1]],
];

/** Trainings of full length: their logs, one for each seed, stand in bench/results/ablation. */
const WHOLE = [
  [
    '9,000 steps, dropout 0.25, balance 0.3, dittos: as it ships',
    ['as-it-ships', 'as-it-ships-seed-2', 'as-it-ships-seed-3'],
  ],
  ['9,000 steps, dropout 0.2, no balance, bars spelled out', ['dropout-0.2-spelled-out']],
  ['8,000 steps, dropout 0.35, no balance, bars spelled out', ['dropout-0.35-spelled-out']],
];

/** Least held-out nats a note of a log. */
function leastIn(log) {
  const [head, ...lines] = readFileSync(log, 'utf8').trim().split('\n');
  const at = (name) => head.split(',').indexOf(name);
  const measured = lines
    .map((line) => line.split(',')[at('held_out_nats_per_note')])
    .filter(Boolean);
  return Math.min(...measured.map(Number));
}

function trained(name, changes, seed) {
  const folder = `runs/ablation/${name.replaceAll(' ', '-')}-${seed}`;
  const options = { ...SHIPPED, ...changes, seed, steps: STEPS, threads: THREADS };
  const flags = Object.entries(options).flatMap(([flag, value]) =>
    value === true ? [`--${flag}`] : [`--${flag}`, String(value)],
  );
  if (!existsSync(`${folder}/manifest.json`)) {
    const begun = existsSync(`${folder}/checkpoint`);
    const how = begun
      ? ['--resume', folder]
      : ['--corpus', ...corpus, '--out', folder, '--evaluate-every', '200', ...flags];
    const { status } = spawnSync(process.execPath, [CLI, 'train', ...how], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${folder} was not finished`);
  }
  return leastIn(`${folder}/log.csv`);
}

const results = RUNS.map(([name, changes, seeds]) => [
  name,
  seeds.map((seed) => trained(name, changes, seed)),
]);
const whole = WHOLE.map(([what, logs]) => [
  what,
  logs.map((log) => leastIn(new URL(`./results/ablation/${log}.csv`, import.meta.url))),
]);
const mean = (list) => list.reduce((sum, x) => sum + x, 0) / list.length;

/** A row for each: its seeds, their mean and each of them, and how the mean compares with the first row's. */
function comparison(rows) {
  const mark = mean(rows[0][1]);
  return table(
    ['', 'seeds', 'nats a note', 'beside the first'],
    rows.map(([name, figures]) => [
      name,
      figures.length,
      figures.length > 1
        ? `${mean(figures).toFixed(3)} (${figures.map((x) => x.toFixed(3)).join(', ')})`
        : figures[0].toFixed(3),
      `${mean(figures) >= mark ? '+' : '−'}${Math.abs(100 * (mean(figures) / mark - 1)).toFixed(1)} %`,
    ]),
  );
}

publish(
  'ablation',
  'What helps to foretell a tune',
  `npm run build && node bench/ablation.mjs airds-airs.abc oneills-1850.abc ryans-mammoth.abc --steps ${STEPS}`,
  `Networks trained for ${STEPS} steps of 16 texts by 64 characters, ${JSON.stringify(SHIPPED)} and all else as \`lilt train\` does it ` +
    'unless the row says otherwise; one thing is changed in each. Nats that the music of a held-out tune takes, divided by its notes ' +
    '(6 % of the titles, the same for all): least of what was measured every 200 steps. ',
  [
    comparison(results),
    '',
    'Trainings of full length, before calibration; the first of the seeds is the one that ships:',
    '',
    comparison(whole),
  ].join('\n'),
);
