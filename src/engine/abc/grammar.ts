/**
 * The grammar: token automaton and musical rules run side by side over one text, and trimmed. A character is allowed if
 * everybody takes it and the cell it stands in can still be completed.
 *
 * Nobody looks ahead but `canFinish`, and it looks no farther than the end of the cell (one cell farther under a tie):
 * the form has fixed how long every cell is and how it closes, so whatever completes this cell leaves the rest of the
 * tune as possible as it was. It is a memoised search that tries only characters which lead out (the next cell's first
 * character, longer lengths, plain notes): what it finds is a real way out, so a state that was entered always has one;
 * what it does not find (a bar that only a triplet could complete, say) is merely not entered.
 *
 * States are rows of numbers and their keys are made from all of them, mechanically; the number of the cell is replaced by
 * that of its contract: how long it is, how it closes, what follows. So bars that ask the same share their masks.
 */

import { type Cell, cellsOf, type Form } from './form.ts';
import { letterOf } from './key.ts';
import { countdown, END, spellStep } from './notation.ts';
import { PitchMasks } from './pitch-mask.ts';
import { RULES } from './rules/index.ts';
import { type MusicEvent, REFUSED, type RuleContext } from './rules/rule.ts';
import {
  ACCIDENTAL,
  beginningOf,
  DONE,
  GAP,
  keyOfText,
  NOTE,
  PREFIX,
  read,
  START,
  TEXT_KEYS,
  type TextContext,
  type TextState,
} from './text-reader.ts';

export type GrammarContext = TextContext & RuleContext;

export interface State {
  /** Index of the cell that is being filled. */
  readonly cell: number;
  readonly text: TextState;
  /** One number a rule, in the order of RULES. */
  readonly rules: readonly number[];
}

const RULES_START: readonly number[] = RULES.map((r) => r.start);
const KEYS = RULES.reduce((n, r) => n * r.states, TEXT_KEYS);
if (!Number.isSafeInteger(KEYS)) throw new Error('a state no longer fits in one number');

/** A whole number that no other state in a cell of the same contract has. */
function keyOf(s: State): number {
  let key = keyOfText(s.text);
  for (let i = 0; i < RULES.length; i++)
    key = key * (RULES[i] as (typeof RULES)[number]).states + (s.rules[i] as number);
  return key;
}

/** The characters that open each cell; they are fixed by the form. */
export function prefixesOf(form: Form, cells: readonly Cell[]): string[] {
  return cells.map((cell, i) => {
    const opens = i === 0 || cells[i - 1]?.section !== cell.section;
    const section = opens ? (form.sections[cell.section]?.repeated ? ':' : '|') : '';
    const ending = cell.ending === 1 ? '[' : cell.ending === 2 ? ']' : '';
    return section + ending + (cell.kind === 'bar' ? countdown(cell.left) : '');
  });
}

/** What refused a character: the rule's name and its sentence. */
export interface Refusal {
  rule: string;
  message: string;
}

export type Hear = (event: MusicEvent, cell: number) => void;

const LETTERS = [...'CDEFGABcdefgab'];
/** With the close and a few letters, all that a way out of a cell can need. */
const EXITS = [...'2346/8', ',', "'"];
/** Stands for whatever character closes a cell; no text has it. */
const CLOSE = '\u0000';
const MOST_KEPT = 200_000;

/** What is known of the cells that ask the same. */
interface Contract {
  readonly ends: Map<number, boolean>;
  readonly masks: Map<number, Uint8Array>;
}

/** One form's text, as a language: states and the characters that may follow. */
export interface Walk {
  readonly cells: readonly Cell[];
  readonly start: State;
  /**
   * The state after the character; null where it is refused (`why` is filled in). No look-ahead. `hear` is told of every
   * event that the character completes, and the number of the cell that it stands in.
   */
  step(state: State, character: string, why?: Refusal, hear?: Hear): State | null;
  /** The beginning of a cell that nothing leads into, before its prefix; behind the last cell, the end. */
  at(cell: number): State;
  /** The text is complete. */
  accepts(state: State): boolean;
  /** The only character that can stand here, where the form leaves no choice; null elsewhere. */
  forced(state: State): string | null;
  /** The fixed characters that open a cell; the text's end behind the last. */
  prefix(cell: number): string;
  /** The character that would end the cell that this state is in. */
  opens(state: State): string;
  /** One byte a character of the alphabet: 1 where it may follow. Good until the next call; not to be written to. */
  mask(state: State): Uint8Array;
  /** The same, worked out afresh, without anything kept: for the test that compares. */
  maskAfresh(state: State): Uint8Array;
}

export class Grammar {
  readonly #context: GrammarContext;
  readonly #alphabet: readonly string[];
  readonly #contracts = new Map<string, Contract>();
  readonly #forced = new Map<string, Uint8Array>();
  #kept = 0;
  /** How often a mask was found and had to be made. */
  readonly stats = { found: 0, made: 0 };

  /**
   * `alphabet`: the network's characters, in the order of its outputs. What the context says of compass and accidentals is
   * left to each walk, so that tunes of any compass share their masks.
   */
  constructor(context: GrammarContext, alphabet: readonly string[]) {
    this.#context = { ...context, compass: null, accidentals: null };
    this.#alphabet = alphabet;
  }

