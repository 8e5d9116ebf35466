/** What is looked at in a tune when it is measured among others: a few small things, so that thousands fit in memory. */
import { cellsOf, type Form } from '../abc/form.ts';
import { judgeTune } from '../abc/judge.ts';
import { LETTERS, signatureOf, spellKey, stepOf } from '../abc/key.ts';
import { barTicks, spellMetre } from '../abc/metre.ts';
import { soundingNotes } from '../abc/sounding.ts';
import { type Mode, TICKS, type Tune } from '../abc/tune.ts';
import { learnable, musicOf } from '../training/learnable.ts';
import { FEATURES } from '../use-cases/ranking/features.ts';
import { melodyOfTune } from '../use-cases/ranking/melody.ts';
import { pitchClassOfTonic } from './soundness.ts';

export interface MeasuredNote {
  /** Semitones above the tonic that lies next below middle C; null: a rest. */
  readonly pitch: number | null;
  /** In 48ths of a whole note: an eighth is 6. Tied notes are one. */
  readonly length: number;
}

export interface MeasuredTune {
  readonly type: string;
  /** As the type is taught: `jig 6/8`. */
  readonly group: string;
  readonly mode: Mode;
  /** As it is asked for: `Edor`. */
  readonly key: string;
  /** As it is asked for: `6/8`. */
  readonly metre: string;
  readonly form: Form;
  /** Notes, and those of them in the scale of the key. */
  readonly notes: number;
  readonly inScale: number;
  /** Semitones above the tonic, 0 to 11, of the last note of each part. */
  readonly partEnds: readonly number[];
  /** Lengths of what stands in every full bar, in 48ths of a whole note, rests with a minus: `12 6 12 6`. */
  readonly barRhythms: readonly string[];
  readonly melody: readonly MeasuredNote[];
  /** Pitches and lengths of each bar, pick-ups among them: to tell bars that come again. */
  readonly bars: readonly string[];
  /** Of the ranker's table (use-cases/ranking/features.ts). */
  readonly features: readonly number[];
  /** The canonical music, to tell copies. */
  readonly music: string;
}

const FINEST = TICKS / 48;

/**
 * Measures a tune in the metre in which its type is taught. Null for what could not be taught (training/learnable.ts): bars
 * that do not add up, unsound repeats, fragments.
 */
export function measureTune(read: Tune): MeasuredTune | null {
  const taught = learnable(read);
  if ('refused' in taught) return null;
  const { type, tune, canonical } = taught;
  const full = barTicks(tune.metre);
  const { form, measures } = judgeTune(tune);
  const plain = melodyOfTune(tune);
  if (form === null || full === null || plain === null) return null;

  const tonic = pitchClassOfTonic(tune);
  const scale = scaleOf(tune);
  const sounding = new Map(soundingNotes(tune).map((note) => [note.element, note]));
  const melody: { pitch: number | null; length: number }[] = [];
  const barRhythms: string[] = [];
  const bars: string[] = [];
  const lastOf: (number | null)[] = [];
  let notes = 0;
  let inScale = 0;
  for (const measure of measures) {
    const rhythm: number[] = [];
    let bar = '';
    let last: number | null = null;
    for (const { element, sounding: ticks } of measure.notes) {
      const length = Math.round(ticks / FINEST);
      const note = element.kind === 'note' ? sounding.get(element) : undefined;
      rhythm.push(note ? length : -length);
      const midi = note ? Math.max(...note.midi) : null;
      bar += `${midi ?? 'z'}:${length} `;
      const before = melody.at(-1);
      if (note?.tied && before) before.length += length;
      else melody.push({ pitch: midi === null ? null : midi - 48 - tonic, length });
      if (midi === null) continue;
      notes++;
      last = (midi - tonic + 120) % 12;
      if (scale.has(midi % 12)) inScale++;
    }
    if (measure.ticks === full) barRhythms.push(rhythm.join(' '));
    bars.push(bar);
    lastOf.push(last);
  }
  const partEnds = cellsOf(form, full).flatMap(({ closes }, i) => {
    const end = closes === 'section' || closes === 'tune' ? lastOf[i] : null;
    return typeof end === 'number' ? [end] : [];
  });
  const metre = spellMetre(tune.metre);
  return {
    type,
    group: `${type} ${metre}`,
    mode: tune.key.mode,
    key: spellKey(tune.key),
    metre,
    ...{ form, notes, inScale, partEnds, barRhythms, melody, bars },
    features: FEATURES.map(({ of }) => of(plain)),
    music: musicOf(canonical),
  };
}

/** Pitch classes of a tune's scale. */
function scaleOf({ key }: Tune): ReadonlySet<number> {
  const signature = signatureOf(key);
  const natural = [0, 2, 4, 5, 7, 9, 11];
  return new Set(
    LETTERS.map((letter) => {
      const step = stepOf(letter);
      return ((natural[step] ?? 0) + (signature[step] ?? 0) + 12) % 12;
    }),
  );
}
