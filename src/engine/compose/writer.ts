/**
 * Writing: grammar and network together. A text in the making is a generator that yields the characters it wants to feed
 * to its slot of the network and, each time it is resumed, finds the network's opinion of what comes next in that slot.
 * Whoever steps the network (compose/worker.ts, a bench) gathers the characters of all texts that are being written; what
 * one text becomes does not depend on the others.
 */
import { spellHeader } from '../abc/canonical.ts';
import { Grammar, type GrammarContext, type State, type Walk } from '../abc/grammar.ts';
import { signatureOf } from '../abc/key.ts';
import { restTicks, spellMetre } from '../abc/metre.ts';
import { BEGIN } from '../abc/notation.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { sentence } from '../sentence.ts';
import { chance } from './chance.ts';
import { isOpening } from './check-request.ts';
import { Draft, type DraftOptions, type Slot } from './draft.ts';
import { habitOf } from './habits.ts';
import { refuseOpening } from './opening-tune.ts';
import type { Plan } from './plan.ts';
import { PlannedCells } from './planned-cells.ts';

/** Yields characters to feed; returns the text. */
export type Writing = Generator<number, string, void>;

const MOST_GRAMMARS = 64;

/** Grammars of a model, kept while they are in use. */
export class Grammars {
  readonly #alphabet: readonly string[];
  readonly #kept = new Map<string, Grammar>();

  constructor(vocabulary: Vocabulary) {
    this.#alphabet = vocabulary.characters;
  }

