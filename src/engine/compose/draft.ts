/**
 * A tune's text in the making, which can be gone back in, and the network with it: to the last choice that had another
 * where a constraint leaves nothing (constraint.ts), and to the beginning of a bar that has turned out ill.
 */
import { barsBack, dittosBehind } from '../abc/dittos.ts';
import type { Walk } from '../abc/grammar.ts';
import { END } from '../abc/notation.ts';
import type { MusicEvent } from '../abc/rules/rule.ts';
import { PREFIX } from '../abc/text-reader.ts';
import type { Snapshot } from '../kernel/sampling-network.ts';
import type { Chance } from './chance.ts';
import { type Constraint, type Place, restrict, startOf, stepPlace } from './constraint.ts';

/** What a writer asks of the network: a slot that has a state, which can be gone back to. */
export interface Slot {
  draw(mask: Uint8Array | null, temperature: number, random: number): number;
  /** Probability that the mask of the last draw left. */
  kept(): number;
  save(): Snapshot;
  restore(snapshot: Snapshot): void;
}

/** Told of every free choice: for benches. */
export type Watch = (choice: { readonly slot: Slot; readonly mask: Uint8Array }) => void;

export interface DraftOptions {
  /** Which of several tunes to one plan it is to be, from 0: each has draws of its own. */
  readonly take?: number;
  readonly constraints?: readonly Constraint[];
  readonly watch?: Watch;
}

/** A bar that cost no more nats than this is kept at once; else so many are tried, of the last more, for endings cost most. */
const FAIR_COST = 0.5;
const MOST_TAKES = 4;
const MOST_LAST_TAKES = 8;

/**
 * Whether a bar is said again is drawn as the network believes, however daring its notes are to be: else safe tunes would
 * say everything twice, and wild ones nothing.
 */
const FORM_TEMPERATURE = 1;

/** Choices that can be gone back to, and how often that is done before a tune is given up: both far above what is met. */
const MOST_CHOICES = 128;
const MOST_RETURNS = 20_000;

/** A place in the text with the network's state there. */
interface Mark {
  readonly place: Place;
  readonly snapshot: Snapshot;
  /** Characters of the text before it. */
  readonly at: number;
}

/** A choice that was made, and what else could have been chosen. */
interface Choice extends Mark {
  readonly mask: Uint8Array;
}

/** The bar at hand: where it began, what masks have taken from the network in it, and the best take so far. */
interface Bar {
  readonly from: Mark;
  /** Nats: -ln of the probability that each mask left. */
  cost: number;
  takes: number;
  best: {
    readonly cost: number;
    readonly text: string;
    readonly end: Mark;
    readonly choices: readonly Choice[];
  } | null;
}

/** The constraints together leave no text. */
export class DeadEnd extends Error {}

export class Draft {
  readonly #walk: Walk;
  readonly #alphabet: readonly string[];
  readonly #slot: Slot;
  readonly #constraints: readonly Constraint[];
  readonly #watch: Watch | undefined;
  readonly #choices: Choice[] = [];
  #returns = 0;
  #place: Place;
  #text = '';
  /** Null while a bar is written that was gone back into from a later one: it stays as it comes. */
  #bar: Bar | null = null;
  /** The bar at hand is a ditto: all that is left is to close it. */
  #isSaid = false;
  /** Where the alphabet has each ditto; empty for networks that were taught none. */
  readonly #dittos: ReadonlyMap<string, number>;
  #given = 0;
  #behindGiven: Uint8Array | null = null;

