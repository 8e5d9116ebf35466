/**
 * What the grammar costs: the nats that its masks take from the network, a character of music as the network writes it. At every
 * choice along the finished text the cost is -ln(probability, at the temperature of the tune, of the characters that the mask
 * lets through). Characters that the form fixes cost nothing: none is drawn there. A bar that was written again counts as it
 * stands in the end.
 */
import type { FreshSlot, Task } from '../compose/batch-writer.ts';
import type { Plan } from '../compose/plan.ts';
import { Grammars, writeTune } from '../compose/writer.ts';
import type { SamplingNetwork, Snapshot } from '../kernel/sampling-network.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { MaskFigures } from './report.ts';
import { writeMany } from './write-many.ts';

export interface MaskCost {
  /** That the network was fed, and the end sign. */
  readonly characters: number;
  readonly nats: number;
}

/** Writes the tune of a plan and finds what its masks cost. */
export function maskCost(plan: Plan, vocabulary: Vocabulary, grammars: Grammars): Task<MaskCost> {
  return function* (slot) {
    let now = { characters: 0, nats: 0 };
    // Where the writer goes back to, it had written less, and spent less.
    const before = new WeakMap<Snapshot, MaskCost>();
    let header: number | null = null;
    const weighed: FreshSlot = {
      ...slot,
      draw(mask, temperature, random) {
        const drawn = slot.draw(mask, temperature, random);
        now = { ...now, nats: now.nats - Math.log(slot.kept()) };
        return drawn;
      },
      save() {
        const snapshot = slot.save();
        header ??= now.characters;
        before.set(snapshot, now);
        return snapshot;
      },
      restore(snapshot) {
        slot.restore(snapshot);
        now = before.get(snapshot) ?? now;
      },
    };
    const writing = writeTune(plan, vocabulary, grammars, weighed);
    for (let next = writing.next(); !next.done; next = writing.next()) {
      now = { ...now, characters: now.characters + 1 };
      yield next.value;
    }
    return { characters: now.characters - (header ?? 0) + 1, nats: now.nats };
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
