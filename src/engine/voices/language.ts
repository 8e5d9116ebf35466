/**
 * The language of pieces in several voices of one form: which characters may follow. Every voice has the grammar of a tune
 * (abc/grammar.ts) over the same form, and is stepped through its own bars in its turn; so each voice's bars are of the
 * form's length, its ties are met in its own next bar, and it keeps to its range, by the very rules that tunes are written
 * under. The voices are aligned since they share the form and take turns bar by bar; nothing that one does can leave
 * another without a way on, so what the tunes' grammar looks ahead suffices.
 */
import type { Cell } from '../abc/form.ts';
import type { Refusal, State, Walk } from '../abc/grammar.ts';
import { END } from '../abc/notation.ts';
import type { MusicEvent } from '../abc/rules/rule.ts';

export interface PieceState {
  /** Index of the cell, and of the voice whose turn it is. */
  readonly cell: number;
  readonly voice: number;
  /** Characters read of what opens this voice's turn: the cell's prefix before the first voice, and the voice's sign. */
  readonly opened: number;
  /** Where each voice is in its own text. */
  readonly voices: readonly State[];
}

/** Told of every note, rest and bar line that a character completes, with its cell and its voice. */
export type HearVoice = (event: MusicEvent, cell: number, voice: number) => void;

export interface PieceWalk {
  readonly cells: readonly Cell[];
  readonly start: PieceState;
  /** The state after the character; null where it is refused (`why` is filled in). No look-ahead. */
  step(state: PieceState, character: string, why?: Refusal, hear?: HearVoice): PieceState | null;
  accepts(state: PieceState): boolean;
  /** The only character that can stand here; null where there is a choice. */
  forced(state: PieceState): string | null;
  /** One byte a character of the alphabet: 1 where it may follow. A fresh copy. */
  mask(state: PieceState): Uint8Array;
}

/** `voices`: the walk of each voice over the same form; `signs`: what its turns begin with. */
export function walkVoices(
  voices: readonly Walk[],
  signs: readonly string[],
  alphabet: readonly string[],
): PieceWalk {
  const cells = voices[0]?.cells.length ?? 0;
  const indexOf = new Map(alphabet.map((c, i) => [c, i]));
  const prefix = (cell: number): string => voices[0]?.prefix(cell) ?? '';
  /** What stands before a voice's notes in a cell. */
  const opening = (cell: number, voice: number): string =>
    (voice === 0 ? prefix(cell) : '') + signs[voice];
  const openings = Array.from({ length: cells }, (_, cell) =>
    voices.map((_walk, voice) => opening(cell, voice)),
  );
  const openingOf = (s: PieceState): string => openings[s.cell]?.[s.voice] ?? '';
  /** The character that ends the voice's turn. */
  const closer = ({ cell, voice }: PieceState): string =>
    voice + 1 < voices.length
      ? (signs[voice + 1] as string)
      : cell + 1 < cells
        ? (prefix(cell + 1)[0] as string)
        : END;

  /** The voice's own walk over the bar line, and over all that opens its next bar. */
  const close = (s: PieceState, why?: Refusal, hear?: HearVoice): State | null => {
    const walk = voices[s.voice] as Walk;
    let state: State | null = s.voices[s.voice] as State;
    for (const c of s.cell + 1 < cells ? walk.prefix(s.cell + 1) : END) {
      state = state && walk.step(state, c, why, forVoice(s, hear));
    }
    return state;
  };

  const forVoice = ({ voice }: PieceState, hear?: HearVoice) =>
    hear && ((event: MusicEvent, cell: number) => hear(event, cell, voice));

  const forced = (s: PieceState): string | null =>
    s.cell < cells ? (openingOf(s)[s.opened] ?? null) : null;

  const replaced = (s: PieceState, state: State): readonly State[] =>
    s.voices.map((own, i) => (i === s.voice ? state : own));

  return {
    start: {
      cell: 0,
      voice: 0,
      opened: 0,
      voices: voices.map((walk) => {
        let state: State | null = walk.start;
        for (const c of walk.prefix(0)) state = state && walk.step(state, c);
        if (!state) throw new Error('a voice does not begin as its form says');
        return state;
      }),
    },
    cells: voices[0]?.cells ?? [],
    step(s, c, why, hear) {
      const only = forced(s);
      if (only !== null) {
        if (c === only) return { ...s, opened: s.opened + 1 };
        if (why) Object.assign(why, { rule: 'text', message: `"${c}" cannot stand here.` });
        return null;
      }
      if (s.cell >= cells) return null;
      if (c === closer(s)) {
        const state = close(s, why, hear);
        if (!state) return null;
        const last = s.voice + 1 === voices.length;
        return {
          cell: last ? s.cell + 1 : s.cell,
          voice: last ? 0 : s.voice + 1,
          opened: 1,
          voices: replaced(s, state),
        };
      }
      const walk = voices[s.voice] as Walk;
      // What would close the voice's own bar stands for nothing here.
      if (c === walk.opens(s.voices[s.voice] as State)) return null;
      const state = walk.step(s.voices[s.voice] as State, c, why, forVoice(s, hear));
      return state && { ...s, voices: replaced(s, state) };
    },
    accepts: (s) => s.cell >= cells,
    forced,
    mask(s) {
      const only = forced(s);
      if (only !== null) return Uint8Array.from(alphabet, (c) => (c === only ? 1 : 0));
      const walk = voices[s.voice] as Walk;
      const own = s.voices[s.voice] as State;
      const mask = walk.mask(own).slice();
      const from = indexOf.get(walk.opens(own)) as number;
      const to = indexOf.get(closer(s)) as number;
      const closes = mask[from] as number;
      mask[from] = 0;
      mask[to] = closes;
      return mask;
    },
  };
}
