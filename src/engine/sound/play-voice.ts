import { type MidiNote, PROGRAMS, type VoiceNotes } from '../render/index.ts';
import { CHICK, STRUM, VELOCITY } from './accompany.ts';
import { INSTRUMENTS } from './instruments.ts';
import type { Role } from './piece.ts';

/** Families of General MIDI: eight programs each. */
const GUITARS = 24 / 8;
const BASSES = 32 / 8;

/** What a voice that is not the first does beside it. */
export function roleOf({ program }: VoiceNotes): Role {
  if (program === null) return 'drum';
  const family = Math.floor(program / 8);
  return family === GUITARS ? 'guitar' : family === BASSES ? 'bass' : 'voice';
}

/** Whether a voice is for whatever the melody is played on: a text that means an organ or a voice means that. */
export const isForMelody = ({ program }: VoiceNotes): boolean =>
  program === PROGRAMS.melody || INSTRUMENTS.some((instrument) => instrument.program === program);

/**
 * Written notes as the player of that role has them. A guitar's bass notes ring, and its chords are struck from string to
 * string and damped before the next stroke; the last one rings. Others play what is written.
 */
export function playVoice(notes: readonly MidiNote[], role: Role): MidiNote[] {
  if (role === 'bass') return notes.map((note) => ({ ...note, velocity: VELOCITY.bass }));
  return role === 'guitar' ? strum(notes) : [...notes];
}

function strum(notes: readonly MidiNote[]): MidiNote[] {
  const last = Math.max(...notes.map(({ start }) => start));
  return [...byStart(notes)].flatMap(([start, together]) =>
    stroke(start, together, start === last),
  );
}

function stroke(start: number, together: readonly MidiNote[], last: boolean): MidiNote[] {
  if (together.length === 1) return together.map((note) => ({ ...note, velocity: VELOCITY.bass }));
  return together
    .toSorted((a, b) => a.pitch - b.pitch)
    .map((note, string) => {
      const length = last ? note.end - start : Math.round((note.end - start) * CHICK);
      const from = start + Math.min(string * STRUM, Math.floor(length / 4));
      return { ...note, start: from, end: start + length, velocity: VELOCITY.chord };
    });
}

function byStart(notes: readonly MidiNote[]): Map<number, MidiNote[]> {
  const groups = new Map<number, MidiNote[]>();
  for (const note of notes) groups.set(note.start, [...(groups.get(note.start) ?? []), note]);
  return groups;
}
