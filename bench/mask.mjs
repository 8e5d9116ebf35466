/**
 * What the grammar costs: nats that the mask takes from the network a character, and the time it takes beside the
 * network's. One stream, tunes over all types, as the composer plans them; the first tunes meet a grammar that has not
 * kept any mask yet, so they are shown apart.
 *
 *   npm run build && node bench/mask.mjs [--tunes 220]
 */
import { BatchWriter } from '../dist/engine/compose/batch-writer.js';
import { checkRequest } from '../dist/engine/compose/check-request.js';
import { factsOf } from '../dist/engine/compose/facts.js';
import { planTune } from '../dist/engine/compose/plan.js';
import { TUNE_TYPES } from '../dist/engine/compose/tune-types.js';
import { Grammars } from '../dist/engine/compose/writer.js';
import { maskCost } from '../dist/engine/evaluation/mask-cost.js';
import { SamplingNetwork } from '../dist/engine/kernel/sampling-network.js';
import { loadModelFolder } from '../dist/engine/model/model-folder.js';
import { option, publish, table } from './report.mjs';

const TUNES = option('tunes', 220);
const model = await loadModelFolder('models');
const facts = factsOf(model.manifest.extras);
const { shape, weights, vocabulary } = model;
const network = SamplingNetwork.create({ shape, weights, slots: 1, precision: 'int8' });

const now = () => Number(process.hrtime.bigint()) / 1e3; // microseconds
const spent = { mask: 0, network: 0 };
const step = network.step.bind(network);
network.step = (slots, characters) => {
  const start = now();
  step(slots, characters);
  spent.network += now() - start;
};

/** Writes tunes and counts: characters, nats that the masks took, microseconds of masks and of network steps. */
function write(grammars, from, count, temperature) {
  const sum = { characters: 0, nats: 0, byType: {} };
  Object.assign(spent, { mask: 0, network: 0 });
  const writer = new BatchWriter(network);
  const timed = {
    walkFor(plan) {
      const walk = grammars.walkFor(plan);
      const mask = (state) => {
        const start = now();
        const result = walk.mask(state);
        spent.mask += now() - start;
        return result;
      };
      return { ...walk, mask };
    },
  };
  for (let i = from; i < from + count; i++) {
    const type = TUNE_TYPES[i % TUNE_TYPES.length].name;
    const number = String(i + 1);
    const plan = planTune(checkRequest({ type, seed: number, temperature }), number, facts);
    sum.byType[type] ??= { nats: 0, characters: 0 };
    writer.add(
      maskCost(plan, vocabulary, timed),
      ({ characters, nats }) => {
        for (const one of [sum, sum.byType[type]]) {
          one.characters += characters;
          one.nats += nats;
        }
      },
      (error) => {
        throw error;
      },
    );
    while (writer.busy) writer.step();
  }
  return { ...sum, ...spent };
}

const rows = [];
const types = {};
for (const temperature of [0.5, 0.75, 1, 1.3]) {
  const grammars = new Grammars(vocabulary);
  const cold = write(grammars, 0, 22, temperature);
  const warm = write(grammars, 22, TUNES, temperature);
  for (const [when, s] of [
    ['first 22 tunes', cold],
    [`next ${TUNES}`, warm],
  ]) {
    const per = (n) => (n / s.characters).toFixed(1);
    const cost = (s.nats / s.characters).toFixed(4);
    rows.push([
      temperature,
      when,
      cost,
      per(s.mask),
      per(s.network),
      (s.mask / s.network).toFixed(2),
    ]);
  }
  if (temperature === 1) Object.assign(types, warm.byType);
}
publish(
  'mask',
  'What the grammar costs',
  `node bench/mask.mjs --tunes ${TUNES}`,
  'Nats a character: mean of -ln(probability that the mask left), over all characters of the finished music at that temperature; ' +
    'characters that the form fixes are not drawn and cost nothing.',
  [
    table(
      ['temperature', 'tunes', 'nats a character', 'mask, us', 'network, us', 'mask / network'],
      rows,
    ),
    '',
    table(
      ['type, at temperature 1', 'nats a character'],
      Object.entries(types).map(([name, t]) => [name, (t.nats / t.characters).toFixed(4)]),
    ),
  ].join('\n'),
);
