import type { AbcTune } from './abcjs.ts';

/**
 * Writes out, in the tune, the accidentals that hold to the end of a bar in all octaves: that is what ABC 2.1 says
 * (section 11.3, `%%propagate-accidentals pitch`, the default) and abc2midi does, where abcjs stays in one octave.
 * Changes `tune`; for a tune that is going to be played, not drawn.
 */
export function spreadAccidentals(tune: AbcTune): void {
  /** By voice, the accidentals of the bar so far, by letter (0 is C). */
  const bars = new Map<string, Map<number, string>>();
  for (const line of tune.lines) {
    for (const [staffAt, staff] of (line.staff ?? []).entries()) {
      for (const [voiceAt, voice] of staff.voices.entries()) {
        const name = `${staffAt}/${voiceAt}`;
        let inBar = bars.get(name) ?? new Map<number, string>();
        for (const element of voice) {
          if (element.el_type === 'bar') inBar = new Map();
          for (const pitch of element.pitches ?? []) {
            const letter = ((pitch.pitch % 7) + 7) % 7;
            const before = inBar.get(letter);
            if (pitch.accidental !== undefined) inBar.set(letter, pitch.accidental);
            else if (before !== undefined) pitch.accidental = before;
          }
        }
        bars.set(name, inBar);
      }
    }
  }
}
