import { readTune } from '../../abc/reader.ts';
import { soundingNotes } from '../../abc/sounding.ts';
import type { Tune } from '../../abc/tune.ts';
import { EngineError } from '../../errors.ts';
import { sentence } from '../../sentence.ts';

/**
 * How a tune begins, spelled so that the beginning of it is the beginning of the spelling: a letter for each step from a note to
 * the next, `m` for the same note, `n` for the next higher line or space, `l` for the next lower.
 *
 * Steps of the scale, not semitones: whoever types `fed` means the f of the tune's key, sharp or not, and the same letters moved
 * up or down are the same tune in another key.
 */
const NOTES = 24;
const SAME = 'm'.charCodeAt(0);
/** Wider steps are spelled as this one. */
const WIDEST = 12;

/** Fewer notes than this begin every other tune. */
const LEAST_NOTES = 3;
const LONGEST_TEXT = 200;

/** Of a whole tune; '' for a text that is none. */
export function incipitOf(abc: string): string {
  const { tune } = readTune(abc);
  return tune === null ? '' : spell(tune);
}

/** Of notes as somebody types them: `G2d dBG`. Throws EngineError 'bad-request' for what is no ABC, or too short. */
export function incipitOfNotes(text: string): string {
  const notes = text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
  const { tune } = readTune(`X:1\nM:none\nL:1/8\nK:C\n${notes}\n`);
  const spelled = tune === null || /^[A-Za-z]:/.test(notes) ? '' : spell(tune);
  if (spelled.length >= LEAST_NOTES - 1) return spelled;
  throw new EngineError(
    'bad-request',
    sentence('Write at least {least} notes as ABC has them, such as G2d dBG.', {
      least: LEAST_NOTES,
    }),
    { option: 'notes' },
  );
}

/** The melody is the highest note of several; a note that is tied to the one before is none of its own. */
function spell(tune: Tune): string {
  const steps = soundingNotes(tune)
    .filter(({ tied }) => !tied)
    .slice(0, NOTES)
    .map(({ element }) => Math.max(...element.pitches.map(({ step }) => step)));
  return steps
    .slice(1)
    .map((step, at) => {
      const up = step - (steps[at] ?? 0);
      return String.fromCharCode(SAME + Math.max(-WIDEST, Math.min(WIDEST, up)));
    })
    .join('');
}
