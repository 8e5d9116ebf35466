import { expect, test } from 'vitest';
import { checkRequest } from '../../../src/engine/compose/check-request.ts';
import { factsOf } from '../../../src/engine/compose/facts.ts';
import { type Plan, planTune } from '../../../src/engine/compose/plan.ts';
import { titleFor } from '../../../src/engine/compose/title.ts';
import { TuneWriter, type WriterSetup } from '../../../src/engine/compose/tune-writer.ts';
import { Grammars, headerOf, writeTune } from '../../../src/engine/compose/writer.ts';
import { Critic, Ear } from '../../../src/engine/critic/critic.ts';
import { loadCritic, SHIPPED_CRITIC } from '../../../src/engine/critic/load-critic.ts';
import { scoreOf } from '../../../src/engine/critic/taste.ts';
import { writeMany } from '../../../src/engine/evaluation/write-many.ts';
import { SamplingNetwork } from '../../../src/engine/kernel/sampling-network.ts';
import { loadModelFolder } from '../../../src/engine/model/model-folder.ts';

const model = await loadModelFolder('models');
const { shape, weights, vocabulary } = model;
const facts = factsOf(model.manifest.extras);
const critic = await loadCritic(SHIPPED_CRITIC);
const setup: WriterSetup = { shape, weights, facts, known: null, critic, slots: 8 };

const plans = ['1', '2', '3'].map((seed) =>
  planTune(checkRequest({ type: 'jig', seed }), seed, facts),
);

async function written(by: WriterSetup, of: readonly Plan[]) {
  const writer = new TuneWriter(vocabulary, by);
  const all = Promise.all(of.map((plan) => writer.write(plan)));
  while (writer.busy) {
    writer.step();
    await new Promise(setImmediate);
  }
  return all;
}

test('what is handed out is the take that the critic thinks best of, title and all the same in any company', async () => {
  const network = SamplingNetwork.create({ shape, weights, slots: 8, precision: 'int8' });
  const grammars = new Grammars(vocabulary);
  const { candidates } = new Critic(critic);
  const takes: string[] = [];
  const count = plans.length * candidates;
  for await (const body of writeMany(network, count, (i) => (slot) => {
    const plan = plans[Math.floor(i / candidates)] as Plan;
    return writeTune(plan, vocabulary, grammars, slot, { take: i % candidates });
  }))
    takes.push(body);
  const ear = new Ear(critic);
  const together = await written(setup, plans);
  let others = 0;
  for (const [i, plan] of plans.entries()) {
    const own = takes.slice(i * candidates, (i + 1) * candidates);
    const header = headerOf(plan);
    const scores = ear
      .measure(own.map((body) => ({ ...plan, header, body })))
      .map((values) => scoreOf(values ?? [], critic.taste));
    const best = scores.indexOf(Math.max(...scores));
    if (best > 0) others += 1;
    expect(together[i]?.body).toBe(own[best]);
    expect(await written(setup, [plan])).toEqual([together[i]]);
  }
  expect(others).toBeGreaterThan(0);
});

test('without a critic the first take is handed out, under the same title', async () => {
  const first = await written({ ...setup, critic: null }, plans);
  const best = await written(setup, plans);
  expect(first.map(({ title }) => title)).toEqual(best.map(({ title }) => title));
  expect(first.map(({ body }) => body)).not.toEqual(best.map(({ body }) => body));
});

test('titles of two types differ, though the seed is the same', async () => {
  const titles = await written(
    setup,
    ['jig', 'reel', 'waltz'].map((type) => planTune(checkRequest({ type, seed: '3' }), '3', facts)),
  );
  expect(new Set(titles.map(({ title }) => title)).size).toBe(3);
});

test('a title that the tune has already is not given to it again', async () => {
  const plan = plans[0] as Plan;
  const network = SamplingNetwork.create({ shape, weights, slots: 1, precision: 'int8' });
  const known = {
    titles: new Set<string>(),
    words: new Set(facts.words),
    pairs: new Set<string>(),
  };
  const titleOf = async (of: Plan) => {
    const titles: (string | null)[] = [];
    for await (const title of writeMany(
      network,
      1,
      () => (slot) => titleFor(of, vocabulary, known, slot),
    ))
      titles.push(title);
    return titles[0] ?? null;
  };
  const title = (await titleOf(plan)) as string;
  const source = { tune: { titles: [title] } } as unknown as Plan['request']['source'];
  const again = await titleOf({ ...plan, request: { ...plan.request, source } });
  expect(title).toMatch(/^[A-Z]/);
  expect(again).not.toBe(title);
});
