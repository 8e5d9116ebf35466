/**
 * What the grammar costs: the nats that its masks take from the network, a character of music. Measured along finished texts:
 * each is put to the network again, and at every place where the form left a choice the cost is -ln(probability, at the
 * temperature of the tune, of the characters that the mask lets through). Characters that the form fixes cost nothing: none
 * is drawn there.
 */
import { spellHeader } from '../abc/canonical.ts';
import type { Task } from '../compose/batch-writer.ts';
import type { Plan } from '../compose/plan.ts';
import { type Grammars, writeTune } from '../compose/writer.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

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
