/** Whether a tune is whole, by our own reader and judge: what `lilt eval` asks of every tune, whoever wrote it. */
import { judgeTune } from '../abc/judge.ts';
import { letterOf, signatureOf, tonicStep } from '../abc/key.ts';
import { measuresOf } from '../abc/measures.ts';
import { restTicks } from '../abc/metre.ts';
import { readTune } from '../abc/reader.ts';
import { soundingNotes } from '../abc/sounding.ts';
import type { Tune } from '../abc/tune.ts';

export interface Soundness {
  /** The reader takes the text without an error. */
  readonly readable: boolean;
  /** Every bar has the length that metre, pick-ups and repeats ask for. */
  readonly bars: boolean;
  /** Repeats and endings open and close in pairs. */
  readonly repeats: boolean;
  /** Every tie leads to a note of its pitch. */
  readonly ties: boolean;
  /** No note is below a fiddle's open G or above the b'' that its players reach without leaving the first position by much. */
  readonly compass: boolean;
  /** The last note is the key's tonic, unaltered, and no shorter than a beat (a quarter where a beat is longer). */
  readonly atRest: boolean;
  /** What is wrong first, in a sentence; null where nothing is. */
  readonly fault: string | null;
}

/** MIDI numbers of a fiddle's open G and of the b'' above the stave, the compass that Lilt plans within. */
export const LOWEST_NOTE = 55;
export const HIGHEST_NOTE = 83;

const UNREADABLE: Omit<Soundness, 'fault'> = {
  readable: false,
  bars: false,
  repeats: false,
  ties: false,
  compass: false,
  atRest: false,
};

/** Judges the first tune of a text. */
export function soundnessOf(abc: string): Soundness & { readonly tune: Tune | null } {
  const { tune, problems: read } = readTune(abc);
  const unread = read.find(({ severity }) => severity === 'error');
  if (tune === null || unread)
    return { ...UNREADABLE, tune: null, fault: unread?.message ?? 'There is no tune in the text.' };
  const { form, problems } = judgeTune(tune);
  const of = (rule: string) => problems.find((problem) => problem.rule === rule);
  const wrong = of('time') ?? of('form');
  const repeats = of('repeats');
  const tie = of('ties');
  const sounding = soundingNotes(tune).flatMap(({ midi }) => midi);
  const outside = sounding.find((midi) => midi < LOWEST_NOTE || midi > HIGHEST_NOTE);
  const atRest = endsAtRest(tune);
  return {
    tune,
    readable: true,
    // Without a form there is nothing that bars could be held against.
    bars: wrong === undefined && (form !== null || repeats !== undefined),
    repeats: repeats === undefined && of('form') === undefined,
    ties: tie === undefined,
    compass: outside === undefined,
    atRest,
    fault:
      (wrong ?? repeats ?? tie)?.message ??
      (outside === undefined ? null : `The note ${outside} (MIDI) is outside the instrument.`) ??
      (atRest ? null : 'The tune does not end on its tonic, long enough to rest.'),
  };
}

function endsAtRest(tune: Tune): boolean {
  const last = measuresOf(tune)
    .flatMap(({ notes }) => notes)
    .findLast(({ element }) => element.kind === 'note');
  const sounds = soundingNotes(tune).at(-1);
  if (last?.element.kind !== 'note' || !sounds) return false;
  const tonic = tonicStep(tune.key);
  const step = last.element.pitches.at(-1)?.step ?? Number.NaN;
  const home = (sounds.midi.at(-1) ?? 0) % 12;
  return (
    letterOf(step) === tonic &&
    home === pitchClassOfTonic(tune) &&
    last.sounding >= restTicks(tune.metre)
  );
}

const SEMITONES = [0, 2, 4, 5, 7, 9, 11] as const;

/** Pitch class of the key's tonic, C being 0. */
export function pitchClassOfTonic({ key }: Pick<Tune, 'key'>): number {
  const step = tonicStep(key);
  return ((SEMITONES[step] ?? 0) + (signatureOf(key)[step] ?? 0) + 12) % 12;
}
