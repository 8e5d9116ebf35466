/** Cells that stand while a text is written around them, and what the others keep of the tune that was given. */
import type { Walk } from '../abc/grammar.ts';
import { signatureOf } from '../abc/key.ts';
import { LENGTHS } from '../abc/notation.ts';
import type { MusicEvent, NoteEvent } from '../abc/rules/rule.ts';
import { read, START, type TextContext } from '../abc/text-reader.ts';
import type { Constraint } from './constraint.ts';
import type { PlannedCell } from './given-plan.ts';
import type { Plan } from './plan.ts';
import { type Demand, demandsOf, skeletonConstraint } from './skeleton.ts';

const ALL_LENGTHS: ReadonlySet<number> = new Set(LENGTHS.map((_, i) => i));

export class PlannedCells {
  readonly #cells: readonly PlannedCell[];
  readonly #walk: Walk;
  readonly #context: TextContext;
  /** Keeps the skeleton where something is to be kept of it. */
  readonly constraint: Constraint;

  constructor(
    planned: readonly PlannedCell[],
    walk: Walk,
    { unit, textKey }: Pick<Plan, 'unit' | 'textKey'>,
  ) {
    this.#walk = walk;
    this.#context = { unit, lengths: ALL_LENGTHS, tripletLengths: ALL_LENGTHS };
    // A bar in lengths that the network does not write stands as it is: nothing could take its place on the same beats.
    this.#cells = planned.map((cell, i) =>
      cell.kind === 'free' && cell.was !== null && !fits(walk, i, cell.was)
        ? { kind: 'given', text: cell.was }
        : cell,
    );
    const signature = signatureOf(textKey);
    const demands = this.#cells.map((cell, i): readonly Demand[] => {
      if (cell.kind !== 'free' || cell.was === null) return [];
      const notes = this.eventsOf(i, cell.was).filter((e): e is NoteEvent => e.kind === 'note');
      return demandsOf(notes, cell.beats, signature);
    });
    const closed = this.#cells.map((_, i) => this.stands(i + 1));
    const lengths = walk.cells.map(({ ticks }) => ticks);
    this.constraint = skeletonConstraint(demands, closed, lengths, signature) as Constraint;
  }

  /** Whether a cell is not the network's to write. */
  stands(cell: number): boolean {
    const planned = this.#cells[cell];
    return planned !== undefined && planned.kind !== 'free';
  }

  /** The notes of a cell that stands; `written`: the text before it. */
  textOf(cell: number, written: string): string {
    const planned = this.#cells[cell];
    if (planned?.kind === 'given') return planned.text;
    if (planned?.kind !== 'copy') throw new RangeError(`cell ${cell} is to be written`);
    return this.#cellIn(written, planned.of).replace(/-$/, '');
  }

  /** What happens in a cell, its end included. */
  eventsOf(cell: number, text: string): MusicEvent[] {
    const events: MusicEvent[] = [];
    const next = this.#walk.prefix(cell + 1);
    let state = START;
    for (const c of this.#walk.prefix(cell) + text + next[0]) {
      const result = read(state, c, this.#walk.prefix(cell), next, this.#context);
      if (!result) throw new RangeError(`${JSON.stringify(text)} is no cell's text`);
      events.push(...result.events);
      state = result.state;
    }
    return events;
  }

  /** The notes of a cell of a text that goes beyond it. */
  #cellIn(written: string, wanted: number): string {
    let state = START;
    let cell = 0;
    let from = 0;
    for (let i = 0; i < written.length; i++) {
      const [prefix, next] = [this.#walk.prefix(cell), this.#walk.prefix(cell + 1)];
      const result = read(state, written[i] as string, prefix, next, this.#context);
      if (!result) break;
      state = result.state;
      if (!result.events.some(({ kind }) => kind === 'bar')) continue;
      if (cell === wanted) return written.slice(from + prefix.length, i);
      cell++;
      from = i;
    }
    throw new RangeError(`cell ${wanted} is not written yet`);
  }
}

/** Whether the grammar takes these notes in a cell. */
function fits(walk: Walk, cell: number, text: string): boolean {
  let state = walk.at(cell);
  for (const c of walk.prefix(cell) + text + walk.prefix(cell + 1).slice(0, 1)) {
    const next = walk.step(state, c);
    if (!next) return false;
    state = next;
  }
  return true;
}
