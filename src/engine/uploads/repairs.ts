import type { Place } from '../abc/tune.ts';

/** How many lines are named where one thing was mended in many places. */
const LINES_NAMED = 3;

/** What was mended in a tune: sentences, each with the lines of the file that it is about. */
export class Repairs {
  readonly #lines = new Map<string, number[]>();
  #placeless = false;

  /** From here on no lines are named: the source has none. */
  withoutLines(): this {
    this.#placeless = true;
    return this;
  }

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  /** What was mended so far; what is added to one of both is not in the other. */
  copy(): Repairs {
    const other = new Repairs();
    for (const [sentence, lines] of this.#lines) other.#lines.set(sentence, [...lines]);
    other.#placeless = this.#placeless;
    return other;
  }

  /** `sentence` without its full stop. */
  add(sentence: string, place: Pick<Place, 'line'> | null): void {
    const lines = this.#lines.get(sentence) ?? [];
    if (place && !this.#placeless && !lines.includes(place.line)) lines.push(place.line);
    this.#lines.set(sentence, lines);
  }

  /** `The last bar line was missing (line 12).` */
  sentences(): string[] {
    return [...this.#lines].map(([sentence, lines]) => `${sentence}${sayLines(lines)}.`);
  }
}

function sayLines(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  if (lines.length === 1) return ` (line ${lines[0]})`;
  const more = lines.length - LINES_NAMED;
  if (more > 0) return ` (lines ${lines.slice(0, LINES_NAMED).join(', ')} and ${more} more)`;
  return ` (lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)})`;
}
