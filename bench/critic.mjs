/**
 * The critic (src/engine/critic): fits what it goes by, and measures whether the best of several takes by it is nearer to what
 * people make than the first that comes.
 *
 *   npm run lilt -- train --corpus CORPUS.abc... --out models/critic --learn-from 0.53 --embedding 64 --hidden 128 --layers 2 \
 *     --steps 5000 --dropout 0.3 --seed 2
 *   npm run build && node bench/critic.mjs CORPUS.abc... [--plans 600] [--candidates 4]
 *
 * Tunes under titles that the second network has not learnt are dealt in two by their title's place: one half, and ours to half
 * of the plans, are fitted on; all figures are of the other halves. Writes models/critic/critic.json and bench/results/critic.md.
 */
import { writeFileSync } from 'node:fs';
import { barTicks } from '../dist/engine/abc/metre.js';
import { RESTLESS, unitOf } from '../dist/engine/abc/notation.js';
import { titleKey } from '../dist/engine/abc/titles.js';
import { checkRequest } from '../dist/engine/compose/check-request.js';
import { factsOf } from '../dist/engine/compose/facts.js';
import { novel } from '../dist/engine/compose/novelty-constraint.js';
import { planTune } from '../dist/engine/compose/plan.js';
import { printWritten } from '../dist/engine/compose/print-tune.js';
import { Grammars, headerOf, writeTune } from '../dist/engine/compose/writer.js';
import { Ear, MEASURE_NAMES } from '../dist/engine/critic/critic.js';
import { CRITIC_FILE, SHIPPED_CRITIC } from '../dist/engine/critic/load-critic.js';
import { MOST_DEVIATIONS, scoreOf } from '../dist/engine/critic/taste.js';
import { discriminate } from '../dist/engine/evaluation/discrimination.js';
import { readHumanCorpus } from '../dist/engine/evaluation/human-corpus.js';
import { measureTune } from '../dist/engine/evaluation/measured-tune.js';
import { humanRequests } from '../dist/engine/evaluation/requests.js';
import { writeMany } from '../dist/engine/evaluation/write-many.js';
import { SamplingNetwork } from '../dist/engine/kernel/sampling-network.js';
import { loadModelFolder } from '../dist/engine/model/model-folder.js';
import { loadRepertoire } from '../dist/engine/novelty/index-file.js';
import { passagesOf } from '../dist/engine/novelty/passages.js';
import { learnable } from '../dist/engine/training/learnable.js';
import { placeOfTitle } from '../dist/engine/training/split.js';
import { option, publish, table } from './report.mjs';

const PLANS = option('plans', 600);
const CANDIDATES = option('candidates', 4);
const TAKES = 8;
/** Titles from this place on are those that the second network learns from. */
const LEARNT_FROM = 0.53;
const RIDGE = 1e-3;
const STEPS = 4000;
const RATE = 0.05;
const PEAK = 1.5;

const corpus = process.argv.slice(2).filter((arg) => arg.endsWith('.abc'));
if (corpus.length === 0) throw new Error('name the corpus: node bench/critic.mjs CORPUS.abc...');
const say = (what) => process.stderr.write(`${what}\n`);

const second = await loadModelFolder(SHIPPED_CRITIC);
const ear = new Ear({ ...second, vocabulary: second.vocabulary.characters });

// What people made, as the network is taught it; such as come to rest, as ours do.
say('reading the corpus');
const people = await readHumanCorpus(corpus);
const human = people.all.flatMap(({ tune, title }) => {
  const taught = tune && learnable(tune);
  if (!taught || 'refused' in taught || taught.canonical.text.includes(`${RESTLESS}\n`)) return [];
  const { text, musicFrom, form, low, high } = taught.canonical;
  const start = text.indexOf('\n', musicFrom) + 1;
  const { metre } = taught.tune;
  return {
    place: placeOfTitle(titleKey(title)),
    measured: measureTune(tune),
    piece: {
      header: text.slice(0, start),
      body: text.slice(start),
      ...{ form, low, high, full: barTicks(metre), unit: unitOf(metre) },
    },
  };
});

// Ours, asked for as one would have asked for theirs; several takes to each plan.
const model = await loadModelFolder('models');
const facts = factsOf(model.manifest.extras);
const requestAt = humanRequests(people.measured);
const plans = Array.from({ length: PLANS }, (_, i) =>
  planTune(checkRequest(requestAt(i)), `critic ${i}`, facts),
);
const repertoire = await loadRepertoire('models', model.manifest.extras);
const passages = passagesOf(repertoire.tunes);
const grammars = new Grammars(model.vocabulary);
const { shape, weights } = model;
const network = SamplingNetwork.create({ shape, weights, slots: 16, precision: 'int8' });
const takes = plans.map(() => []);
const writing = writeMany(network, PLANS * TAKES, (i) => (slot) => {
  const plan = plans[Math.floor(i / TAKES)];
  const constraints = novel(passages, plan.unit);
  return writeTune(plan, model.vocabulary, grammars, slot, { take: i % TAKES, constraints });
});
let n = 0;
for await (const body of writing) {
  const plan = plans[Math.floor(n++ / TAKES)];
  const { form, full, unit, low, high } = plan;
  takes[plans.indexOf(plan)].push({ header: headerOf(plan), body, form, full, unit, low, high });
  if (n % 500 === 0) say(`${n} of ${PLANS * TAKES} takes`);
}

