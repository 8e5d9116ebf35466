/**
 * One key for the whole tune. What stands in another key inside it, or under extra accidentals of the key line, is written
 * with accidentals before its notes: it sounds the same. So are double accidentals that the taught text has no words for,
 * as the neighbouring letter (Cb for B).
 */
import { letterOf, modeSignature, readKey, signatureOf, spellKey } from '../../abc/key.ts';
import type { Alteration, Element, Key, Mode, NoteElement, Pitch, Tune } from '../../abc/tune.ts';
import type { Repairs } from '../repairs.ts';

/** Semitones above C of the letters C D E F G A B. */
const SEMITONES = [0, 2, 4, 5, 7, 9, 11] as const;
const semitone = (step: number, alteration: number): number =>
  12 * Math.floor(step / 7) + (SEMITONES[letterOf(step)] ?? 0) + alteration;

/** Alterations of the key on C that the text of a tune in this mode is written against, C to B. */
const TEXT_MODES: Readonly<Partial<Record<Mode, Mode>>> = { lydian: 'major', phrygian: 'minor' };
const textSignature = (mode: Mode): readonly number[] =>
  modeSignature({ tonic: 'C', mode: TEXT_MODES[mode] ?? mode });
/** Steps from a tonic's letter to C. */
const toC = (key: Key): number => -'CDEFGAB'.indexOf(key.tonic.charAt(0));

/** The tune in its first key from beginning to end, without fields in its music. */
export function keepOneKey(tune: Tune, repairs: Repairs): Tune {
  const key = plainKey(tune, repairs);
  const elements: Element[] = [];
  let from = tune.key;
  let read = new BarSigns(signatureOf(from));
  let written = new WrittenBar(key);
  for (const element of tune.elements) {
    if (element.kind === 'field') {
      const change = element.name === 'K' ? readKey(element.value)?.key : undefined;
      if (!change) continue;
      if (spellKey(change) !== spellKey(from))
        repairs.add(
          `The key changes to ${spellKey(change)}; the tune was kept in ${spellKey(key)}, with accidentals where the notes differ`,
          element.place,
        );
      from = spellKey(change) === spellKey(key) ? key : change;
      read = new BarSigns(signatureOf(from));
      continue;
    }
    if (element.kind === 'bar') {
      read = new BarSigns(signatureOf(from));
      written = new WrittenBar(key);
    }
    if (element.kind !== 'note') {
      elements.push(element);
      continue;
    }
    const { note, respelled } = respell(element, read, written, from === key);
    if (respelled)
      repairs.add(
        'A note with a rare accidental was written as its neighbour of the same sound',
        element.place,
      );
    elements.push(note);
  }
  return { ...tune, key, elements };
}

/** The key without extra accidentals; locrian, which is not taught, as minor. */
function plainKey(tune: Tune, repairs: Repairs): Key {
  const { tonic, mode, accidentals } = tune.key;
  if (mode === 'locrian') {
    repairs.add(`The mode locrian is not taught; the tune was written in ${tonic} minor`, null);
    return { tonic, mode: 'minor' };
  }
  if (accidentals)
    repairs.add('The extra accidentals of the key line were written before their notes', null);
  return accidentals ? { tonic, mode } : tune.key;
}

/** What accidentals hold in a bar as it is read: for their letter, to the end of the bar. */
class BarSigns {
  readonly #now: number[];

  constructor(signature: readonly number[]) {
    this.#now = [...signature];
  }

  alterationOf({ step, accidental }: Pitch): number {
    const letter = letterOf(step);
    if (accidental !== null) this.#now[letter] = accidental;
    return this.#now[letter] ?? 0;
  }
}

/** What is written in a bar of the tune's key. */
class WrittenBar {
  readonly #key: Key;
  readonly #own: readonly number[];
  readonly #text: readonly number[];
  readonly #now: number[];

  constructor(key: Key) {
    this.#key = key;
    this.#own = signatureOf(key);
    this.#text = textSignature(key.mode);
    this.#now = [...this.#own];
  }

  /** Whether the taught text can say it: a single accidental, which none other on its letter stands before. */
  canSay(step: number, alteration: number): boolean {
    const letter = letterOf(step);
    const own = this.#own[letter] ?? 0;
    const now = this.#now[letter] ?? 0;
    const inText = (this.#text[letterOf(step + toC(this.#key))] ?? 0) + alteration - own;
    const cancels = now !== own && alteration !== now && alteration !== own;
    return Math.abs(alteration) <= 2 && Math.abs(inText) <= 1 && !cancels;
  }

  spell(step: number, alteration: number): Pitch {
    const letter = letterOf(step);
    const needed = alteration !== this.#now[letter];
    this.#now[letter] = alteration;
    return { step, accidental: needed ? (alteration as Alteration) : null };
  }
}

function respell(
  note: NoteElement,
  read: BarSigns,
  written: WrittenBar,
  inOwnKey: boolean,
): { note: NoteElement; respelled: boolean } {
  let respelled = false;
  const pitches = note.pitches.map((pitch) => {
    const alteration = read.alterationOf(pitch);
    const spelled = spellings(pitch.step, alteration).find(([step, sign]) =>
      written.canSay(step, sign),
    );
    const [step, sign] = spelled ?? [pitch.step, alteration];
    respelled ||= step !== pitch.step;
    const fresh = written.spell(step, sign);
    // An accidental that a player wrote to be safe stays.
    return inOwnKey && pitch.accidental !== null && sign === pitch.accidental && step === pitch.step
      ? { step, accidental: pitch.accidental }
      : fresh;
  });
  return { note: { ...note, pitches: pitches.sort((a, b) => a.step - b.step) }, respelled };
}

/** A pitch as it is written, and as its neighbours of the same sound. */
function spellings(step: number, alteration: number): (readonly [number, number])[] {
  const sound = semitone(step, alteration);
  const as = (other: number) => [other, sound - semitone(other, 0)] as const;
  return [[step, alteration], as(step + 1), as(step - 1)];
}
