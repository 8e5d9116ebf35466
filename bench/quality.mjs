/**
 * Writes docs/QUALITY.md from what `lilt eval --json` finds of the model that ships and of the case study's network, trained its
 * way on the same tunes' raw text, beside the tunes that people made.
 *
 *   npm run build && node bench/quality.mjs CORPUS.abc... [--tunes 1000] [--texts 400] [--ours models] [--case-study runs/baseline-1]
 *
 * What is found is kept in bench/results/quality/; with --written the document is made from that alone, in no time.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { basename, relative } from 'node:path';
import { evaluateModel } from '../dist/engine/evaluation/evaluate.js';
import { reportSchema } from '../dist/engine/evaluation/report.js';
import { option, table } from './report.mjs';

const ROOT = new URL('..', import.meta.url);
const FOLDER = new URL('./results/quality/', import.meta.url);
/** Of titles, as all models that are compared were trained. */
const HELD_OUT = 0.06;

const named = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const tunes = option('tunes', 1000);
/** Raw text is written in one thread, unmasked and by floats: fewer of it. */
const texts = option('texts', 400);
const models = {
  ours: named('ours', 'models'),
  'case-study': named('case-study', 'runs/baseline-1'),
};
const isWritten = process.argv.includes('--written');
const corpus = process.argv.slice(2).filter((arg) => arg.endsWith('.abc'));
if (corpus.length === 0 && !isWritten)
  throw new Error('name the corpus: node bench/quality.mjs CORPUS.abc...');

