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
import { countdown, END, spellStep } from './notation.ts';
import { RULES } from './rules/index.ts';
import { type MusicEvent, REFUSED, type RuleContext } from './rules/rule.ts';
import {
  DONE,
  GAP,
  keyOfText,
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

/** With the next cell's first character and a few letters, all that a way out of a cell can need. */
const EXITS = [...'2346/8', ',', "'"];
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
  /** The state after the character; null where it is refused (`why` is filled in). No look-ahead. */
  step(state: State, character: string, why?: Refusal): State | null;
  /** The text is complete. */
  accepts(state: State): boolean;
  /** The only character that can stand here, where the form leaves no choice; null elsewhere. */
  forced(state: State): string | null;
  /** The fixed characters that open a cell; the text's end behind the last. */
  prefix(cell: number): string;
  /** The character that would end the cell that this state is in. */
  opens(state: State): string;
  /** One byte a character of the alphabet: 1 where it may follow. Kept; not to be written to. */
  mask(state: State): Uint8Array;
  /** The same, worked out afresh, without anything kept: for the test that compares. */
  maskAfresh(state: State): Uint8Array;
}

export class Grammar {
  readonly #context: GrammarContext;
  readonly #alphabet: readonly string[];
  /** Plain notes that a way out is tried with: the tonics of the compass, or its lowest note. */
  readonly #letters: readonly string[];
  readonly #contracts = new Map<string, Contract>();
  readonly #forced = new Map<string, Uint8Array>();
  #kept = 0;
  /** How often a mask was found and had to be made. */
  readonly stats = { found: 0, made: 0 };

  /** `alphabet`: the network's characters, in the order of its outputs. */
  constructor(context: GrammarContext, alphabet: readonly string[]) {
    this.#context = context;
    this.#alphabet = alphabet;
    const { low, high } = context.compass ?? { low: 0, high: 7 };
    const steps = Array.from({ length: high - low + 1 }, (_, i) => low + i);
    const home = steps.filter((s) => ((s % 7) + 7) % 7 === context.home);
    this.#letters = [
      ...new Set((home.length ? home : [low]).map((s) => spellStep(s)[0] as string)),
    ];
  }

  /**
   * The language of all tunes of this form. `full`: ticks of a bar. Throws RangeError where some cell of the form cannot
   * be filled with the lengths that the context allows.
   */
  walk(form: Form, full: number): Walk {
    const cells = cellsOf(form, full);
    const prefixes = prefixesOf(form, cells);
    const nextOf = (i: number): string => prefixes[i + 1] ?? END;
    const describe = (i: number): string => {
      const c = cells[i] as Cell;
      return `${c.ticks} ${c.offset} ${c.kind} ${c.closes} ${nextOf(i)}`;
    };
    const contracts = cells.map((cell, i) =>
      this.#contractOf(cell.closes === 'bar' ? `${describe(i)} ${describe(i + 1)}` : describe(i)),
    );
    const context = this.#context;

    const step = (s: State, c: string, why?: Refusal): State | null => {
      const result = read(s.text, c, prefixes[s.cell] ?? END, nextOf(s.cell), context);
      if (!result) {
        if (why) Object.assign(why, { rule: 'text', message: `"${c}" cannot stand here.` });
        return null;
      }
      if (result.events.length === 0) return { cell: s.cell, text: result.state, rules: s.rules };
      const rules = s.rules.slice();
      let cell = s.cell;
      for (const event of result.events) {
        if (!advance(rules, event, cells[cell] as Cell, context, why)) return null;
        if (event.kind === 'bar') cell++;
      }
      return { cell, text: result.state, rules };
    };

    const search: Search = (s, known) => {
      if (s.text.mode === DONE) return true;
      if (s.text.mode === PREFIX) {
        // Nothing is chosen here: what matters is the cell behind the prefix, and whether a tie hangs over it. Without
        // one it is a cell like any fresh one, which is known to be possible (checked once, below).
        if (s.rules.every((n, i) => n === RULES_START[i])) return true;
        return search({ ...s, text: { ...START, mode: GAP } }, known);
      }
      const ends = known(s.cell);
      const key = keyOf(s);
      const before = ends.get(key);
      if (before !== undefined) return before;
      const out = (c: string): boolean => {
        const next = step(s, c);
        return next !== null && search(next, known);
      };
      const awaited = awaitedBy(s);
      const found =
        out(nextOf(s.cell)[0] as string) ||
        (awaited ? out(awaited) : this.#letters.some(out)) ||
        EXITS.some(out);
      ends.set(key, found);
      this.#kept++;
      return found;
    };

    const fresh = (s: State, known: Known): Uint8Array => {
      const mask = new Uint8Array(this.#alphabet.length);
      for (let i = 0; i < mask.length; i++) {
        const next = step(s, this.#alphabet[i] as string);
        if (next && search(next, known)) mask[i] = 1;
      }
      return mask;
    };

    const kept: Known = (cell) => (contracts[cell] as Contract).ends;
    const unkept = (): Known => {
      const maps = new Map<number, Map<number, boolean>>();
      return (cell) => maps.get(cell) ?? maps.set(cell, new Map()).get(cell) ?? new Map();
    };
    cells.forEach((cell, i) => {
      if (!search({ cell: i, text: { ...START, mode: GAP }, rules: RULES_START }, kept))
        throw new RangeError(`no lengths fill a cell of ${cell.ticks} ticks`);
    });

    const forced = (s: State): string | null =>
      s.text.mode === PREFIX ? (prefixes[s.cell]?.[s.text.at] ?? null) : null;

    return {
      cells,
      start: { cell: 0, text: START, rules: RULES_START },
      step,
      accepts: (s) => s.text.mode === DONE,
      forced,
      prefix: (cell) => prefixes[cell] ?? END,
      opens: (s) => nextOf(s.cell)[0] as string,
      maskAfresh: (s) => fresh(s, unkept()),
      mask: (s) => {
        const only = forced(s);
        if (only !== null) return this.#maskOf(only);
        if (this.#kept > MOST_KEPT) this.#forget();
        const { masks } = contracts[s.cell] as Contract;
        const key = keyOf(s);
        const before = masks.get(key);
        if (before) {
          this.stats.found++;
          return before;
        }
        this.stats.made++;
        const mask = fresh(s, kept);
        masks.set(key, mask);
        this.#kept++;
        return mask;
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

/** What has been found out about the ends of a cell's states. */
type Known = (cell: number) => Map<number, boolean>;
type Search = (s: State, known: Known) => boolean;

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

/** The letter that some rule waits for (the other end of a tie). */
function awaitedBy(s: State): string | null {
  for (let i = 0; i < RULES.length; i++) {
    const letter = RULES[i]?.awaits?.(s.rules[i] as number);
    if (letter) return letter;
  }
  return null;
}
