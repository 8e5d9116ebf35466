/**
 * When the ranker is switched on: servers whose voters vote at random (it should stay off), and servers whose voters have a
 * taste (it should go on). Tunes are the shipped model's; voters are simulated.
 *
 *   npm run build && node bench/ranking.mjs [--tunes 600] [--servers 300]
 */
import { createComposer } from '../dist/engine/compose/composer.js';
import { FEATURES, featuresOf } from '../dist/engine/use-cases/ranking/features.js';
import { learnFrom } from '../dist/engine/use-cases/ranking/learn.js';
import { option, publish, table } from './report.mjs';

const TUNES = option('tunes', 600);
const SERVERS = option('servers', 300);
const TYPES = ['jig', 'reel', 'hornpipe'];
const CANDIDATES = 6;
const pause = async () => {};

let state = 1;
const chance = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  let x = Math.imul(state ^ (state >>> 15), 0x85ebca6b) >>> 0;
  x ^= x >>> 13;
  return (x >>> 0) / 2 ** 32;
};

async function write() {
  const composer = await createComposer({ modelDir: 'models', workers: 2 });
  const tunes = [];
  for (let i = 0; i < TUNES; i += 24)
    tunes.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(24, TUNES - i) }, (_, k) =>
          composer.write({ type: TYPES[(i + k) % TYPES.length], seed: String(i + k) }),
        ),
      )),
    );
  await composer.close();
  return tunes.map(({ abc, type }, i) => ({
    id: `tune${i}`,
    abc,
    type,
    features: featuresOf(abc),
  }));
}

const tunes = await write();
const means = FEATURES.map((_, f) => tunes.reduce((sum, t) => sum + t.features[f], 0) / TUNES);
const deviations = FEATURES.map(
  (_, f) =>
    Math.sqrt(tunes.reduce((sum, t) => sum + (t.features[f] - means[f]) ** 2, 0) / TUNES) || 1,
);
/** What a taste makes of a tune, in standard deviations. */
const appeal = (taste, { features }) =>
  features.reduce((sum, x, f) => sum + (taste[f] * (x - means[f])) / deviations[f], 0);

function drawn(count) {
  const deck = [...tunes];
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(chance() * (deck.length - i));
    [deck[i], deck[j]] = [deck[j], deck[i]];
  }
  return deck.slice(0, count);
}

/** One to three people vote. */
function ballot({ id, abc, type }, liking) {
  const voters = 1 + Math.floor(chance() * 3);
  let up = 0;
  for (let v = 0; v < voters; v++) if (chance() < liking) up++;
  return { tune: { id, abc, request: { type } }, up, down: voters - up };
}

const percent = (x) => `${(100 * x).toFixed(1)} %`;
const mean = (list) => (list.length === 0 ? 0 : list.reduce((sum, x) => sum + x, 0) / list.length);

async function atRandom(size, liking, servers) {
  let on = 0;
  const shares = [];
  for (let s = 0; s < servers; s++) {
    const votes = drawn(size).map((tune) => ballot(tune, liking));
    const { heldOut, ranker } = await learnFrom(votes, pause);
    if (ranker) on++;
    if (heldOut) shares.push(heldOut.share);
  }
  return [
    `at random, ${percent(liking)} up`,
    size,
    servers,
    percent(on / servers),
    mean(shares).toFixed(3),
    '',
  ];
}

async function withTaste(size, strength, servers) {
  let on = 0;
  const shares = [];
  const gains = [];
  for (let s = 0; s < servers; s++) {
    const direction = FEATURES.map(() => chance() + chance() + chance() - 1.5);
    const length = Math.hypot(...direction);
    const taste = direction.map((x) => x / length);
    const liking = (tune) => 1 / (1 + Math.exp(-strength * appeal(taste, tune)));
    const all = drawn(TUNES);
    const votes = all.slice(0, size).map((tune) => ballot(tune, liking(tune)));
    const { heldOut, ranker } = await learnFrom(votes, pause);
    if (heldOut) shares.push(heldOut.share);
    if (!ranker) continue;
    on++;
    // Of six new jigs, the one that is kept: how likely a voter likes it, and likes one of them.
    const six = all
      .slice(size)
      .filter(({ type }) => type === 'jig')
      .slice(0, CANDIDATES);
    if (six.length < CANDIDATES) continue;
    const best = six.reduce((a, b) =>
      ranker.score(b.abc, 'jig') > ranker.score(a.abc, 'jig') ? b : a,
    );
    gains.push([liking(best), mean(six.map(liking))]);
  }
  const gain = gains.length
    ? `${percent(mean(gains.map(([b]) => b)))} for ${percent(mean(gains.map(([, a]) => a)))}`
    : '';
  const name = `with a taste, ${strength === 1 ? 'faint' : 'clear'}`;
  return [name, size, servers, percent(on / servers), mean(shares).toFixed(3), gain];
}

/** The same servers looked at again and again while their votes come in. */
async function growing(servers) {
  let ever = 0;
  let looks = 0;
  let lit = 0;
  for (let s = 0; s < servers; s++) {
    const all = drawn(250).map((tune) => ballot(tune, 0.5));
    let was = false;
    for (let n = 50; n <= 250; n = Math.ceil(n * 1.2)) {
      const { ranker } = await learnFrom(all.slice(0, n), pause);
      looks++;
      if (ranker) lit++;
      was ||= ranker !== null;
    }
    if (was) ever++;
  }
  return { ever: ever / servers, share: lit / looks };
}

const rows = [];
for (const [size, liking] of [
  [60, 0.5],
  [120, 0.5],
  [120, 0.75],
  [300, 0.5],
])
  rows.push(await atRandom(size, liking, SERVERS));
for (const strength of [1, 2])
  for (const size of [60, 120, 300])
    rows.push(await withTaste(size, strength, Math.ceil(SERVERS / 5)));
const grown = await growing(Math.ceil(SERVERS / 4));
const many = Array.from({ length: 2000 }, (_, i) =>
  ballot({ ...tunes[i % TUNES], id: `many${i}` }, 0.5),
);
let longest = 0;
let since = performance.now();
const begun = since;
await learnFrom(many, async () => {
  longest = Math.max(longest, performance.now() - since);
  await new Promise((resolve) => setImmediate(resolve));
  since = performance.now();
});
const whole = performance.now() - begun;

publish(
  'ranking',
  'When the ranker is switched on',
  `node bench/ranking.mjs --tunes ${TUNES} --servers ${SERVERS}`,
  `Simulated servers vote on tunes of the shipped model (${TYPES.join(', ')}), one to three people a tune. A taste is a direction among the ${FEATURES.length} features (src/engine/use-cases/ranking/features.ts); faint: one standard deviation along it makes e to 1 of the odds, clear: e squared. Held-out pairs: liked tunes put above disliked ones, 0.5 is chance. Of six: how likely a voter likes the jig that is kept, for one of the six taken blindly.`,
  [
    table(['voters', 'tunes voted on', 'servers', 'ranker on', 'held-out pairs', 'of six'], rows),
    '',
    `Looked at again whenever a fifth more tunes were voted on, from 50 to 250, the ranker of servers that vote at random is on at ${percent(grown.share)} of looks, and was on at some time in ${percent(grown.ever)} of servers. What it then does is to pick one of six tunes by noise, until more votes switch it off.`,
    '',
    `Learning from 2,000 tunes: ${(whole / 1000).toFixed(1)} s, at most ${longest.toFixed(0)} ms at a stretch.`,
  ].join('\n'),
);
