/** What was given, in print: notes as they stood, ornaments and all, under the titles and credits that they had. */
import { stepsToC } from '../abc/canonical.ts';
import { judgeTune } from '../abc/judge.ts';
import type { Measure } from '../abc/measures.ts';
import { nearestSteps, transposeTune } from '../abc/transpose.ts';
import type { Element, NoteElement, RestElement, Tune } from '../abc/tune.ts';
import { harmonise } from '../harmony/index.ts';
import type { Plan } from './plan.ts';

/** Who made the tune, and where it is from, goes with whatever is made of it. */
const CREDITS = 'COB';
/** What else is told of a tune stays with its parts; not an order in which parts are played, for there are more now. */
const REMARKS = `${CREDITS}ADFGHNSZ`;

/** The printed tune with what it takes over from the one that was given. */
export function withGiven(plan: Plan, printed: Tune): Tune {
  const { source } = plan.request;
  if (!source) return printed;
  const there = inKeyOf(plan, source.tune);
  const told = (names: string) => source.tune.fields.filter(({ name }) => names.includes(name));
  if (source.how === 'variation')
    return withChordsOf(there, { ...printed, fields: told(CREDITS) }, source.amount < 1);
  const named = source.tune.titles.some((title) => title !== '');
  return asGiven(plan, there, {
    ...printed,
    titles: named ? source.tune.titles : printed.titles,
    fields: told(REMARKS),
    tempo: source.tune.tempo,
  });
}

/** The given tune in the key that the whole is moved to, as far up or down as that. */
function inKeyOf({ key, home, shift }: Plan, tune: Tune): Tune {
  if (key.tonic === home.tonic) return tune;
  const octaves = (shift + stepsToC(home) - nearestSteps(home, key)) / 7;
  return transposeTune(tune, key, octaves);
}

/** The first notes as they were given; where there are chords over them, the parts behind get some too. */
function asGiven({ request, kept }: Plan, given: Tune, printed: Tune): Tune {
  const text = request.source?.given?.text.measures ?? [];
  const count = text.slice(0, kept).reduce((sum, { notes }) => sum + notes.length, 0);
  const old = judgeTune(given).measures.flatMap(({ notes }) => notes.map((n) => n.element));
  const source = hasChords(given) ? harmonise(printed) : printed;
  let at = 0;
  const elements = source.elements.map((element): Element => {
    if (element.kind !== 'note' && element.kind !== 'rest') return element;
    const one = at < count ? old[at] : undefined;
    at++;
    if (one === undefined) return element;
    // Ties are those of the text: one that led nowhere is gone.
    return one.kind === 'note' && element.kind === 'note' ? { ...one, tie: element.tie } : one;
  });
  return { ...printed, elements };
}

/**
 * The given tune's chords over a variation of it, wherever a note begins at the same place; over one of its form alone, others.
 */
function withChordsOf(given: Tune, printed: Tune, sameSkeleton: boolean): Tune {
  if (!hasChords(given)) return printed;
  if (!sameSkeleton) return harmonise(printed);
  const chords = new Map<Element, string>();
  const before = judgeTune(given).measures;
  for (const [i, measure] of judgeTune(printed).measures.entries()) {
    const at = new Map(placesOf(before[i]).map(([ticks, { chord }]) => [ticks, chord]));
    for (const [ticks, element] of placesOf(measure)) {
      const chord = at.get(ticks);
      if (chord !== undefined) chords.set(element, chord);
    }
  }
  const elements = printed.elements.map((element): Element => {
    const chord = chords.get(element);
    return chord === undefined ? element : ({ ...element, chord } as Element);
  });
  return { ...printed, elements };
}

/** The notes and rests of a measure, with the ticks before each. */
function placesOf(measure: Measure | undefined): [number, NoteElement | RestElement][] {
  let ticks = 0;
  return (measure?.notes ?? []).map(({ element, sounding }) => {
    const at = ticks;
    ticks += sounding;
    return [at, element];
  });
}

const hasChords = (tune: Tune): boolean =>
  tune.elements.some((e) => (e.kind === 'note' || e.kind === 'rest') && e.chord !== undefined);

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
