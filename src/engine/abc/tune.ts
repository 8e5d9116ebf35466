/**
 * A tune as a value: what ABC text says, without how it is spelled.
 *
 * Durations are whole ticks. A whole note has TICKS of them: 2^8 x 3^2 x 5 x 7, so that every length down to 1/256 and
 * every tuplet up to nine notes is exact, and sums can be compared with ===.
 */
export const TICKS = 80_640;

/** Where something stands in the text a person wrote; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something wrong or odd in a text, in a sentence that a player understands. */
export interface Problem extends Place {
  /** `error`: the text cannot be used as it stands. `remark`: it was read, but a player would want to know. */
  readonly severity: 'error' | 'remark';
  /** The rule or reader that says so: `reader`, `time`, `repeats`, ... */
  readonly rule: string;
  readonly message: string;
}

/** -2 double flat .. 2 double sharp; 0 natural. */
export type Alteration = -2 | -1 | 0 | 1 | 2;

export interface Pitch {
  /** Diatonic steps above middle C: C is 0, c is 7, B, is -1. The letter is step mod 7. */
  readonly step: number;
  /** The accidental as written; null where none stands and key or bar decide. */
  readonly accidental: Alteration | null;
}

export interface Grace {
  readonly pitches: readonly {
    readonly pitch: Pitch;
    /** In unit lengths, as written. */
    readonly length: number;
  }[];
  /** `{/a}`: struck through. */
  readonly acciaccatura: boolean;
}

/** What may hang on a note, rest or chord. Every list keeps the order in which the text has it. */
export interface Attachments {
  /** Chord symbol, `"Am7"`. */
  readonly chord?: string;
  /** Annotations with their placement sign: `^slowly`, `_text`, `<`, `>`, `@`. */
  readonly annotations?: readonly string[];
  /** Decorations by their long ABC 2.1 names: `trill`, `roll` (~), `staccato` (.), `upbow` (u), ... */
  readonly decorations?: readonly string[];
  readonly grace?: Grace;
  /** Slurs that begin before this note, and that end behind it. */
  readonly slursOpen?: number;
  readonly slursClose?: number;
}

export interface NoteElement extends Attachments {
  readonly kind: 'note';
  /** One pitch, or several for a double stop, lowest first. */
  readonly pitches: readonly Pitch[];
  /** Ticks as written, broken rhythm applied, tuplet not. */
  readonly ticks: number;
  /** Tied to the next note. */
  readonly tie: boolean;
  readonly place: Place;
}

export interface RestElement extends Attachments {
  readonly kind: 'rest';
  readonly ticks: number;
  /** `x`: keeps time, prints nothing. */
  readonly invisible: boolean;
  readonly place: Place;
}

/** `Z4`: whole bars of rest. */
export interface BarRestElement {
  readonly kind: 'bar-rest';
  readonly bars: number;
  readonly place: Place;
}

/** `(p:q:r`: the next r notes and rests, p of them in the time of q. */
export interface TupletElement {
  readonly kind: 'tuplet';
  readonly p: number;
  readonly q: number;
  readonly r: number;
  readonly place: Place;
}

export interface BarElement {
  readonly kind: 'bar';
  /** A repeat ends here (`:|`), begins here (`|:`), or both (`::`). */
  readonly endsRepeat: boolean;
  readonly beginsRepeat: boolean;
  /** `|`, `||` (also `[|`), `|]`; a repeat sign is `thin`. Invisible: `[|]`. Dotted: `.|`. */
  readonly style: 'thin' | 'double' | 'final' | 'invisible' | 'dotted';
  /** The ending that begins here, as written: `1`, `2`, `1,3`, ... */
  readonly ending?: string;
  /** Text at the bar line, with its placement sign (`^D.C.`), and signs by name (`fermata`, `segno`, `fine`). */
  readonly annotations?: readonly string[];
  readonly decorations?: readonly string[];
  readonly place: Place;
}

/** A field inside the music: `[K:Dm]`, or a `K:` `M:` `L:` `P:` `Q:` line of the body. */
export interface FieldElement {
  readonly kind: 'field';
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

export type Element =
  | NoteElement
  | RestElement
  | BarRestElement
  | TupletElement
  | BarElement
  | FieldElement;

export type Mode = 'major' | 'minor' | 'dorian' | 'mixolydian' | 'lydian' | 'phrygian' | 'locrian';

export interface Key {
  /** 'C' .. 'B', with '#' or 'b'. */
  readonly tonic: string;
  readonly mode: Mode;
  /** Extra accidentals of the `K:` line (`K:D exp _b ^f`, `K:Dphr ^f`), by letter. Usually absent. */
  readonly accidentals?: readonly { readonly letter: string; readonly alteration: Alteration }[];
}

export interface Metre {
  readonly beats: number;
  readonly unit: number;
  /** How it is written when not as a fraction: `C` for 4/4, `C|` for 2/2, `none` for free time. */
  readonly symbol?: 'C' | 'C|' | 'none';
}

export interface Tune {
  readonly reference: number;
  readonly titles: readonly string[];
  /** `R:`; empty where there is none. */
  readonly rhythm: string;
  readonly metre: Metre;
  /** Ticks of the unit length (`L:`), its default applied. */
  readonly unit: number;
  readonly key: Key;
  /** `Q:` as written; empty where there is none. */
  readonly tempo: string;
  /** Other header fields (`C:`, `S:`, `N:`, ...) in their order. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly elements: readonly Element[];
}
