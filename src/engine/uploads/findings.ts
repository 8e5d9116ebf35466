import type { Accepted, Refused } from './accept-tune.ts';
import { characterList } from './characters.ts';
import type { AcceptedTune, DuplicateTune, ParseReport, RefusedTune } from './types.ts';
import type { Position, ReadMessage } from './worker-messages.ts';

type LaidOut = Extract<ReadMessage, { kind: 'laid-out' }>;

/** What is known of an upload so far, while threads read it. */
export class Findings {
  readonly #files: readonly { readonly name: string; readonly sha256: string }[];
  #layout: LaidOut | null = null;
  #whole: RefusedTune[] = [];
  /** For each piece, the outcomes of its tunes, in their order. */
  #outcomes: (Accepted | Refused)[][] = [];
  readonly #characters = new Map<string, number>();

  constructor(files: readonly { readonly name: string; readonly sha256: string }[]) {
    this.#files = files;
  }

  hear(message: ReadMessage): void {
    if (message.kind === 'laid-out') {
      // A second thread lays the same files out again, to the same.
      this.#layout ??= message;
      this.#outcomes = this.#layout.pieces.map((_, i) => this.#outcomes[i] ?? []);
    } else if (message.kind === 'read') {
      const outcomes = this.#outcomes[message.piece];
      message.outcomes.forEach((outcome, i) => {
        if (outcomes) outcomes[message.tune + i] = outcome;
      });
      for (const [pair, count] of message.characters)
        this.#characters.set(pair, (this.#characters.get(pair) ?? 0) + count);
    }
  }

  /** Refuses the tune at which a thread was lost; where the next one goes on, or null where there is nothing left. */
  refuseAt({ piece, tune }: Position, why: string): Position | null {
    const layout = this.#layout;
    if (!layout) {
      for (const { name } of this.#files) this.#refuseWhole(name, `${why}.`);
      return null;
    }
    this.#refuseTune(piece, tune, why);
    // What the thread had read and not told yet is read again.
    for (const [i, { starts }] of layout.pieces.entries()) {
      const gap = starts.findIndex((_, at) => this.#outcomes[i]?.[at] === undefined);
      if (gap >= 0) return { piece: i, tune: gap };
    }
    return null;
  }

  #refuseTune(piece: number, tune: number, why: string): void {
    const line = this.#layout?.pieces[piece]?.starts[tune];
    const outcomes = this.#outcomes[piece];
    if (line !== undefined && outcomes && outcomes[tune] === undefined)
      outcomes[tune] = { title: null, line, column: 1, why: `${why}.` };
  }

  #refuseWhole(file: string, why: string): void {
    this.#whole.push({ file, line: null, column: null, title: null, why });
  }

  /** Refuses what has not been read yet: for each piece one sentence with the line and the number of tunes. */
  refuseRest(why: string): void {
    const layout = this.#layout;
    if (!layout) {
      for (const { name } of this.#files) this.#refuseWhole(name, `${why}; it was not looked at.`);
      return;
    }
    for (const [i, { starts }] of layout.pieces.entries())
      starts.forEach((_, tune) => {
        this.#refuseTune(i, tune, `${why}; this tune was not looked at`);
      });
  }

  report(known: ReadonlySet<string>): ParseReport {
    const layout = this.#layout;
    const tunes: AcceptedTune[] = [];
    const refused: RefusedTune[] = [...this.#whole, ...(layout?.refused ?? [])];
    const duplicates: DuplicateTune[] = [];
    const first = new Map<string, AcceptedTune>();
    const accepted = this.#files.map(() => 0);
    let found = 0;
    this.#outcomes.forEach((outcomes, i) => {
      const { name: file = '', upload = 0 } = layout?.pieces[i] ?? {};
      for (const outcome of outcomes) {
        found++;
        if ('why' in outcome) {
          refused.push({ file, ...outcome });
          continue;
        }
        const tune: AcceptedTune = { ...outcome, file };
        const before = first.get(tune.musicHash);
        if (before || known.has(tune.musicHash)) {
          const { line, title } = tune;
          duplicates.push({
            file,
            line,
            title,
            of: before ? sayTune(before) : 'a tune given before',
          });
          continue;
        }
        first.set(tune.musicHash, tune);
        tunes.push(tune);
        accepted[upload] = (accepted[upload] ?? 0) + 1;
      }
    });
    return {
      found,
      tunes,
      refused,
      duplicates,
      characters: characterList(this.#characters),
      files: this.#files.map(({ name, sha256 }, i) => ({
        name,
        tunes: accepted[i] ?? 0,
        sha256,
        remarks: layout?.remarks[i] ?? [],
      })),
    };
  }
}

const sayTune = ({ title, file, line }: AcceptedTune): string =>
  `${title === '' ? 'the tune' : `“${title}”`} in ${file}, line ${line}`;
