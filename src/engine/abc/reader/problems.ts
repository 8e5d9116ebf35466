import type { Place, Problem } from '../tune.ts';

/** Thrown when reading a tune cannot go on: too many problems, or a text of a kind that we do not read. */
export class Stop extends Error {}

/** Collects what is wrong with one tune, and stops the reading when there is too much of it. */
export class Problems {
  readonly list: Problem[] = [];
  errors = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The text cannot be used as it stands, but reading goes on to find what else is wrong. */
  error(place: Place, message: string): void {
    this.errors++;
    this.#add(place, 'error', message);
  }

  /** The text was read; the player may want to know how. */
  remark(place: Place, message: string): void {
    this.#add(place, 'remark', message);
  }

  /** An error after which nothing sensible can be read. */
  fatal(place: Place, message: string): never {
    this.error(place, message);
    throw new Stop(message);
  }

  #add({ line, column }: Place, severity: Problem['severity'], message: string): void {
    this.list.push({ line, column, severity, rule: 'reader', message });
    if (this.list.length < this.#limit) return;
    this.errors++;
    this.list.push({
      line,
      column,
      severity: 'error',
      rule: 'reader',
      message:
        'There is too much here that cannot be read; the rest of the tune was not looked at.',
    });
    throw new Stop('too many problems');
  }
}
