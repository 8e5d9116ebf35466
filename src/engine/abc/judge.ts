/**
 * The judge: the rules that mask the sampler, run over a tune that somebody wrote. Time and form must be right; what only
 * a careful player would mind is a remark.
 */

import { type Cell, cellsOf, type Form, formOf } from './form.ts';
import { signatureOf } from './key.ts';
import type { Measure } from './measures.ts';
import { barTicks } from './metre.ts';
import { HIGHEST_STEP, LOWEST_STEP } from './notation.ts';
import { RULES } from './rules/index.ts';
import { type MusicEvent, type NoteEvent, REFUSED, type RuleContext } from './rules/rule.ts';
import type { Place, Problem, Tune } from './tune.ts';

export interface Judgement {
  /** Null where repeats, endings or time are wrong. */
  readonly form: Form | null;
  /** In the order of the form's cells. */
  readonly measures: readonly Measure[];
  readonly problems: readonly Problem[];
}

/** Rules whose refusals are errors in an upload; those of others are remarks. */
const STRICT: ReadonlySet<string> = new Set(['time']);

/** The form of a tune, and everything in it that does not add up. */
export function judgeTune(tune: Tune): Judgement {
  const { form, measures, problems } = formOf(tune);
  if (!form) return { form, measures, problems };
  const cells = cellsOf(form, barTicks(tune.metre) ?? Number.POSITIVE_INFINITY);
  const context: RuleContext = {
    signature: signatureOf(tune.key),
    compass: null,
    accidentals: null,
    home: null,
    rest: 0,
  };
  const states = RULES.map((rule) => rule.start);
  const found: Problem[] = [];

  const judge = (event: MusicEvent, cell: Cell, place: Place): boolean => {
    let sound = true;
    RULES.forEach((rule, i) => {
      const state = states[i] as number;
      const next = rule.step(state, event, cell, context);
      states[i] = next === REFUSED ? rule.start : next;
      if (next !== REFUSED) return;
      const severity = STRICT.has(rule.name) ? 'error' : 'remark';
      const message = rule.explain(state, event, cell, context);
      found.push({ ...place, severity, rule: rule.name, message });
      if (severity === 'error') sound = false;
    });
    return sound;
  };

  cells.forEach((cell, i) => {
    const measure = measures[i];
    if (!measure) return;
    // One complaint a bar is enough: behind the first note that is too much, time is not asked again.
    const sound = measure.notes.every((_, n) =>
      judge(eventOf(measure, n), cell, placeOf(measure, n)),
    );
    if (sound) judge({ kind: 'bar' }, cell, placeOf(measure, measure.notes.length - 1));
    else
      RULES.forEach((rule, r) => {
        states[r] = rule.start;
      });
  });
  const wrong = found.some((p) => p.severity === 'error');
  return { form: wrong ? null : form, measures, problems: found };
}

const placeOf = (measure: Measure, note: number): Place =>
  measure.notes[note]?.element.place ?? measure.place;

/** What the rules hear of a note; of a double stop the highest one. */
function eventOf(measure: Measure, at: number): NoteEvent {
  const { element, sounding } = measure.notes[at] as Measure['notes'][number];
  const top = element.kind === 'note' ? element.pitches.at(-1) : undefined;
  const step = top?.step ?? null;
  return {
    kind: 'note',
    // Beyond the keyboard of the text a note is as good as its neighbour an octave nearer: rules compare letters.
    step: step === null ? null : Math.max(LOWEST_STEP, Math.min(HIGHEST_STEP, step)),
    accidental: top?.accidental ?? null,
    ticks: sounding,
    written: element.ticks,
    triplet: 0,
    tie: element.kind === 'note' && element.tie,
  };
}
