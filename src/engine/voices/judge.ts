/** The judge of a score in four parts: what a tune's judge says of each voice, and whether the voices go together. */
import { spellForm } from '../abc/canonical.ts';
import type { Form } from '../abc/form.ts';
import { judgeTune } from '../abc/judge.ts';
import { letterOf, tonicStep } from '../abc/key.ts';
import { unitOf } from '../abc/notation.ts';
import type { Score } from '../abc/score.ts';
import { PARTS } from './parts.ts';
import { liftTune } from './split-voices.ts';

export interface PieceJudgement {
  /** Of all voices; null where one is not sound or they differ. */
  readonly form: Form | null;
  /** Sentences, each with the voice that it is about; empty for a sound piece. */
  readonly problems: readonly string[];
}

/** Letters above the tonic that the last chord is made of. */
const TRIAD: readonly number[] = [0, 2, 4];

/**
 * Time, ties and form of every voice; the same bars in all; every note within its part's range; at the end a chord of the
 * tonic, with the tonic in the bass. Voices are in the order of PARTS and written as they sound.
 */
export function judgePiece({ voices }: Score): PieceJudgement {
  const problems: string[] = [];
  if (voices.length !== PARTS.length)
    return { form: null, problems: [`There are ${voices.length} voices, not ${PARTS.length}.`] };
  let shared: Form | null = null;
  for (const [v, { name, tune }] of voices.entries()) {
    const part = PARTS[v] as (typeof PARTS)[number];
    // The judge of tunes takes notes below its text's for the lowest of it: lower voices are shown to it where they are written.
    const { form, measures, problems: own } = judgeTune(liftTune(tune, part.lift));
    problems.push(...own.map(({ message }) => `${name}: ${message}`));
    if (!form) continue;
    shared ??= form;
    const unit = unitOf(tune.metre);
    if (spellForm(form, unit) !== spellForm(shared, unit))
      problems.push(`${name}: its bars or repeats are not those of the other voices.`);
    const notes = measures.flatMap((measure) => measure.notes.map(({ element }) => element));
    const steps = notes.flatMap((note) =>
      note.kind === 'note' ? note.pitches.map(({ step }) => step - 7 * part.lift) : [],
    );
    if (steps.some((step) => step < part.low || step > part.high))
      problems.push(`${name}: a note is out of its range.`);
    const last = notes.at(-1);
    const degree = letterOf((steps.at(-1) ?? 0) - tonicStep(tune.key));
    const rests = last?.kind !== 'note';
    const allowed = v === PARTS.length - 1 ? TRIAD.slice(0, 1) : TRIAD;
    if (rests || !allowed.includes(degree))
      problems.push(`${name}: it does not end on its note of the last chord.`);
  }
  return { form: problems.length === 0 ? shared : null, problems };
}
