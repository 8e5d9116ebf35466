/**
 * What the same network writes when nothing is masked: type, metre and mode are put to it, and everything else it writes by
 * itself, its plan of form and compass too. What it writes is then read by its own plan: where it keeps to that, it becomes a
 * tune like any other, and is judged; where it does not, there is no tune.
 */
import { readForm, stepsToC, textKey } from '../abc/canonical.ts';
import { expand } from '../abc/dittos.ts';
import { elementsOfText } from '../abc/from-text.ts';
import { barTicks, spellMetre } from '../abc/metre.ts';
import { BEGIN, END, unitOf } from '../abc/notation.ts';
import { printTune } from '../abc/printer.ts';
import { TICKS } from '../abc/tune.ts';
import type { Task } from '../compose/batch-writer.ts';
import { chance } from '../compose/chance.ts';
import type { Plan } from '../compose/plan.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { LONGEST_TEXT } from '../training/learnable.ts';

/** How the text names the modes that it knows (abc/canonical.ts). */
const MODES: Readonly<Record<string, string>> = { mixolydian: 'mix', dorian: 'dor', minor: 'm' };

/** The whole text behind `M:`, with its end sign, or up to where it has gone on for longer than any tune that is taught. */
export function writeUnmasked(plan: Plan, vocabulary: Vocabulary): Task<string> {
  return function* (slot) {
    const random = chance(plan.number, 'unmasked');
    const mode = MODES[plan.textKey.mode] ?? '';
    const head = `${BEGIN}K:C${mode}\nR:${plan.taughtType}\nM:${spellMetre(plan.textMetre)}\n`;
    for (const c of head) {
      const number = vocabulary.indexOf(c);
      if (number !== undefined) yield number;
    }
    let text = '';
    while (text.length < LONGEST_TEXT) {
      const drawn = slot.draw(null, plan.request.temperature, random());
      const c = vocabulary.characters[drawn] ?? END;
      text += c;
      if (c === END) break;
      yield drawn;
    }
    return text;
  };
}

/** The text as ABC in the key of the plan; null where it does not keep to its own form, or has none. */
export function abcOfUnmasked(plan: Plan, text: string): string | null {
  const [first = '', ...rest] = text.split('\n');
  const form = readForm(/^F:(\S+) /.exec(first)?.[1] ?? '', plan.unit);
  const from = textKey(plan.key);
  const full = barTicks(plan.textMetre);
  if (form === null || from === null || full === null) return null;
  const printing = { key: plan.key, shift: -stepsToC(plan.key), textKey: from, join: 1 } as const;
  try {
    const body = expand(rest.join('\n'));
    return printTune({
      ...{ reference: 1, titles: ['Unmasked'], rhythm: plan.request.type.name },
      ...{ metre: plan.textMetre, unit: TICKS / 8, key: plan.key, tempo: '', fields: [] },
      elements: elementsOfText(body, form, full, unitOf(plan.textMetre), printing),
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
