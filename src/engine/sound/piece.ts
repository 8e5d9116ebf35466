/** What is about to be played, note by note, in seconds. */
export interface Piece {
  readonly title: string;
  readonly parts: readonly Part[];
  /** When its first whole bar begins: after the count-in and the pick-up. */
  readonly downbeat: number;
  /** When its first note begins; a count-in is before that. */
  readonly begins: number;
  /** When its last note ends. */
  readonly ends: number;
  /** When the bar after its last one would begin. */
  readonly next: number;
}

export type Role = 'melody' | 'voice' | 'guitar' | 'bass' | 'drum' | 'clicks';

export interface Part {
  readonly role: Role;
  /** General MIDI program, from 0; of clicks and drums, none: they come from the drum kit. */
  readonly program: number;
  readonly notes: readonly SoundedNote[];
}

export interface SoundedNote {
  /** Middle C is 60; of clicks and drums, the drum. */
  readonly pitch: number;
  readonly start: number;
  readonly end: number;
  /** 1 to 127. */
  readonly velocity: number;
}
