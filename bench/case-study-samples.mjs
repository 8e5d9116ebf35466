/** How many of a raw model's texts are tunes: what abc2midi and our own judge say of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeTune } from '../dist/engine/abc/judge.js';
import { readTune } from '../dist/engine/abc/reader.js';
import { openRawSampler } from '../dist/engine/compose/raw-sampler.js';
import { blocksOf } from '../dist/engine/training/raw-text.js';
import { table } from './report.mjs';

const CORPUS = '../shared/data/seed/Data_Tunes.txt';
/** Room for a whole tune of the corpus, whose longest has 1,100 characters, behind the end of another. */
const LENGTH = 2000;

/** What the case study takes for the tune: without the first line, up to the first empty one. */
function asPublished(text) {
  const behind = text.slice(text.indexOf('\n') + 1);
  const end = behind.indexOf('\n\n');
  return end < 0 ? behind : behind.slice(0, end + 1);
}

/** The first tune that begins and ends within the text; null where there is none. */
function firstWhole(text) {
  const start = text.search(/^X:/m);
  const [tune, next] = start < 0 ? [] : blocksOf(text.slice(start));
  return next === undefined ? null : tune;
}

/** A number is no more than a place in a book; what has none gets one, so that it can be read at all. */
const numbered = (abc) => (/^X:/m.test(abc) ? abc : `X:1\n${abc}`);

function judge(abc, folder) {
  if (abc === null) return { there: false };
  const path = join(folder, 'tune.abc');
  writeFileSync(path, numbered(abc));
  // In the folder: of some texts it leaves a file of its own there.
  const { stdout, error } = spawnSync('abc2midi', [path, '-c'], { cwd: folder, encoding: 'utf8' });
  if (error) throw new Error('abc2midi is needed: apt-get install abcmidi', { cause: error });
  const { tune } = readTune(numbered(abc));
  const { form, problems } = tune ? judgeTune(tune) : { form: null, problems: [] };
  return {
    there: true,
    headed: /^M:/m.test(abc) && /^K:/m.test(abc),
    long: (abc.match(/\|+/g) ?? []).length >= 4,
    accepted: !/^Error/m.test(stdout),
    clean: !/^(Error|Warning)/m.test(stdout),
    right: form !== null && problems.every(({ severity }) => severity !== 'error'),
  };
}

function row(name, tunes) {
  const folder = mkdtempSync(join(tmpdir(), 'lilt-case-study-'));
  try {
    const judged = tunes.map((abc) => judge(abc, folder));
    const count = (is) => judged.filter(is).length;
    return [
      ...[name, judged.length, count((j) => j.there), count((j) => j.headed && j.long)],
      ...[count((j) => j.headed && j.accepted), count((j) => j.headed && j.clean)],
      ...[
        count((j) => j.headed && j.right),
        count((j) => j.headed && j.long && j.accepted && j.right),
      ],
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Samples texts, one from each character of the vocabulary in turn, and judges them beside the corpus. */
export async function samplesTable(model, texts) {
  const sampler = openRawSampler(model);
  const { characters } = model.vocabulary;
  const written = Array.from({ length: texts }, (_, i) =>
    sampler.write({
      ...{ start: characters[i % characters.length], length: LENGTH },
      ...{ seed: String(i + 1), temperature: 1 },
    }),
  );
  const rows = [
    row('as the case study cuts them', written.map(asPublished)),
    row('the first whole tune of each', written.map(firstWhole)),
  ];
  if (existsSync(CORPUS))
    rows.push(row('the corpus itself', blocksOf(readFileSync(CORPUS, 'utf8'))));
  return [
    `${texts} texts of ${LENGTH.toLocaleString('en')} characters, sampled by the weights of step ${model.manifest.training.steps.toLocaleString('en')} (model \`${model.id}\`) at`,
    'temperature 1, each from another character, as `lilt tune --raw` does. The case study leaves out a text’s first line and takes',
    'what follows up to the first empty line; kinder to the network is to take the first tune that begins with `X:` and ends',
    'within the text. Judged is what has both `M:` and `K:`; a missing `X:` is put in front. *Bars and repeats right* is what our',
    'own judge says; *valid* has a head and four bars or more, no error of abc2midi, and bars and repeats that are right.',
    '',
    table(
      [
        ...[
          '',
          'texts',
          'there is one',
          'head and four bars',
          'no error of abc2midi',
          'nor a warning',
        ],
        ...['bars and repeats right', 'valid'],
      ],
      rows,
    ),
  ].join('\n');
}
