/**
 * A piece in four voices as the text that the network is taught (text.ts), on the tonic C. Kept and dropped is what a tune's
 * text keeps and drops (abc/canonical.ts); fermatas are decorations, and dropped.
 */
import { canonicalText, spellForm, stepsToC, textKey } from '../abc/canonical.ts';
import { notesOfText } from '../abc/from-text.ts';
import { keyWithSharps, letterOf, sharps, signatureOf } from '../abc/key.ts';
import { barTicks } from '../abc/metre.ts';
import { END, unitOf } from '../abc/notation.ts';
import type { Key, Mode, Tune } from '../abc/tune.ts';
import { joinDividedBars } from './join-bars.ts';
import { PARTS } from './parts.ts';
import { liftTune } from './split-voices.ts';
import { interleave, type PieceHeader, type PlannedVoice, spellPieceHeader } from './text.ts';

export interface CanonicalPiece {
  readonly text: string;
  readonly musicFrom: number;
  readonly notes: number;
  readonly header: PieceHeader;
  /** The key that it stands in; the text stands on C. */
  readonly key: Key;
}

/**
 * The text of four tunes that sound together, in the order of PARTS and at the pitch that they sound; or why there is none:
 * what the text of one voice cannot say, or voices that do not go together.
 */
export function canonicalPiece(voices: readonly Tune[]): CanonicalPiece | { refused: string } {
  const top = voices[0];
  if (!top || voices.length !== PARTS.length) return { refused: `not ${PARTS.length} voices` };
  if (voices.some((voice) => sharps(voice.key) !== sharps(top.key)))
    return { refused: 'voices in different keys' };
  if (voices.some((voice) => barTicks(voice.metre) !== barTicks(top.metre)))
    return { refused: 'voices in different metres' };
  const whole = voices.map((voice) => joinDividedBars(withoutPadding(voice)));
  const key = keyByEnding(top.key, whole.at(-1) as Tune);
  const written = whole.map((voice, v) =>
    canonicalText(
      { ...liftTune(voice, PARTS[v]?.lift ?? 0), key, metre: plainMetre(voice) },
      'chorale',
    ),
  );
  const unit = unitOf(top.metre);
  const full = barTicks(top.metre) as number;
  const planned: PlannedVoice[] = [];
  const bodies: string[] = [];
  let notes = 0;
  for (const [v, one] of written.entries()) {
    if ('refused' in one) return { refused: `${PARTS[v]?.name}: ${one.refused}` };
    const first = written[0];
    if (!first || 'refused' in first) return { refused: 'no first voice' };
    if (spellForm(one.form, unit) !== spellForm(first.form, unit))
      return { refused: 'voices of different forms' };
    const body = one.text.slice(one.text.indexOf('\n', one.musicFrom) + 1, -END.length);
    const last = notesOfText(body + END, one.form, full, unit)
      .at(-1)
      ?.at(-1);
    if (!last || last.step === null) return { refused: 'a voice that ends with a rest' };
    planned.push({ low: one.low, high: one.high, final: letterOf(last.step) });
    bodies.push(body);
    notes += one.notes;
  }
  const { form } = written[0] as Extract<(typeof written)[number], { form: unknown }>;
  const mode = textKey(key)?.mode as Mode;
  const header: PieceHeader = { mode, metre: plainMetre(top), form, voices: planned };
  const spelled = spellPieceHeader(header);
  if (!spelled) return { refused: 'a pick-up of an unusual length' };
  const text = spelled.text + interleave(header, bodies);
  return { text, musicFrom: spelled.musicFrom, notes, header, key };
}

/** `C` is written 4/4 in the text. */
const plainMetre = ({ metre: { beats, unit } }: Tune) => ({ beats, unit });

/** Notation programs fill a last bar that is short by its pick-up with invisible rests. */
function withoutPadding(tune: Tune): Tune {
  const elements = [...tune.elements];
  const bar = elements.at(-1)?.kind === 'bar' ? elements.pop() : undefined;
  for (let last = elements.at(-1); last?.kind === 'rest' && last.invisible; last = elements.at(-1))
    elements.pop();
  return { ...tune, elements: bar ? [...elements, bar] : elements };
}

/**
 * The key of a piece by its signature and the last note of its bass: a signature is often all that is known of the mode.
 * Where that note is the tonic of no usual mode, the key is what it was said to be.
 */
function keyByEnding(said: Key, bass: Tune): Key {
  const last = bass.elements.findLast((element) => element.kind === 'note');
  const step = last?.kind === 'note' ? last.pitches[0]?.step : undefined;
  if (step === undefined) return said;
  const modes: readonly Mode[] = ['major', 'minor', 'dorian', 'mixolydian'];
  const signature = signatureOf(said);
  const keys = modes.map((mode) => keyWithSharps(sharps(said), mode));
  const ending = keys.find((key) => {
    if (!key) return false;
    const letter = letterOf('CDEFGAB'.indexOf(key.tonic.charAt(0)));
    const altered = key.tonic.endsWith('#') ? 1 : key.tonic.endsWith('b') ? -1 : 0;
    return letter === letterOf(step) && signature[letter] === altered;
  });
  return ending ?? said;
}

/** Steps from the text's notes of a voice to those that sound in a key. */
export const shiftOf = (key: Key, part: number): number =>
  -stepsToC(key) - 7 * (PARTS[part]?.lift ?? 0);
