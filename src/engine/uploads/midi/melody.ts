/** Which notes of a MIDI file are the tune. */
import type { MidiNote, MidiPart, MidiSong } from './read-midi.ts';

/** The tenth channel is for drums (General MIDI). */
const DRUMS = 9;
const FEWEST_NOTES = 16;
const MELODY_NAME = /melod|\btune\b|\blead\b|soprano|vocal|fiddle|violin|flute|whistle/i;
const ACCOMPANIMENT_NAME = /chord|bass|drum|guitar|accomp|harmon|rhythm|percussion|left/i;
/** Share of notes that begin alone, from which a part is a melody. */
const ONE_VOICE = 0.85;

/** The notes of the tune, one at a time, by their beginning; null where there is no tune in it. */
export function melodyOf({ parts }: MidiSong): readonly MidiNote[] | null {
  const pitched = parts.filter(({ channel, notes }) => channel !== DRUMS && notes.length > 0);
  const long = pitched.filter(({ notes }) => notes.length >= FEWEST_NOTES);
  const possible = long.length > 0 ? long : pitched;
  const named = possible.filter(({ name }) => MELODY_NAME.test(name));
  const others = possible.filter(({ name }) => !ACCOMPANIMENT_NAME.test(name));
  const candidates = named.length > 0 ? named : others.length > 0 ? others : possible;
  const single = candidates.filter((part) => voiceShare(part) >= ONE_VOICE);
  const [best] = (single.length > 0 ? single : candidates).toSorted(
    (a, b) => meanPitch(b) - meanPitch(a),
  );
  return best ? topLine(best.notes) : null;
}

/** Share of notes at whose beginning no other note of the part sounds. */
function voiceShare({ notes }: MidiPart): number {
  let alone = 0;
  let sounding = Number.NEGATIVE_INFINITY;
  let start = Number.NaN;
  for (const note of notes) {
    // Players hold a note into the next: half of it must be over.
    if (note.start !== start && sounding <= note.start + (note.end - note.start) / 2) alone++;
    sounding = Math.max(sounding, note.end);
    start = note.start;
  }
  return notes.length === 0 ? 0 : alone / notes.length;
}

const meanPitch = ({ notes }: MidiPart): number =>
  notes.reduce((sum, { pitch }) => sum + pitch, 0) / Math.max(1, notes.length);

/** One note at a time: the highest of those that begin together; lower ones under a long note are left out. */
function topLine(notes: readonly MidiNote[]): MidiNote[] {
  const line: MidiNote[] = [];
  for (const note of notes) {
    const last = line.at(-1);
    if (!last) line.push(note);
    else if (note.start === last.start) {
      if (note.pitch > last.pitch) line[line.length - 1] = note;
    } else if (note.start >= last.end) line.push(note);
    else {
      const length = note.end - note.start;
      const over = Math.min(last.end, note.end) - note.start;
      if (note.pitch < last.pitch && over > length / 2) continue;
      line[line.length - 1] = { ...last, end: note.start };
      line.push(note);
    }
  }
  return line;
}
