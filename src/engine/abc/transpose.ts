import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import {
  keyWithSharps,
  LETTERS,
  letterOf,
  modeSignature,
  readKey,
  sharps,
  signatureOf,
  spellKey,
  stepOf,
  tonicStep,
} from './key.ts';
import type { Alteration, Element, Key, NoteElement, Pitch, Tune } from './tune.ts';

/**
 * Transposing along the scale: every note keeps its degree, and its accidental relative to the signature, so that going
 * to another key and back gives the same tune. A mode has the same pattern of steps on every tonic, so this is an exact
 * musical transposition too.
 */

/** How notes move from one key to another: diatonic steps, and sharps added to the signature. */
interface Move {
  readonly steps: number;
  readonly sharps: number;
}

/**
 * The tune in another key of the same mode, moved to the nearest octave (at most three steps up or down) and then by
 * `octaves` more. Throws EngineError 'bad-request' where the modes differ, or where a note or a key inside the tune
 * could not be written with at most two accidentals or seven sharps or flats.
 */
export function transposeTune(tune: Tune, toKey: Key, octaves = 0): Tune {
  if (toKey.mode !== tune.key.mode) {
    throw new EngineError(
      'bad-request',
      `A tune in ${spellKey(tune.key)} cannot be moved to ${spellKey(toKey)}: its mode would change. ` +
        `Choose a key with the mode ${tune.key.mode}.`,
      { from: spellKey(tune.key), to: spellKey(toKey) },
    );
  }
  const move: Move = {
    steps: nearestSteps(tune.key, toKey) + 7 * octaves,
    sharps: sharps(toKey) - sharps(tune.key),
  };
  const key = moveKey(tune.key, move);
  let from = tune.key;
  let to = key;
  const elements = tune.elements.map((element): Element => {
    if (element.kind === 'field' && element.name === 'K') {
      from = readKey(element.value)?.key ?? from;
      to = moveKey(from, move);
      return { ...element, value: spellKey(to) };
    }
    return moveElement(element, from, to, move);
  });
  return { ...tune, key, elements };
}

/** Diatonic steps from one tonic to the nearest one of the other letter: -3 .. 3. */
export function nearestSteps(from: Key, to: Key): number {
  const up = (tonicStep(to) - tonicStep(from) + 7) % 7;
  return up > 3 ? up - 7 : up;
}

/**
 * How many octaves to add to the nearest move so that the tune lies best between two steps (diatonic, from middle C):
 * as few notes as possible outside, and then as small a move as possible.
 */
export function octavesFor(
  tune: Tune,
  toKey: Key,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): number {
  const nearest = nearestSteps(tune.key, toKey);
  const steps = tune.elements.flatMap((element) =>
    element.kind === 'note' ? element.pitches.map(({ step }) => step + nearest) : [],
  );
  const outside = (octaves: number) =>
    steps.filter((step) => step + 7 * octaves < lowest || step + 7 * octaves > highest).length;
  const cost = (octaves: number) =>
    outside(octaves) * 1000 + Math.abs(nearest + 7 * octaves) + (octaves > 0 ? 0.5 : 0);
  return [0, -1, 1, -2, 2].reduce((best, octaves) => (cost(octaves) < cost(best) ? octaves : best));
}

/** The key moved likewise; its extra accidentals keep their relation to the mode. */
function moveKey(key: Key, move: Move): Key {
  const moved = keyWithSharps(sharps(key) + move.sharps, key.mode);
  if (!moved || Math.abs(sharps(moved)) > 7) {
    throw new EngineError(
      'bad-request',
      sentence(
        'The key {key} inside this tune would need more than seven sharps or flats. Choose another key.',
        { key: spellKey(key) },
      ),
      { key: spellKey(key) },
    );
  }
  if (!key.accidentals) return moved;
  const before = modeSignature(key);
  const after = modeSignature(moved);
  const accidentals = key.accidentals
    .map(({ letter, alteration }) => {
      const from = stepOf(letter);
      const to = letterOf(from + move.steps);
      return {
        letter: LETTERS[to] ?? letter,
        alteration: alterationIn((after[to] ?? 0) + alteration - (before[from] ?? 0)),
      };
    })
    .sort((a, b) => stepOf(a.letter) - stepOf(b.letter));
  return { ...moved, accidentals };
}

function alterationIn(value: number): Alteration {
  if (value === -2 || value === -1 || value === 0 || value === 1 || value === 2) return value;
  throw new EngineError(
    'bad-request',
    sentence(
      'A note of this tune would need three sharps or flats in that key. Choose another key.',
    ),
    {},
  );
}

function moveElement(element: Element, from: Key, to: Key, move: Move): Element {
  if (element.kind !== 'note' && element.kind !== 'rest') return element;
  const before = signatureOf(from);
  const after = signatureOf(to);
  const pitch = ({ step, accidental }: Pitch): Pitch => {
    const moved = step + move.steps;
    if (accidental === null) return { step: moved, accidental };
    const relative = accidental - (before[letterOf(step)] ?? 0);
    return { step: moved, accidental: alterationIn((after[letterOf(moved)] ?? 0) + relative) };
  };
  const common = {
    ...(element.chord === undefined ? {} : { chord: moveChord(element.chord, move) }),
    ...(element.grace === undefined
      ? {}
      : {
          grace: {
            ...element.grace,
            pitches: element.grace.pitches.map((note) => ({ ...note, pitch: pitch(note.pitch) })),
          },
        }),
  };
  if (element.kind === 'rest') return { ...element, ...common };
  const note: NoteElement = { ...element, ...common, pitches: element.pitches.map(pitch) };
  return note;
}

/** Sharps of the letters as tonics of major keys: their places on the circle of fifths. */
const FIFTHS: Readonly<Record<string, number>> = { F: -1, C: 0, G: 1, D: 2, A: 3, E: 4, B: 5 };

/**
 * A chord symbol moved by the same interval: on the circle of fifths that is an addition, which spells it right. Roots
 * that would need a double accidental are spelled as players write them (`B##` is `C#`).
 */
export function moveChord(symbol: string, move: Pick<Move, 'sharps'>): string {
  return symbol.replace(
    /(^|[/(])([A-G])([#b]?)/g,
    (_all, before: string, letter: string, sign: string) => {
      const place =
        (FIFTHS[letter] ?? 0) + (sign === '#' ? 7 : sign === 'b' ? -7 : 0) + move.sharps;
      return before + rootAt(place);
    },
  );
}

/** The root at a place on the circle of fifths: Fb at -8 to B# at 12, and beyond them their enharmonic namesakes. */
function rootAt(place: number): string {
  const simple = place > 12 ? place - 12 : place < -8 ? place + 12 : place;
  const sign = simple > 5 ? '#' : simple < -1 ? 'b' : '';
  const natural = simple - (sign === '#' ? 7 : sign === 'b' ? -7 : 0);
  return (Object.keys(FIFTHS).find((letter) => FIFTHS[letter] === natural) ?? 'C') + sign;
}
