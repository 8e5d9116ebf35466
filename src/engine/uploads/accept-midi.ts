import { type Accepted, acceptTune, type Refused } from './accept-tune.ts';
import { midiToTune } from './midi/midi-to-tune.ts';
import { MidiFault } from './midi/read-midi.ts';
import { Repairs } from './repairs.ts';

/** The tune of a MIDI file; or why there is none. A MIDI file has no lines: its tune stands in line 1. */
export function acceptMidi(bytes: Uint8Array, name: string): Accepted | Refused {
  const repairs = new Repairs();
  const start = { line: 1, column: 1 };
  try {
    const tune = midiToTune(bytes, name, repairs);
    const outcome = acceptTune(tune, {
      title: tune.titles[0] ?? '',
      start,
      hasUnit: true,
      // Lines of what was made of it mean nothing to the one who sent it.
      repairs: repairs.withoutLines(),
    });
    return 'why' in outcome ? { ...outcome, ...start } : outcome;
  } catch (error) {
    if (!(error instanceof MidiFault)) throw error;
    return { title: null, ...start, why: error.message };
  }
}
