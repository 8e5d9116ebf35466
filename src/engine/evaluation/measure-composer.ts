/** A model of tunes: what the composer makes of it, and beside it the bare network. */
import { readTune } from '../abc/reader.ts';
import { checkRequest } from '../compose/check-request.ts';
import { createComposer } from '../compose/composer.ts';
import { factsOf } from '../compose/facts.ts';
import { type Plan, planTune } from '../compose/plan.ts';
import type { Composer, TuneRequest, WrittenTune } from '../compose/types.ts';
import { SamplingNetwork } from '../kernel/sampling-network.ts';
import type { Model } from '../model/model-folder.ts';
import { type Closest, closestTo } from '../novelty/closest.ts';
import { weighMasks } from './mask-cost.ts';
import { type MeasuredTune, measureTune } from './measured-tune.ts';
import type { Checkers } from './outside-programs.ts';
import type { ValidityFigures } from './report.ts';
import { humanRequests, plainRequest, wideRequest } from './requests.ts';
import { abcOfUnmasked, writeUnmasked } from './unmasked.ts';
import { ValidityTally } from './validity.ts';
import { writeMany } from './write-many.ts';
import { MOST_KEPT, type Setting, SLOTS, type Written } from './written.ts';

/** Texts that this thread writes: unmasked ones, and those whose masks are weighed. */
const MOST_UNMASKED = 2_000;
const MOST_WEIGHED = 220;
/** Tunes that are being written at a time. */
const AT_ONCE = 128;

export async function measureComposer(model: Model, setting: Setting): Promise<Written> {
  const { tunes, modelDir, threads, checkers, say } = setting;
  const composer = await createComposer({ modelDir, workers: threads });
  try {
    say(`writing ${tunes} tunes over all types, keys and temperatures`);
    const wide = new ValidityTally(checkers);
    for await (const { request, tune, fault } of compose(composer, tunes, wideRequest))
      await wide.add({ abc: tune?.abc ?? null, name: nameOf(request), fault });
    const plain = await writePlainly(composer, setting);

    const { shape, weights, vocabulary } = model;
    const network = SamplingNetwork.create({ shape, weights, slots: SLOTS, precision: 'int8' });
    const plan = planner(model);
    const bare = Math.min(tunes, MOST_UNMASKED);
    say(`writing ${bare} texts unmasked`);
    const unconstrained = await withoutMasks(network, model, bare, plan, checkers);
    say('weighing the masks');
    const weighed = Math.min(tunes, MOST_WEIGHED);
    return {
      validity: { model: await wide.figures(), unconstrained, firstWhole: null },
      mask: await weighMasks(network, vocabulary, weighed, (index) => plan(index, 1)),
      ...plain,
    };
  } finally {
    await composer.close();
  }
}

/** Tunes as people ask for them; with a corpus, as one would have asked for its tunes. */
async function writePlainly(
  composer: Composer,
  { tunes: count, corpus, say }: Setting,
): Promise<Pick<Written, 'tunes' | 'closest'>> {
  const most = Math.min(count, MOST_KEPT);
  say(`writing ${most} tunes as people ask for them`);
  const requests = corpus ? humanRequests(corpus.measured) : plainRequest;
  const tunes: MeasuredTune[] = [];
  const closest: Closest[] = [];
  for await (const { tune } of compose(composer, most, requests)) {
    const read = tune && readTune(tune.abc).tune;
    const measured = read && measureTune(read);
    if (measured) tunes.push(measured);
    const certificate = corpus && read ? closestTo(corpus.known, read) : tune?.closest;
    if (certificate) closest.push(certificate);
  }
  return { tunes, closest };
}

async function withoutMasks(
  network: SamplingNetwork,
  { vocabulary }: Model,
  count: number,
  plan: (index: number) => Plan,
  checkers: Checkers,
): Promise<ValidityFigures> {
  const tally = new ValidityTally(checkers);
  let index = 0;
  for await (const text of writeMany(network, count, (i) => writeUnmasked(plan(i), vocabulary))) {
    const abc = abcOfUnmasked(plan(index), text);
    await tally.add({ abc, name: nameOf(wideRequest(index)) });
    index++;
  }
  return tally.figures();
}

/** Plans of the wide requests, at another temperature where one is given. */
function planner({ manifest }: Model): (index: number, temperature?: number) => Plan {
  const facts = factsOf(manifest.extras);
  return (index, temperature) => {
    const request = wideRequest(index);
    const asked = temperature === undefined ? request : { ...request, temperature };
    return planTune(checkRequest(asked), request.seed ?? '', facts);
  };
}

const nameOf = ({ type, key, metre, temperature, length, seed }: TuneRequest): string =>
  [type, key, metre, `temperature ${temperature}`, length && `length ${length}`, `seed ${seed}`]
    .filter(Boolean)
    .join(', ');

interface Answer {
  readonly request: TuneRequest;
  readonly tune: WrittenTune | null;
  /** What went wrong in place of a tune. */
  readonly fault: string | null;
}

/** Answers in the order of the requests; memory holds only those under way. */
async function* compose(
  composer: Composer,
  count: number,
  requestAt: (index: number) => TuneRequest,
): AsyncGenerator<Answer> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const asked = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) =>
      requestAt(from + i),
    );
    yield* await Promise.all(
      asked.map(
        (request): Promise<Answer> =>
          composer.write(request).then(
            (tune) => ({ request, tune, fault: null }),
            (error) => ({ request, tune: null, fault: String(error) }),
          ),
      ),
    );
  }
}
