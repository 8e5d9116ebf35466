/** What was given, in print: notes as they stood, ornaments and all, under the titles and credits that they had. */
import { stepsToC } from '../abc/canonical.ts';
import { judgeTune } from '../abc/judge.ts';
import { nearestSteps, transposeTune } from '../abc/transpose.ts';
import type { Element, Tune } from '../abc/tune.ts';
import type { Plan } from './plan.ts';

/** Who made the tune, and where it is from, goes with whatever is made of it. */
const CREDITS = 'COB';

/** The printed tune with what it takes over from the one that was given. */
export function withGiven(plan: Plan, printed: Tune): Tune {
  const { source } = plan.request;
  if (!source) return printed;
  const { tune, how } = source;
  const fields = tune.fields.filter(({ name }) => CREDITS.includes(name));
  if (how === 'variation') return { ...printed, fields };
  const titles = tune.titles.some((title) => title !== '') ? tune.titles : printed.titles;
  return {
    ...printed,
    titles,
    fields: tune.fields,
    tempo: tune.tempo,
    elements: asGiven(plan, tune, printed.elements),
  };
}

/** The first notes of the elements as they were given. */
function asGiven(plan: Plan, tune: Tune, elements: readonly Element[]): Element[] {
  const { key, home, shift, request, kept } = plan;
  const text = request.source?.given?.text.measures ?? [];
  const count = text.slice(0, kept).reduce((sum, { notes }) => sum + notes.length, 0);
  const octaves = (shift + stepsToC(home) - nearestSteps(home, key)) / 7;
  const there = key.tonic === home.tonic ? tune : transposeTune(tune, key, octaves);
  const given = judgeTune(there).measures.flatMap(({ notes }) => notes.map((n) => n.element));
  let at = 0;
  return elements.map((element): Element => {
    if (element.kind !== 'note' && element.kind !== 'rest') return element;
    const one = at < count ? given[at] : undefined;
    at++;
    if (one === undefined) return element;
    // Ties are those of the text: one that led nowhere is gone.
    return one.kind === 'note' && element.kind === 'note' ? { ...one, tie: element.tie } : one;
  });
}

/** The ABC text of a tune under another title; all else stays as it was written. */
export function withTitle(abc: string, title: string): string {
  const lines = abc.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const at = lines.findIndex((line) => /^T:/.test(line));
  const number = lines.findIndex((line) => /^X:/.test(line));
  if (at >= 0) lines[at] = `T:${title}`;
  else if (number >= 0) lines.splice(number + 1, 0, `T:${title}`);
  else lines.unshift('X:1', `T:${title}`);
  return `${lines.join('\n')}\n`;
}