  constructor(walk: Walk, alphabet: readonly string[], slot: Slot, options: DraftOptions) {
    this.#walk = walk;
    this.#alphabet = alphabet;
    this.#slot = slot;
    this.#constraints = options.constraints ?? [];
    this.#watch = options.watch;
    this.#place = startOf(walk, this.#constraints);
    this.#dittos = new Map(
      alphabet.flatMap((c, i) => (barsBack(c) === undefined ? [] : [[c, i] as const])),
    );
  }

  get text(): string {
    return this.#text;
  }

  get isOver(): boolean {
    return this.#walk.accepts(this.#place.grammar);
  }

  /** Index of the cell that is being written. */
  get cell(): number {
    return this.#place.grammar.cell;
  }

  /** What is left of the fixed characters that open the cell. */
  get prefixLeft(): string {
    const { text, cell } = this.#place.grammar;
    const prefix = this.#walk.prefix(cell);
    return text.mode === PREFIX ? prefix.slice(text.at) : '';
  }

  /**
   * Fills the cell, of which no more than its prefix may be written, with notes that somebody gave; all of them have been fed.
   * They may be such as the grammar would not write. `events`: what happens in it, its end included.
   */
  stand(notes: string, events: readonly MusicEvent[]): void {
    const { cell } = this;
    const last = cell === this.#walk.cells.length - 1;
    this.#text += this.prefixLeft + notes + (last ? END : '');
    const constraints = this.#constraints.map((constraint, i) =>
      events.reduce(
        (state, event) => constraint.accept?.(state, event, cell) ?? state,
        this.#place.constraints[i],
      ),
    );
    this.#place = { grammar: this.#walk.at(cell + 1), constraints };
    this.#bar = this.#barFrom(this.#mark());
  }

  /** Adds a character that somebody gave; constraints have no say. The grammar is to have taken it. */
  give(character: string): void {
    this.#place = stepPlace(this.#walk, this.#constraints, this.#place, character, true) as Place;
    this.#text += character;
    this.#given = this.#text.length;
  }

  /**
   * What was given is fed: writing begins.
   * @param behind what may follow it, where that is less than the grammar allows
   */
  begin(behind: Uint8Array | null): void {
    this.#behindGiven = behind;
    this.#bar = this.#barFrom(this.#mark());
  }

  /**
   * The next character: the only one that can stand there, or one that is drawn. The text it is for may be shorter than
   * before. Throws DeadEnd where the constraints leave no text at all.
   */
  choose(temperature: number, random: Chance): string {
    const forced = this.forced;
    if (forced !== null) return forced;
    const mask = this.#mask();
    const daring = this.#mayBeSaid ? FORM_TEMPERATURE : temperature;
    const drawn = this.#slot.draw(mask, daring, random());
    this.#watch?.({ slot: this.#slot, mask });
    if (this.#bar) this.#bar.cost -= Math.log(this.#slot.kept());
    if (this.#constraints.length > 0) {
      mask[drawn] = 0; // gone back to, this choice is another one
      this.#choices.push({ ...this.#mark(), mask });
      if (this.#choices.length > MOST_CHOICES) this.#choices.shift();
    }
    return this.#alphabet[drawn] as string;
  }

  /** The only character that can stand here; null where there is a choice. */
  get forced(): string | null {
    const { grammar } = this.#place;
    return this.#isSaid ? this.#walk.opens(grammar) : this.#walk.forced(grammar);
  }

  /** Adds the chosen character, or all that it says; true where it ends a bar, which is then to be fed, and judged. */
  add(character: string): boolean {
    const notes = this.#dittos.has(character) && dittosBehind(this.#text).get(character);
    if (notes) {
      this.#place = this.#said(notes) as Place;
      this.#text += notes;
      this.#isSaid = true;
      return false;
    }
    this.#isSaid = false;
    const { cell } = this.#place.grammar;
    const next = stepPlace(this.#walk, this.#constraints, this.#place, character);
    if (!next)
      throw new Error(`the mask let ${JSON.stringify(character)} through, the rules do not`);
    this.#place = next;
    this.#text += character;
    return this.isOver || next.grammar.cell !== cell;
  }

  /**
   * A bar is full. Where masks had to take much from the network in it, it is gone back to and written again, and of all
   * takes the one that cost least stands: so the network is led softly to what the form asks, above all at the end, where
   * a tonic forced on the last beat would sound forced.
   */
  judgeBar(): void {
    const bar = this.#bar;
    if (bar) {
      const end = this.#mark();
      if (bar.best === null || bar.cost < bar.best.cost) {
        const text = this.#text.slice(bar.from.at);
        const choices = this.#choices.filter(({ at }) => at >= bar.from.at);
        bar.best = { cost: bar.cost, text, end, choices };
      }
      const most = this.isOver ? MOST_LAST_TAKES : MOST_TAKES;
      if (bar.best.cost > FAIR_COST && bar.takes < most) {
        this.#goBackTo(bar.from);
        bar.cost = 0;
        bar.takes += 1;
        return;
      }
      if (bar.best.end !== end) {
        const { text, choices } = bar.best;
        this.#goBackTo(bar.from);
        this.#text += text;
        this.#place = bar.best.end.place;
        this.#slot.restore(bar.best.end.snapshot);
        this.#choices.push(...choices);
      }
    }
    if (!this.isOver) this.#bar = this.#barFrom(this.#mark());
  }

  /** A bar begins here for which dittos may stand. */
  get #mayBeSaid(): boolean {
    return this.#dittos.size > 0 && /[h-w]$/.test(this.#text);
  }

  /** The place behind these notes, if they fill the bar at hand and nobody minds; else null. */
  #said(notes: string): Place | null {
    let place: Place | null = this.#place;
    for (const c of notes) place = place && stepPlace(this.#walk, this.#constraints, place, c);
    const close = place && this.#walk.opens(place.grammar);
    return place && close && stepPlace(this.#walk, this.#constraints, place, close) ? place : null;
  }

  /** Lets through, in place, the dittos that can stand where a bar begins. */
  #offerDittos(mask: Uint8Array): void {
    for (const [sign, notes] of dittosBehind(this.#text)) {
      const index = this.#dittos.get(sign);
      if (index !== undefined && this.#said(notes)) mask[index] = 1;
    }
  }

  /** What may come next. Goes back while that is nothing. Its own where there are constraints, else good until the next. */
  #mask(): Uint8Array {
    let mask = this.#walk.mask(this.#place.grammar);
    const behind = this.#text.length === this.#given ? this.#behindGiven : null;
    if (behind) mask = mask.map((bit, i) => bit & (behind[i] as number));
    const beginsBar = behind === null && this.#mayBeSaid;
    if (this.#constraints.length === 0 && !beginsBar) return mask;
    mask = mask.slice();
    if (beginsBar) this.#offerDittos(mask);
    while (!restrict(mask, this.#walk, this.#constraints, this.#place, this.#alphabet)) {
      const before = this.#choices.pop();
      if (!before || ++this.#returns > MOST_RETURNS)
        throw new DeadEnd(`no way on from ${JSON.stringify(this.#text)}`);
      if (this.#bar && before.at < this.#bar.from.at) this.#bar = null;
      this.#goBackTo(before);
      mask = before.mask;
    }
    return mask;
  }

  #goBackTo({ place, snapshot, at }: Mark): void {
    this.#place = place;
    this.#slot.restore(snapshot);
    this.#text = this.#text.slice(0, at);
    this.#isSaid = false;
    while ((this.#choices.at(-1)?.at ?? -1) >= at) this.#choices.pop();
  }

  #mark(): Mark {
    return { place: this.#place, snapshot: this.#slot.save(), at: this.#text.length };
  }

  #barFrom(from: Mark): Bar {
    return { from, cost: 0, takes: 1, best: null };
  }
}
