/**
 * Key and spelling: a signature under which far fewer accidentals are needed, and notes that the key has under another name
 * (`^A` where it has B flat). Nothing sounds otherwise than it did: what would is not offered.
 */
import { keyWithSharps, letterOf, sharps, signatureOf, spellKey, tonicStep } from '../abc/key.ts';
import { BarSigns, WrittenBar } from '../abc/nearest/spelling.ts';
import { soundingNotes } from '../abc/sounding.ts';
import type { Alteration, Element, Key, Mode, Pitch, Tune } from '../abc/tune.ts';
import type { Repairs } from '../uploads/repairs.ts';

/** Signatures that tunes are printed in. */
const MOST_SHARPS = 5;
/** Another key must spare at least so many accidentals, and leave at most this share of them. */
const FEWEST_SPARED = 4;
const MOST_LEFT = 0.25;
/** In the order in which they are likely in dance music. */
const MODES: readonly Mode[] = ['major', 'minor', 'dorian', 'mixolydian'];

/** Semitones above C of the letters C D E F G A B. */
const SEMITONES = [0, 2, 4, 5, 7, 9, 11] as const;

/** The tune in the key that its notes are in, where its own needs many accidentals that this one does not. */
export function mendKey(tune: Tune, repairs: Repairs): Tune {
  if (tune.key.accidentals || changesKey(tune)) return tune;
  const own = signsNeeded(tune);
  if (own < FEWEST_SPARED) return tune;
  let best = { tune, signs: own };
  for (let count = -MOST_SHARPS; count <= MOST_SHARPS; count++) {
    if (count === sharps(tune.key)) continue;
    const key = keyOf(count, tune);
    const moved = key && inKey(tune, key);
    if (!moved) continue;
    const signs = signsNeeded(moved);
    if (signs < best.signs) best = { tune: moved, signs };
  }
  if (own - best.signs < FEWEST_SPARED || best.signs > own * MOST_LEFT) return tune;
  repairs.add(
    `Written in ${spellKey(best.tune.key)} in place of ${spellKey(tune.key)}: that needs ${best.signs} accidentals in place of ${own}, and sounds the same`,
    null,
  );
  return best.tune;
}

/** The tune with notes by the names that its key has for them. */
export function mendSpelling(tune: Tune, repairs: Repairs): Tune {
  if (changesKey(tune)) return tune;
  const signature = signatureOf(tune.key);
  const respelled = rewritten(tune, tune.key, (step, alteration) => {
    if (alteration === signature[letterOf(step)]) return null;
    const sound = semitone(step, alteration);
    const other = [step + 1, step - 1].find(
      (one) => semitone(one, signature[letterOf(one)] ?? 0) === sound,
    );
    return other === undefined
      ? null
      : { step: other, alteration: signature[letterOf(other)] ?? 0 };
  });
  if (!respelled) return tune;
  const { tune: mended, places } = respelled;
  if (places.length === 0) return tune;
  for (const place of places)
    repairs.add('A note was written by the name that the key has for it', place);
  return mended;
}

const changesKey = (tune: Tune): boolean =>
  tune.elements.some((element) => element.kind === 'field' && element.name === 'K');

const semitone = (step: number, alteration: number): number =>
  12 * Math.floor(step / 7) + (SEMITONES[letterOf(step)] ?? 0) + alteration;

function signsNeeded(tune: Tune): number {
  const minimal = inKey(tune, tune.key) ?? tune;
  return minimal.elements.reduce(
    (sum, element) =>
      element.kind === 'note'
        ? sum + element.pitches.filter(({ accidental }) => accidental !== null).length
        : sum,
    0,
  );
}

/** The key with so many sharps on the tonic that the tune has, or else on its last note. */
function keyOf(count: number, tune: Tune): Key | null {
  const keys = MODES.flatMap((mode) => keyWithSharps(count, mode) ?? []);
  const last = tune.elements.findLast((element) => element.kind === 'note');
  const end = last?.pitches.at(-1)?.step;
  return (
    keys.find((key) => end !== undefined && tonicStep(key) === letterOf(end)) ??
    keys.find((key) => key.tonic === tune.key.tonic) ??
    keys[0] ??
    null
  );
}

/** The same sound written in a key; null where it would not be the same. */
export function inKey(tune: Tune, key: Key): Tune | null {
  return rewritten(tune, key, () => null)?.tune ?? null;
}

type Place = Element['place'];

/** A tune in a key, with as few accidentals as can be, and some notes under other names; null where it would sound otherwise. */
function rewritten(
  tune: Tune,
  key: Key,
  rename: (step: number, alteration: number) => { step: number; alteration: number } | null,
): { tune: Tune; places: readonly Place[] } | null {
  const places: Place[] = [];
  let read = new BarSigns(signatureOf(tune.key));
  let written = new WrittenBar(key);
  const elements = tune.elements.map((element): Element => {
    if (element.kind === 'bar' || element.kind === 'bar-rest') {
      read = new BarSigns(signatureOf(tune.key));
      written = new WrittenBar(key);
    }
    if (element.kind !== 'note') return element;
    const pitches = element.pitches.map((pitch): Pitch => {
      const alteration = read.alterationOf(pitch);
      const other = rename(pitch.step, alteration);
      if (other) places.push(element.place);
      return written.spell(
        other?.step ?? pitch.step,
        (other?.alteration ?? alteration) as Alteration,
      );
    });
    return { ...element, pitches };
  });
  const moved = { ...tune, key, elements };
  return sameSound(tune, moved) ? { tune: moved, places } : null;
}

function sameSound(a: Tune, b: Tune): boolean {
  const [x, y] = [soundingNotes(a), soundingNotes(b)];
  return x.every((note, i) => note.midi.join() === y[i]?.midi.join());
}
