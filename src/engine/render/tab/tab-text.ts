import { readMelody } from '../../abc/score-reader.ts';
import { soundingNotes } from '../../abc/sounding.ts';
import type { Tune } from '../../abc/tune.ts';
import { EngineError } from '../../errors.ts';
import { INSTRUMENTS, type Tab } from './instruments.ts';
import { type Placed, placeNote } from './place-note.ts';

/** A wide letter: every note gets as much room as what will stand under it needs. */
const PLACEHOLDER = 'M';

/** Lines of words, one below the other, that are as high as the fingering is. */
const ROWS: Readonly<Record<Tab, number>> = {
  fiddle: 2,
  mandolin: 2,
  banjo: 2,
  guitar: 3,
  whistle: 3,
};

/** Music with room under its notes, and what is to stand there, in the order of the notes. */
export interface TabText {
  readonly music: string;
  readonly placed: readonly Placed[];
}

/**
 * Makes room for a fingering by giving every note a syllable, for which any engraver makes room; what it draws is then replaced.
 * `music` is a tune whose every line of music stands on a line of its own; of several voices the first is fingered. Throws EngineError 'bad-abc' where it cannot be read.
 */
export function withRoomForTab(music: string, tab: Tab): TabText {
  const bare = music.replace(/^w:.*\n?/gm, '');
  const { tune } = readMelody(bare);
  if (tune === null) {
    throw new EngineError(
      'bad-abc',
      'This tune cannot be read note for note, so nothing can be fingered. Put it right first.',
    );
  }
  const notes = new Map<number, number>();
  for (const element of tune.elements) {
    if (element.kind !== 'note') continue;
    notes.set(element.place.line, (notes.get(element.place.line) ?? 0) + 1);
  }
  const lines = bare.split('\n').flatMap((line, at) => {
    const words = `w:${` ${PLACEHOLDER}`.repeat(notes.get(at + 1) ?? 0)}`;
    return notes.has(at + 1) ? [line, ...Array<string>(ROWS[tab]).fill(words)] : [line];
  });
  return { music: lines.join('\n'), placed: placeNotes(tune, tab, clefOctave(bare)) };
}

/** Where each note of a tune is found. `clef`: octaves that its clef sounds higher than it looks, -1, 0 or 1. */
export function placeNotes(tune: Tune, tab: Tab, clef: -1 | 0 | 1 = 0): Placed[] {
  // Who reads for an instrument that sounds an octave from its notes takes them by their looks, in a usual clef and in the one that says so.
  const asWritten = clef === INSTRUMENTS[tab].octave;
  return soundingNotes(tune).map(({ midi, tied }) =>
    tied
      ? { kind: 'held' }
      : placeNote(
          tab,
          midi.map((note) => note + (asWritten ? 0 : 12 * clef)),
        ),
  );
}

/** Octaves that the clef of a `K:` line sounds higher than it looks. */
function clefOctave(music: string): -1 | 0 | 1 {
  const [, sign] = /^K:.*\bclef=\w+([+-])8/m.exec(music) ?? [];
  return sign === undefined ? 0 : sign === '+' ? 1 : -1;
}