  walkFor(plan: Plan): Walk {
    const key = `${spellMetre(plan.textMetre)} ${plan.textKey.mode}`;
    let grammar = this.#kept.get(key);
    this.#kept.delete(key);
    grammar ??= new Grammar(contextOf(plan), this.#alphabet);
    this.#kept.set(key, grammar); // the latest used is the last to go
    if (this.#kept.size > MOST_GRAMMARS) this.#kept.delete([...this.#kept.keys()][0] as string);
    return grammar.walk(plan.form, plan.full, {
      compass: plan.reach,
      accidentals: plan.accidentals,
    });
  }
}

function contextOf(plan: Plan): GrammarContext {
  const metre = spellMetre(plan.textMetre);
  return {
    ...habitOf(metre),
    unit: plan.unit,
    signature: signatureOf(plan.textKey),
    compass: null,
    accidentals: null,
    home: 0,
    rest: restTicks(plan.textMetre),
  };
}

/** Characters of the header in the numbers of the network. Unknown ones (a type it was never taught) are left out. */
const known = (vocabulary: Vocabulary, text: string): number[] =>
  [...text].flatMap((c) => vocabulary.indexOf(c) ?? []);

/** The header that the network is told a plan by, its begin sign included. */
export function headerOf(plan: Plan): string {
  const header = spellHeader({
    mode: plan.textKey.mode,
    type: plan.taughtType,
    metre: plan.textMetre,
    form: plan.form,
    low: plan.low,
    high: plan.high,
  });
  if (!header) throw new RangeError('a plan that the text cannot spell');
  return header.text;
}

/**
 * Writes the body of a tune to its plan. (draft.ts has how it may go back on the way.) Throws DeadEnd where the constraints
 * leave no tune.
 */
export function* writeTune(
  plan: Plan,
  vocabulary: Vocabulary,
  grammars: Grammars,
  slot: Slot,
  options: DraftOptions = {},
): Writing {
  const header = startingWith(plan.request.seed.text, headerOf(plan));
  for (const number of known(vocabulary, header)) yield number;

  const walk = grammars.walkFor(plan);
  const planned = plan.cells && new PlannedCells(plan.cells, walk, plan);
  const constraints = [...(options.constraints ?? []), ...(planned ? [planned.constraint] : [])];
  const draft = new Draft(walk, vocabulary.characters, slot, { ...options, constraints });
  let behind: Uint8Array | null = null;
  if (plan.request.opening) {
    const opened = openTune(plan, walk, vocabulary);
    for (const c of opened.text) {
      yield vocabulary.indexOf(c) as number;
      draft.give(c);
    }
    behind = opened.closed;
  }
  draft.begin(behind);
  const random = chance(plan.number, options.take ? `music ${options.take}` : 'music');
  while (!draft.isOver) {
    if (planned?.stands(draft.cell)) {
      const notes = planned.textOf(draft.cell, draft.text);
      for (const number of known(vocabulary, draft.prefixLeft + notes)) yield number;
      draft.stand(notes, planned.eventsOf(draft.cell, notes));
      continue;
    }
    const c = draft.choose(plan.request.temperature, random);
    const endsBar = draft.add(c);
    if (!draft.isOver) yield vocabulary.indexOf(c) as number;
    if (endsBar) draft.judgeBar();
  }
  return draft.text;
}

/** The case study's start character comes first; a header that begins with it (`K`) begins with it anyway. */
function startingWith(seed: string, header: string): string {
  if (seed.length !== 1 || header.charAt(1) === seed || isOpening(seed)) return header;
  return BEGIN + seed + header.slice(1);
}

/** The grammar's state behind an opening; `closed` marks what may follow its last note, where that is in doubt. */
function openTune(
  plan: Plan,
  walk: Walk,
  vocabulary: Vocabulary,
): { state: State; text: string; closed: Uint8Array | null } {
  const opening = plan.request.opening;
  if (!opening) return { state: walk.start, text: '', closed: null };
  let state = walk.start;
  let text = '';
  let notes = 0; // of the cell at hand
  const feed = (c: string, cell: number) => {
    const why = { rule: '', message: '' };
    const columns = opening.columns[cell] ?? [];
    const columnOf = (note: number) => columns[Math.max(0, note - 1)] ?? columns.at(-1) ?? 1;
    const before = columnOf(notes);
    if (/[A-Ga-gz]/.test(c)) notes++;
    const column = columnOf(notes);
    const index = vocabulary.indexOf(c);
    if (index === undefined)
      refuseOpening(
        opening.written,
        column,
        sentence('the model does not know {character}.', { character: JSON.stringify(c) }),
      );
    if (walk.accepts(state) || cell >= walk.cells.length)
      refuseOpening(
        opening.written,
        column,
        sentence('here the tune is at its end; ask for a longer one.'),
      );
    const next = walk.step(state, c, why);
    // The text has the opening already: what it refuses is the length of the note that ended.
    if (!next && why.rule === 'text')
      refuseOpening(
        opening.written,
        before,
        sentence('no {type} has a note of this length here.', { type: plan.request.type.name }),
      );
    if (!next || walk.mask(state)[index] !== 1)
      refuseOpening(
        opening.written,
        column,
        why.message ||
          (/[\^_=]/.test(text.at(-1) + c)
            ? sentence('this accidental is not one that tunes in this key have.')
            : sentence('from here the bar cannot be filled in the usual lengths.')),
      );
    state = next;
    text += c;
  };
  opening.cells.forEach((cell, i) => {
    for (const c of walk.prefix(i)) feed(c, Math.max(0, i - 1));
    notes = 0;
    for (const c of cell) feed(c, i);
  });
  if (!opening.open) {
    const last = opening.cells.length;
    for (const c of walk.prefix(last)) feed(c, last - 1);
    return { state, text, closed: null };
  }
  const openers = new Set([...'ABCDEFGabcdefg^_=z(', walk.opens(state)]);
  const closed = Uint8Array.from(vocabulary.characters, (c) => (openers.has(c) ? 1 : 0));
  if (!walk.mask(state).some((bit, i) => bit === 1 && closed[i] === 1))
    refuseOpening(
      opening.written,
      opening.written.length + 1,
      sentence('its last note leaves no way to fill the bar.'),
    );
  return { state, text, closed };
}
