/** What was read as something else, or left out, and how often; said in the order in which it was met. */
import { type Sentence, sentence } from '../../sentence.ts';

/** What hangs on a note, and is no note. */
export type Dropped = 'ornament' | 'grace' | 'slur' | 'symbol';

/** Longest piece of somebody's text that is repeated, and how many things are told of. */
const LONGEST_SHOWN = 24;
const MOST_SAID = 6;
/** More readings than this are told in one sentence, as a list of so many at most. */
const FEW = 2;
const MOST_LISTED = 8;

export class Replacements {
  readonly #counts = new Map<string, number>();
  readonly #said = new Map<string, (n: number) => Sentence>();
  readonly #readings = new Map<string, { written: string; read: string; n: number }>();

  get any(): boolean {
    return this.#counts.size > 0 || this.#readings.size > 0;
  }

  /** A piece of the text that was read as another. */
  read(written: string, read: string): void {
    const reading = { written: shown(written), read: shown(read), n: 0 };
    const key = `${reading.written} ${reading.read}`;
    const known = this.#readings.get(key) ?? reading;
    this.#readings.set(key, { ...known, n: known.n + 1 });
  }

  dropped(what: Dropped, n = 1): void {
    this.#add(`dropped ${what}`, (count) => DROPPED[what](count), n);
  }

  /** Anything else that was done; `say` is given how often. */
  other(say: (n: number) => Sentence): void {
    this.#add(say(0).text, say);
  }

  sentences(): Sentence[] {
    const all = [
      ...this.#sayReadings(),
      ...[...this.#said].map(([key, say]) => say(this.#counts.get(key) ?? 1)),
    ];
    if (all.length <= MOST_SAID) return all;
    const rest = all.length - MOST_SAID + 1;
    return [
      ...all.slice(0, MOST_SAID - 1),
      sentence('And {n} more such replacements.', { n: rest }),
    ];
  }

  #sayReadings(): Sentence[] {
    const readings = [...this.#readings.values()];
    if (readings.length > FEW) {
      const listed = readings.slice(0, MOST_LISTED);
      const more = readings.length > MOST_LISTED ? ', …' : '';
      return [
        sentence('Read {written} as {read}.', {
          written: listed.map(({ written }) => written).join(', ') + more,
          read: listed.map(({ read }) => read).join(', ') + more,
        }),
      ];
    }
    return readings.map(({ n, ...values }) =>
      n === 1
        ? sentence('Read {written} as {read}.', values)
        : sentence('Read {written} as {read}, {n} times.', { ...values, n }),
    );
  }

  #add(key: string, say: (n: number) => Sentence, n = 1): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + n);
    this.#said.set(key, say);
  }
}

function shown(text: string): string {
  const plain = text.trim();
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN)}…` : plain;
}

const DROPPED: Readonly<Record<Dropped, (n: number) => Sentence>> = {
  ornament: (n) =>
    n === 1 ? sentence('Dropped an ornament.') : sentence('Dropped {n} ornaments.', { n }),
  grace: (n) =>
    n === 1
      ? sentence('Dropped a group of grace notes.')
      : sentence('Dropped {n} groups of grace notes.', { n }),
  slur: (n) => (n === 1 ? sentence('Dropped a slur.') : sentence('Dropped {n} slurs.', { n })),
  symbol: (n) =>
    n === 1
      ? sentence('Dropped a chord symbol or a remark.')
      : sentence('Dropped {n} chord symbols or remarks.', { n }),
};