  /**
   * The language of all tunes of this form within a compass. `full`: ticks of a bar. The compass holds a tonic, where the
   * context asks for an ending on it. Throws RangeError where some cell of the form cannot be filled with the lengths
   * that the context allows.
   */
  walk(form: Form, full: number, pitch: Pick<GrammarContext, 'compass' | 'accidentals'>): Walk {
    const cells = cellsOf(form, full);
    const prefixes = prefixesOf(form, cells);
    const nextOf = (i: number): string => prefixes[i + 1] ?? END;
    // What a cell asks: how long it is and how it closes; under a tie the next one counts too. Which character closes it
    // (a countdown letter, say) does not: the look-ahead closes every cell with the same sign, CLOSE.
    const describe = (i: number): string => `${cells[i]?.ticks} ${cells[i]?.closes}`;
    const contracts = cells.map((cell, i) =>
      this.#contractOf(cell.closes === 'bar' ? `${describe(i)} ${describe(i + 1)}` : describe(i)),
    );
    const closeOf = (i: number): string => (i === cells.length - 1 ? END : CLOSE);
    const everyPitch = this.#context;
    const context: GrammarContext = { ...everyPitch, ...pitch };
    const pitches = new PitchMasks(this.#alphabet, pitch);

    const stepWith = (
      s: State,
      c: string,
      next: string,
      within: GrammarContext,
      why?: Refusal,
      hear?: Hear,
    ): State | null => {
      const result = read(s.text, c, prefixes[s.cell] ?? END, next, within);
      if (!result) {
        if (why) Object.assign(why, { rule: 'text', message: `"${c}" cannot stand here.` });
        return null;
      }
      if (result.events.length === 0) return { cell: s.cell, text: result.state, rules: s.rules };
      const rules = s.rules.slice();
      let cell = s.cell;
      for (const event of result.events) {
        if (!advance(rules, event, cells[cell] as Cell, within, why)) return null;
        hear?.(event, cell);
        if (event.kind === 'bar') cell++;
      }
      return { cell, text: result.state, rules };
    };

    const step = (s: State, c: string, why?: Refusal, hear?: Hear) =>
      stepWith(s, c, nextOf(s.cell), context, why, hear);

    /** A step of the look-ahead: notes that a rule refuses from their beginning are not followed. */
    const ahead = (s: State, c: string, within: GrammarContext): State | null => {
      const next = stepWith(s, c, closeOf(s.cell), within);
      const beginning = next && beginningOf(next.text);
      if (!beginning) return next;
      const cell = cells[next.cell] as Cell;
      const admits = RULES.every(
        (r, i) => r.admits?.(next.rules[i] as number, beginning, cell) ?? true,
      );
      return admits ? next : null;
    };

    /** Whether the cell, and one behind it that a tie leads into, can be completed from here. */
    const search = (s: State, known: Known, within: GrammarContext): boolean => {
      if (s.text.mode === DONE) return true;
      const ends = known(s.cell);
      const key = keyOf(within === everyPitch ? likeness(s, within) : s);
      const before = ends.get(key);
      if (before !== undefined) return before;
      const out = (c: string): boolean => {
        const next = ahead(s, c, within);
        return next !== null && search(next, known, within);
      };
      const awaited = awaitedBy(s);
      const found =
        out(closeOf(s.cell)) ||
        (awaited !== null && out(awaited)) ||
        lettersOut(s, within).some(out) ||
        EXITS.some(out);
      ends.set(key, found);
      this.#kept++;
      return found;
    };

    /** One byte a character, and a last one: whether the cell may close. */
    const fresh = (s: State, known: Known, within: GrammarContext): Uint8Array => {
      const allows = (c: string): number => {
        const next = ahead(s, c, within);
        return next && search(next, known, within) ? 1 : 0;
      };
      return Uint8Array.from([...this.#alphabet, closeOf(s.cell)], allows);
    };

    const kept: Known = (cell) => (contracts[cell] as Contract).ends;
    const unkept = (): Known => {
      const maps = cells.map(() => new Map<number, boolean>());
      return (cell) => maps[cell] as Map<number, boolean>;
    };
    // From the last cell to the first: a search runs on to the end of the tune, and what it finds out of a cell is kept for
    // other tunes. Behind one that cannot be filled it would be false for them.
    for (let i = cells.length - 1; i >= 0; i--) {
      const state = { cell: i, text: { ...START, mode: GAP }, rules: RULES_START };
      if (!search(state, kept, everyPitch))
        throw new RangeError(`no lengths fill a cell of ${cells[i]?.ticks} ticks`);
    }

    const forced = (s: State): string | null =>
      s.text.mode === PREFIX ? (prefixes[s.cell]?.[s.text.at] ?? null) : null;

    /** What time allows, whatever the compass. */
    const inTime = (s: State): Uint8Array => {
      if (this.#kept > MOST_KEPT) this.#forget();
      const { masks } = contracts[s.cell] as Contract;
      const like = likeness(s, everyPitch);
      const key = keyOf(like);
      const before = masks.get(key);
      if (before) {
        this.stats.found++;
        return before;
      }
      this.stats.made++;
      const mask = fresh(like, kept, everyPitch);
      masks.set(key, mask);
      this.#kept++;
      return mask;
    };

    const scratch = new Uint8Array(this.#alphabet.length);
    return {
      cells,
      start: { cell: 0, text: START, rules: RULES_START },
      step,
      at: (cell) => ({
        cell,
        text: cell < cells.length ? START : { ...START, mode: DONE },
        rules: RULES_START,
      }),
      accepts: (s) => s.text.mode === DONE,
      forced,
      prefix: (cell) => prefixes[cell] ?? END,
      opens: (s) => nextOf(s.cell)[0] as string,
      maskAfresh: (s) => {
        const only = forced(s);
        if (only !== null) return this.#maskOf(only);
        const wide = fresh(s, unkept(), context);
        const mask = wide.slice(0, this.#alphabet.length);
        mask[this.#alphabet.indexOf(nextOf(s.cell)[0] as string)] = wide.at(-1) as number;
        return mask;
      },
      mask: (s) => {
        const only = forced(s);
        if (only !== null) return this.#maskOf(only);
        const time = inTime(s);
        const pitchOnly = pitches.mask(s.text);
        for (let i = 0; i < scratch.length; i++)
          scratch[i] = (time[i] as number) & (pitchOnly[i] as number);
        const closing = this.#alphabet.indexOf(nextOf(s.cell)[0] as string);
        scratch[closing] = (time[scratch.length] as number) & (pitchOnly[closing] as number);
        return scratch;
      },
    };
  }

  #maskOf(character: string): Uint8Array {
    const known = this.#forced.get(character);
    if (known) return known;
    const mask = Uint8Array.from(this.#alphabet, (c) => (c === character ? 1 : 0));
    this.#forced.set(character, mask);
    return mask;
  }

  #contractOf(text: string): Contract {
    const known = this.#contracts.get(text);
    if (known) return known;
    const contract: Contract = { ends: new Map(), masks: new Map() };
    this.#contracts.set(text, contract);
    return contract;
  }

  #forget(): void {
    for (const { ends, masks } of this.#contracts.values()) {
      ends.clear();
      masks.clear();
    }
    this.#kept = 0;
  }
}

/** Letters that a way out is tried with: any behind an accidental; else the tonics of the compass, or its lowest note. */
function lettersOut({ text }: State, { compass, home }: RuleContext): readonly string[] {
  if (text.mode === ACCIDENTAL) return LETTERS;
  if (compass === null) return home === null ? ['C'] : [spellStep(home), spellStep(home + 7)];
  const { low, high } = compass;
  const steps = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const tonics = steps.filter((s) => letterOf(s) === home);
  return [...new Set((tonics.length ? tonics : [low]).map((s) => spellStep(s)[0] as string))];
}

/**
 * A state that allows just the same: what a rule says the future cannot tell apart is dropped; and in the middle of a note
 * musical time does not ask which one it is, only whether it takes a mark, is the tonic, and is altered. So all such notes
 * share a mask. (The test that compares kept masks with fresh ones walks over this too.)
 */
function likeness(s: State, { home }: RuleContext): State {
  const { mode, acc, step } = s.text;
  const letter = mode === NOTE ? letterOf(step) : null;
  const essence = (of: number | null) =>
    s.rules.map((state, i) => RULES[i]?.essence?.(state, of) ?? state);
  const rules = essence(letter);
  if (letter === null || acc !== 0 || letter === home || awaitedBy(s) !== null)
    return { ...s, rules };
  // A note is like the plainest of its kind, unless its own letter matters to some rule.
  if (rules.some((state, i) => state !== essence(null)[i])) return { ...s, rules };
  const plain = home === 0 ? 1 : 0;
  const octave = step < 0 ? -7 : step < 7 ? 0 : step < 14 ? 7 : 14;
  return { ...s, text: { ...s.text, step: octave + plain }, rules };
}

/** What has been found out about the ends of a cell's states. */
type Known = (cell: number) => Map<number, boolean>;

/** Steps all rules along one event, in place; false where one refuses it (and `why` is filled in). */
function advance(
  rules: number[],
  event: MusicEvent,
  cell: Cell,
  context: RuleContext,
  why?: Refusal,
): boolean {
  for (let i = 0; i < RULES.length; i++) {
    const rule = RULES[i] as (typeof RULES)[number];
    const state = rules[i] as number;
    const next = rule.step(state, event, cell, context);
    if (next === REFUSED) {
      if (why)
        Object.assign(why, { rule: rule.name, message: rule.explain(state, event, cell, context) });
      return false;
    }
    rules[i] = next;
  }
  return true;
}

/** The character that some rule waits for: the other end of a tie, or a natural for the tonic. */
function awaitedBy(s: State): string | null {
  for (let i = 0; i < RULES.length; i++) {
    const letter = RULES[i]?.awaits?.(s.rules[i] as number);
    if (letter) return letter;
  }
  return null;
}
