/**
 * What the grammar costs: the nats that its masks take from the network, a character of music. Measured along finished texts:
 * each is put to the network again, and at every place where the form left a choice the cost is -ln(probability, at the
 * temperature of the tune, of the characters that the mask lets through). Characters that the form fixes cost nothing: none
 * is drawn there.
 */
import { spellHeader } from '../abc/canonical.ts';
import type { Task } from '../compose/batch-writer.ts';
import type { Plan } from '../compose/plan.ts';
import { Grammars, writeTune } from '../compose/writer.ts';
import type { SamplingNetwork } from '../kernel/sampling-network.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { MaskFigures } from './report.ts';
import { writeMany } from './write-many.ts';

export interface MaskCost {
  readonly characters: number;
  readonly nats: number;
}

/** Writes the tune of a plan and finds what its masks cost. */
export function maskCost(plan: Plan, vocabulary: Vocabulary, grammars: Grammars): Task<MaskCost> {
  return function* (slot) {
    const body = yield* writeTune(plan, vocabulary, grammars, slot);
    slot.reset();
    const header = spellHeader({
      ...{ mode: plan.textKey.mode, type: plan.taughtType, metre: plan.textMetre },
      ...{ form: plan.form, low: plan.low, high: plan.high },
    });
    for (const c of header?.text ?? '') {
      const number = vocabulary.indexOf(c);
      if (number !== undefined) yield number;
    }
    const walk = grammars.walkFor(plan);
    let state = walk.start;
    let nats = 0;
    for (const c of body) {
      if (walk.forced(state) === null) {
        slot.draw(walk.mask(state), plan.request.temperature, 0);
        nats -= Math.log(slot.kept());
      }
      const next = walk.step(state, c);
      const number = vocabulary.indexOf(c);
      if (next === null || number === undefined) throw new Error(`no way through ${body}`);
      state = next;
      yield number;
    }
    return { characters: body.length, nats };
  };
}

/** The cost over many plans, all of one temperature, in all and by type. */
export async function weighMasks(
  network: SamplingNetwork,
  vocabulary: Vocabulary,
  count: number,
  planAt: (index: number) => Plan,
): Promise<MaskFigures> {
  const grammars = new Grammars(vocabulary);
  const all = { characters: 0, nats: 0 };
  const byType = new Map<string, { characters: number; nats: number }>();
  const costs = writeMany(network, count, (i) => maskCost(planAt(i), vocabulary, grammars));
  let index = 0;
  for await (const { characters, nats } of costs) {
    const { name } = planAt(index++).request.type;
    const own = byType.get(name) ?? { characters: 0, nats: 0 };
    byType.set(name, own);
    for (const sum of [own, all]) {
      sum.characters += characters;
      sum.nats += nats;
    }
  }
  return {
    tunes: count,
    characters: all.characters,
    temperature: planAt(0).request.temperature,
    natsPerCharacter: all.nats / all.characters,
    byType: Object.fromEntries([...byType].map(([name, own]) => [name, own.nats / own.characters])),
  };
}