async function reportOf(name) {
  const file = new URL(`${name}.json`, FOLDER);
  if (isWritten) return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const report = await evaluateModel({
    ...{ modelDir: models[name], corpus, heldOutShare: HELD_OUT },
    tunes: name === 'ours' ? tunes : texts,
    threads: availableParallelism(),
    path: process.env.PATH ?? '',
    onPhase: (what) => process.stderr.write(`${name}: ${what}\n`),
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  return report;
}

const ours = await reportOf('ours');
const theirs = await reportOf('case-study');

const NONE = '–';
const percent = (x) => (typeof x === 'number' ? `${(100 * x).toFixed(1)} %` : NONE);
const decimals = (digits) => (x) => (typeof x === 'number' ? x.toFixed(digits) : NONE);
const HEAD = ['', 'human corpus', 'case study', 'ours'];

/** A row over corpus, case study and ours. */
const row = (label, group, of, show) => [
  label,
  ...[group(ours).corpus, group(theirs).model, group(ours).model].map((one) =>
    show(one && of(one)),
  ),
];

const { validity } = ours;
const validityRow = (label, of) => [
  label,
  ...[
    validity.corpus,
    theirs.validity.model,
    theirs.validity.firstWhole,
    validity.unconstrained,
    validity.model,
  ].map((one) => percent(one && of(one))),
];

const form = (label, of) => row(label, (r) => r.form, of, percent);
const novelty = (label, of, show) => row(label, (r) => r.novelty, of, show);
const told = (label, of, show) => row(label, (r) => r.discrimination, of, show);
const interval = (low, high, show) => (d) => `${show(d[low])} to ${show(d[high])}`;
const same = (x) => x ?? NONE;

const modes = Object.entries(ours.asked.model.modes).filter(
  ([mode]) => ours.asked.corpus.modes[mode],
);

/** What each classifier hears that hears one thing alone. */
const HEARD = {
  melody: 'how notes follow each other',
  rhythm: 'the rhythms of bars',
  shape: 'shape: endings, and bars that come again',
  table: 'what the ranker’s table has, bars that come again and height among it',
};

/** What a reader should not have to look for: figures by which ours is behind. */
function losses() {
  const found = [];
  const d = ours.discrimination;
  if (d.model && d.model.aucLow > 0.5) {
    const [gives, most] = Object.entries(d.model.alone).sort((a, b) => b[1] - a[1])[0];
    found.push(
      `A classifier tells our tunes from human ones: an area of ${d.model.auc.toFixed(3)}, where halves of the human corpus have ` +
        `${d.corpus.auc.toFixed(3)}. What gives them away most is ${HEARD[gives]} (${most.toFixed(3)} alone).`,
    );
  }
  const behind = (what, model, human, show) => {
    if (model < human) found.push(`${what}: ${show(model)}, human tunes ${show(human)}.`);
  };
  for (const [mode, figures] of modes) {
    const human = ours.asked.corpus.modes[mode];
    if (figures.tunes < 10) continue;
    behind(`Notes in the scale, ${mode}`, figures.inScale, human.inScale, percent);
    behind(
      `Parts that end on the tonic, ${mode}`,
      figures.partsEndOnTonic,
      human.partsEndOnTonic,
      percent,
    );
  }
  behind(
    'First and second endings',
    ours.form.model.withEndings,
    ours.form.corpus.withEndings,
    percent,
  );
  behind(
    'Parts of the usual length',
    ours.form.model.partsOfUsualLength,
    ours.form.corpus.partsOfUsualLength,
    percent,
  );
  for (const [type, { model, corpus: human }] of Object.entries(ours.rhythm.types))
    if (model > 1.1 * human)
      found.push(
        `Rhythm of a ${type}: ${model.toFixed(3)} from the corpus, its halves ${human.toFixed(3)} from each other.`,
      );
  if (validity.model.whole < 1) {
    const [first] = validity.model.faults;
    found.push(
      `${percent(1 - validity.model.whole)} of the tunes break a promise` +
        (first ? `; the first: ${first.tune} (${first.fault})` : '.'),
    );
  }
  if (ours.mask && ours.mask.natsPerCharacter > 0.05)
    found.push(`The mask costs more than 0.05 nats a character.`);
  return found.length > 0 ? found.map((one) => `- ${one}`) : ['- By none of these figures.'];
}

const f = { ours: ours.foretelling, theirs: theirs.foretelling };
const gain = f.theirs ? 1 - f.ours.natsPerNote / f.theirs.natsPerNote : null;
const gainPlain = f.theirs?.plainNatsPerNote
  ? 1 - f.ours.natsPerNote / f.theirs.plainNatsPerNote
  : null;
const command = [
  'node bench/quality.mjs',
  ...ours.corpus.files.map(({ name }) => basename(name)),
  `--tunes ${ours.tunes} --texts ${theirs.tunes}`,
  ...Object.entries(models).map(([name, path]) => `--${name} ${relative('.', path)}`),
].join(' ');
const wide = Object.values(ours.skipped);

const text = [
  '# How good the tunes are',
  '',
  'Written by [bench/quality.mjs](../bench/quality.mjs) from what `lilt eval --json` finds; what it finds is in',
  '[bench/results/quality](../bench/results/quality). Do not edit: run it again.',
  '',
  `    ${command}`,
  '',
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores.`,
  '',
  `- **Human corpus**: ${ours.corpus.files.map(({ name }) => name).join(', ')}: ${ours.corpus.read.toLocaleString('en')} tunes as transcribed, ` +
    `of which ${ours.corpus.measured.toLocaleString('en')} have sound bars and repeats and are no copies; those are measured where music is, all where validity is.`,
  `- **Case study**: its network, model \`${theirs.model.id}\` (${theirs.model.name}), trained its way on raw text; ${theirs.tunes.toLocaleString('en')} texts at temperature 1.`,
  `- **Ours**: model \`${ours.model.id}\` (${ours.model.name}), ${ours.tunes.toLocaleString('en')} tunes.`,
  ...wide.map((why) => `- Not measured: ${why}.`),
  '',
  '## Where ours is behind',
  '',
  ...losses(),
  '',
  '## Validity',
  '',
  `${ours.tunes.toLocaleString('en')} tunes over all types, keys, metres and lengths, at temperatures from 0.5 to 1.5. *Unmasked* is the same network, asked the`,
  'same, with nothing forbidden to it: it writes its own plan, and is judged by that. The case study leaves out a text’s first',
  'line and takes what follows up to the first empty one; kinder is to take the first tune that begins and ends within the text.',
  'Bars, repeats and ties are judged by our own judge, which wants pick-ups made up for; prints take that less strictly.',
  '',
  table(
    ['', 'human corpus', 'case study', 'its first whole tune', 'ours, unmasked', 'ours'],
    [
      validityRow('can be read', (v) => v.readable),
      validityRow('all bars right', (v) => v.barsRight),
      validityRow('repeats and endings right', (v) => v.repeatsRight),
      validityRow('no dangling tie', (v) => v.tiesRight),
      validityRow('abc2midi: no error', (v) => v.abc2midi?.noError),
      validityRow('abc2midi: not a word', (v) => v.abc2midi?.nothing),
      validityRow('abcm2ps: no error', (v) => v.abcm2ps?.noError),
      validityRow('abcm2ps: not a word', (v) => v.abcm2ps?.nothing),
      validityRow('abcjs: not a word', (v) => v.abcjs?.nothing),
      validityRow('**valid**: all of these', (v) => v.valid),
      validityRow('within G to b″, as it sounds', (v) => v.inCompass),
      validityRow('ends on the tonic, long enough', (v) => v.endsAtRest),
      validityRow('**all that is promised**', (v) => v.whole),
    ],
  ),
  '',
  ...(ours.mask
    ? [
        `The masks take **${ours.mask.natsPerCharacter.toFixed(4)} nats a character** from the network (temperature ${ours.mask.temperature}, along ${ours.mask.tunes} finished tunes):`,
        '',
        table(
          ['type', 'nats a character'],
          Object.entries(ours.mask.byType).map(([type, n]) => [type, n.toFixed(4)]),
        ),
        '',
      ]
    : []),
  '## Form',
  '',
  'From here on tunes are asked for as one would have asked for those of the corpus (type, metre and key; all else is left to',
  'Lilt), at the usual temperature. Of the case study’s texts those count whose first whole tune is sound: ' +
    `${theirs.form.model?.tunes ?? 0} of ${theirs.tunes}.`,
  '',
  table(HEAD, [
    form('parts of the type’s usual length', (x) => x.partsOfUsualLength),
    form('of that, of half or of twice that', (x) => x.partsOfRelatedLength),
    form('AABB', (x) => x.aabb),
    form('AABB and relatives (AAB, ABB, AABBCC, AABBCCDD)', (x) => x.aabbAndRelatives),
    form('first and second endings', (x) => x.withEndings),
    form('begin with a pick-up', (x) => x.withPickup),
    form('of those, made up for in every part', (x) => x.pickupsComplement),
  ]),
  '',
  '## As asked',
  '',
  'Notes of the scale of the key that is written, and where the tune and its parts come to rest.',
  '',
  table(
    [
      'mode',
      'tunes: human',
      'ours',
      'in scale: human',
      'ours',
      'end on tonic: human',
      'ours',
      'parts on tonic: human',
      'ours',
      'on tonic, third, fifth: human',
      'ours',
    ],
    [
      ['all', ours.asked.model.all, ours.asked.corpus.all],
      ...modes.map(([mode, own]) => [mode, own, ours.asked.corpus.modes[mode]]),
    ].map(([mode, own, human]) => [
      mode,
      ...[human.tunes, own.tunes],
      ...['inScale', 'endsOnTonic', 'partsEndOnTonic', 'partsEndOnTriad'].flatMap((what) => [
        percent(human[what]),
        percent(own[what]),
      ]),
    ]),
  ),
  '',
  'Rhythm: Jensen-Shannon distance (0 the same, 1 nothing in common) of the rhythms of whole bars, between ours and the corpus’s',
  'tunes of the type, beside that between two random halves of the corpus, both of as many tunes.',
  '',
  table(
    ['type', 'tunes', 'half and half', 'case study', 'ours'],
    [['all', ours.rhythm.all], ...Object.entries(ours.rhythm.types)].map(([type, one]) => [
      type,
      one.tunes,
      one.corpus.toFixed(3),
      decimals(3)(type === 'all' ? theirs.rhythm?.all.model : theirs.rhythm?.types[type]?.model),
      one.model.toFixed(3),
    ]),
  ),
  '',
  'The case study’s is over the types that it happened to write, in as many tunes as it wrote of each: the fewer, the larger.',
  '',
  '## Novelty',
  '',
  'The longest passage that a tune shares with any of the corpus, in any key; a human tune with the other nine tenths of the corpus,',
  'which has many tunes twice, in several settings.',
  '',
  table(HEAD, [
    novelty('median, notes', (n) => n.medianNotes, same),
    novelty('nine tenths share no more, notes', (n) => n.ninetiethNotes, same),
    novelty('longest, notes', (n) => n.mostNotes, same),
    novelty('median, bars', (n) => n.medianBars, decimals(2)),
    novelty('longest, bars', (n) => n.mostBars, decimals(2)),
  ]),
  '',
  '## Foretelling',
  '',
  `Nats that titles held out from training cost (${percent(HELD_OUT)} of them): all the nats of a tune’s music, divided by its notes, so that`,
  'different ways to write the same tune compare. Raw text also has ornaments, fingerings and line ends to foretell; *plain* leaves',
  'them out, which is a lower bound. The same titles chose the checkpoint of ours, of some twenty, and the one number that its',
  'logits are divided by (worth 0.010 nats a note).',
  '',
  table(
    ['', 'case study', 'ours'],
    [
      ['tunes', f.theirs?.tunes ?? NONE, f.ours.tunes],
      ['not measured: unknown characters', f.theirs?.unknown ?? NONE, f.ours.unknown],
      ['notes', f.theirs?.notes ?? NONE, f.ours.notes],
      ['nats a note', decimals(4)(f.theirs?.natsPerNote), f.ours.natsPerNote.toFixed(4)],
      [
        'nats a note, plain',
        decimals(4)(f.theirs?.plainNatsPerNote),
        f.ours.natsPerNote.toFixed(4),
      ],
      [
        'nats a character',
        decimals(4)(f.theirs?.natsPerCharacter),
        f.ours.natsPerCharacter.toFixed(4),
      ],
    ],
  ),
  '',
  ...(gain === null
    ? []
    : [
        `Ours needs ${percent(gain)} fewer nats a note than the case study’s network${gainPlain === null ? '' : `, ${percent(gainPlain)} fewer than its plain part`}.`,
        '',
      ]),
  '## Telling them apart',
  '',
  'A logistic regression is told which tunes are human and asked of tunes that it has not seen (five folds; as many of every type',
  'and metre on both sides; [discrimination.ts](../src/engine/evaluation/discrimination.ts)). 0.5 is chance: not to be told apart. The',
  'human column is one half of the corpus against the other. Intervals are of 95 %.',
  '',
  table(HEAD, [
    told('tunes of each kind', (d) => d.tunes, same),
    told('share that is told right', (d) => d.accuracy, percent),
    told('', interval('accuracyLow', 'accuracyHigh', percent), same),
    told('area under the curve', (d) => d.auc, decimals(3)),
    told('', interval('aucLow', 'aucHigh', decimals(3)), same),
    told('by successions of notes alone', (d) => d.alone.melody, decimals(3)),
    told('by rhythms of bars alone', (d) => d.alone.rhythm, decimals(3)),
    told('by shape alone (endings, bars that come again)', (d) => d.alone.shape, decimals(3)),
    told('by the ranker’s table alone', (d) => d.alone.table, decimals(3)),
  ]),
  '',
].join('\n');
writeFileSync(new URL('docs/QUALITY.md', ROOT), text);
process.stdout.write(text);
