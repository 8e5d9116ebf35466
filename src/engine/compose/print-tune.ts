/** A written text as a tune in ABC: the last step, and the last check. */

import { type Form, formName } from '../abc/form.ts';
import { elementsOfText } from '../abc/from-text.ts';
import { judgeTune } from '../abc/judge.ts';
import { spellKey } from '../abc/key.ts';
import { parseMetre } from '../abc/metre.ts';
import { printTune } from '../abc/printer.ts';
import { readTune } from '../abc/reader.ts';
import { type Metre, TICKS, type Tune } from '../abc/tune.ts';
import type { Plan } from './plan.ts';
import { withGiven, withTitle } from './print-given.ts';
import type { WrittenTune } from './types.ts';

/** What a tune is called that got no title: `Jig No. 42`. */
const numberedTitle = (type: string, number: string): string =>
  `${type.replace(/^./, (c) => c.toUpperCase())} No. ${number}`;

/** ABC of a plan's text. Throws Error where our own reader would not take it: a fault, not a request. */
export function printWritten(
  plan: Plan,
  body: string,
  title: string | null,
): Pick<WrittenTune, 'abc' | 'title' | 'form'> & { readonly tune: Tune } {
  const { request, form, full, unit, key, shift, textKey, join } = plan;
  const name = title ?? numberedTitle(request.type.name, plan.number);
  const printed: Tune = {
    reference: 1,
    titles: [name],
    rhythm: request.type.name,
    metre: parseMetre(request.metre.printed) as Metre,
    unit: TICKS / 8,
    key,
    tempo: '',
    fields: [],
    elements: elementsOfText(body, form, full, unit, { key, shift, textKey, join }),
  };
  const tune = withGiven(plan, printed);
  const abc = printTune(tune, { barsPerLine: barsOfLine(form, join) });
  const { tune: again, problems } = readTune(abc);
  const read = again && judgeTune(again);
  if (!read?.form) {
    const first = problems[0] ?? read?.problems[0];
    throw new Error(
      `a tune came out wrong (${first?.message}), from ${JSON.stringify(body)} in ${spellKey(key)}`,
    );
  }
  return { tune, abc, title: tune.titles[0] ?? name, form: sayForm(form, join) };
}

/** A tune that is given, under another title. */
export function printRenamed(
  { request, number }: Plan,
  title: string | null,
): Pick<WrittenTune, 'abc' | 'title' | 'form'> & { readonly tune: Tune } {
  const { source } = request;
  if (!source) throw new RangeError('nothing is given');
  const name = title ?? numberedTitle(request.type.name, number);
  const { form } = judgeTune(source.tune);
  const said = form ? sayForm(form, 1) : '';
  return { tune: source.tune, abc: withTitle(source.abc, name), title: name, form: said };
}

/** Bars of a line: the usual number, or, where a part would end on less of a line than looks well, one that does better. */
function barsOfLine({ sections }: Form, join: number): number {
  const usual = 4 / join;
  const looksWell = (bars: number) =>
    sections.every((section) => {
      const left = (section.bars / join) % bars;
      return left === 0 || 2 * left > bars;
    });
  return [usual, 5, 6, 3].find(looksWell) ?? usual;
}

function sayForm(form: Form, join: number): string {
  const bars = form.sections.map((s) => s.bars / join);
  const each = bars.every((n) => n === bars[0]);
  const lengths = each
    ? `${bars[0]} bars${bars.length > 1 ? ' each' : ''}`
    : `${bars.join(' + ')} bars`;
  return `${formName(form)}, ${lengths}`;
}
