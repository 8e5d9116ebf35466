/** Tunes of two models side by side: the same requests, the same seeds, written as the composer writes them. */
import { setImmediate } from 'node:timers/promises';
import { checkRequest } from '../compose/check-request.ts';
import type { Facts } from '../compose/facts.ts';
import { planTune } from '../compose/plan.ts';
import { printWritten } from '../compose/print-tune.ts';
import { TUNE_TYPES } from '../compose/tune-types.ts';
import { TuneWriter } from '../compose/tune-writer.ts';
import type { TuneRequest } from '../compose/types.ts';
import { loadCritic, SHIPPED_CRITIC } from '../critic/load-critic.ts';
import type { NetworkShape } from '../model/network.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Known } from '../novelty/closest.ts';
import type { CorpusFacts } from '../training/corpus.ts';

/** Texts that are written side by side. */
const SLOTS = 16;

/** All of a model that writing takes. */
export interface Writer {
  readonly shape: NetworkShape;
  readonly vocabulary: Vocabulary;
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly facts: Facts;
  /** Tunes that it must not copy; null: it knows of none. */
  readonly known: Known | null;
}

export interface WrittenSample {
  readonly title: string;
  readonly abc: string;
}

/** What is asked of both models, with a seed; `key` is the one that most contributed tunes of the type have. */
export interface SampleRequest extends TuneRequest {
  readonly seed: string;
}

const byCount = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([what]) => what);

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

/** Three requests for the types that contributed tunes have most, or jigs where they have none that can be asked for. */
export function sampleRequests(fresh: Pick<CorpusFacts, 'forms' | 'keys'>): SampleRequest[] {
  const groups = byCount(
    Object.fromEntries(Object.entries(fresh.forms).map(([group, of]) => [group, total(of)])),
  );
  const asked = groups.flatMap((group) => {
    for (const type of TUNE_TYPES) {
      const i = type.taught.findIndex(({ type: t, metre }) => `${t} ${metre}` === group);
      if (i < 0) continue;
      const key = byCount(fresh.keys[group] ?? {}).find((name) => type.keys.includes(name));
      return [{ type: type.name, metre: type.metres[i] as string, ...(key && { key }) }];
    }
    return [];
  });
  const kinds = asked.length > 0 ? asked.slice(0, 3) : [{ type: 'jig' }];
  return ['1', '2', '3'].map((seed, i) => ({
    ...(kinds[i % kinds.length] as { type: string }),
    seed,
  }));
}

/** `jig in G, 6/8`: a request in words. */
export const requestInWords = ({ type, key, metre }: TuneRequest): string =>
  `${type}${key === undefined ? '' : ` in ${key}`}${metre === undefined ? '' : `, ${metre}`}`;

/**
 * Writes tunes one beside the other in this thread, in the order of the requests. Null in place of one that the model cannot
 * write (an imported model may know too few characters for a form): a training is not lost for want of an example.
 */
export async function writeSamples(
  model: Writer,
  requests: readonly SampleRequest[],
): Promise<(WrittenSample | null)[]> {
  const critic = await loadCritic(SHIPPED_CRITIC);
  const writer = new TuneWriter(model.vocabulary, { ...model, critic, slots: SLOTS });
  const written = requests.map(async (request): Promise<WrittenSample | null> => {
    const plan = planTune(checkRequest(request), request.seed, model.facts);
    const { body, title } = await writer.write(plan);
    const { abc, title: name } = printWritten(plan, body, title);
    return { title: name, abc };
  });
  const all = Promise.all(written.map((one) => one.catch(() => null)));
  for (let steps = 1; writer.busy; steps++) {
    writer.step();
    if (steps % 50 === 0) await setImmediate();
  }
  return all;
}