// The fit: log odds of people's tunes against ours, on deviations and their squares.
const unlearnt = human.filter(({ place }) => place < LEARNT_FROM);
const isFitted = ({ place }) => place < LEARNT_FROM / 2;
const half = Math.floor(PLANS / 2);
const values = {
  theirs: ear.measure(unlearnt.filter(isFitted).map(({ piece }) => piece)),
  ours: ear.measure(takes.slice(0, half).flatMap((of) => of.slice(0, CANDIDATES))),
};
const mean = (list) => list.reduce((sum, x) => sum + x, 0) / list.length;
const scales = MEASURE_NAMES.map((_, k) => {
  const column = values.theirs.map((row) => row[k]);
  const middle = mean(column);
  return { mean: middle, deviation: Math.sqrt(mean(column.map((x) => (x - middle) ** 2))) || 1 };
});
const vectorOf = (row) => [
  ...scales.flatMap(({ mean: middle, deviation }, k) => {
    const z = Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, (row[k] - middle) / deviation));
    return [z, z * z];
  }),
  1,
];
const rows = [
  ...values.theirs.map((row) => ({ x: vectorOf(row), y: 1, w: 0.5 / values.theirs.length })),
  ...values.ours.map((row) => ({ x: vectorOf(row), y: 0, w: 0.5 / values.ours.length })),
];
/**
 * The nearest pair of a linear and a squared weight that has its peak within PEAK deviations of what is usual, on either side:
 * whatever the network lacks, what lies far from all that people do is not to be taken for better.
 */
function withinReason(linear, squared) {
  const slope = 1 / (2 * PEAK);
  if (squared <= -slope * Math.abs(linear)) return [linear, squared];
  const along = Math.max(0, (Math.abs(linear) - slope * squared) / (1 + slope * slope));
  return [Math.sign(linear) * along, -slope * along];
}
const fitted = new Float64Array(2 * scales.length + 1);
for (let step = 0; step < STEPS; step++) {
  const gradient = fitted.map((v, i) => (i < fitted.length - 1 ? RIDGE * v : 0));
  for (const { x, y, w } of rows) {
    const p = 1 / (1 + Math.exp(-x.reduce((sum, v, i) => sum + v * fitted[i], 0)));
    for (let i = 0; i < x.length; i++) gradient[i] += w * (p - y) * x[i];
  }
  for (let i = 0; i < fitted.length; i++) fitted[i] -= RATE * gradient[i];
  for (let k = 0; k < scales.length; k++)
    [fitted[2 * k], fitted[2 * k + 1]] = withinReason(fitted[2 * k], fitted[2 * k + 1]);
}
const rounded = (x) => Number(x.toPrecision(6));
const taste = {
  candidates: CANDIDATES,
  measures: MEASURE_NAMES.map((name, k) => ({
    name,
    mean: rounded(scales[k].mean),
    deviation: rounded(scales[k].deviation),
    linear: rounded(fitted[2 * k]),
    squared: rounded(fitted[2 * k + 1]),
  })),
};
writeFileSync(`${SHIPPED_CRITIC}/${CRITIC_FILE}`, `${JSON.stringify(taste, null, 2)}\n`);

// What it brings, on the other half of the plans and of the titles.
const tested = takes.slice(half).map((of, i) => ({
  plan: plans[half + i],
  of,
  scores: ear.measure(of).map((row) => scoreOf(row, taste)),
}));
const theirs = unlearnt.filter((one) => !isFitted(one)).flatMap(({ measured }) => measured ?? []);
const chosen = (count, better) =>
  tested.flatMap(({ plan, of, scores }) => {
    const first = scores.slice(0, count);
    const { body } = of[first.indexOf(better(...first))];
    return measureTune(printWritten(plan, body, null).tune) ?? [];
  });
const figures = [
  ['the first', chosen(1, Math.max)],
  ['best of 2', chosen(2, Math.max)],
  ['best of 4', chosen(4, Math.max)],
  ['best of 8', chosen(8, Math.max)],
  ['worst of 8', chosen(8, Math.min)],
].map(([name, tunes]) => {
  say(`telling ${name} from people's`);
  const { tunes: compared, accuracy, auc, aucLow, aucHigh, alone } = discriminate(tunes, theirs, 1);
  const three = (x) => x.toFixed(3);
  const kinds = Object.values(alone).map(three);
  return {
    head: Object.keys(alone),
    row: [
      name,
      compared,
      three(accuracy),
      `${three(auc)} (${three(aucLow)} to ${three(aucHigh)})`,
      ...kinds,
    ],
  };
});
publish(
  'critic',
  'The critic: best of n',
  'npm run build && node bench/critic.mjs airds-airs.abc oneills-1850.abc ryans-mammoth.abc',
  `${PLANS} plans, as one would have asked for the tunes of the corpus, ${TAKES} takes to each; model ${model.id}, second network ` +
    `${second.id}. A classifier is told to separate what the critic chose from tunes that people made (titles that neither the second ` +
    'network nor the fit has seen; as many of each type and metre): the share that it gets right and the area under its curve, both ' +
    '0.5 for what cannot be told apart. To the right, areas of classifiers that hear but one kind of feature.',
  [
    table(
      ['handed out', 'tunes of each', 'told right', 'area (95 %)', ...figures[0].head],
      figures.map(({ row }) => row),
    ),
    '',
    'What the critic goes by, in deviations of what people made; log odds that people made it:',
    '',
    table(
      ['measure', 'people', 'ours', 'deviation', 'linear', 'squared'],
      taste.measures.map(({ name, mean: middle, deviation, linear, squared }, k) => [
        name,
        ...[middle, mean(values.ours.map((row) => row[k])), deviation].map((x) => x.toFixed(3)),
        ...[linear, squared].map((x) => x.toFixed(2)),
      ]),
    ),
  ].join('\n'),
);
