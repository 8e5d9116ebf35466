/** Validity: the share of many tunes that hold what is promised of every one. Tunes come one by one, and none is kept. */
import { BATCH, type Checkers, PROGRAMS, type Program } from './outside-programs.ts';
import type { ProgramShares, ValidityFigures } from './report.ts';
import { soundnessOf } from './soundness.ts';

/** Faulty tunes that are told of. */
const MOST_FAULTS = 20;
const LONGEST_NAME = 100;
const LONGEST_FAULT = 200;

const OURS = ['readable', 'bars', 'repeats', 'ties', 'compass', 'atRest'] as const;

/** A text to be judged, and what it is called where it turns out wrong. */
export interface Candidate {
  /** Null: there is not so much as a tune. */
  readonly abc: string | null;
  readonly name: string;
  /** Why there is none. */
  readonly fault?: string | null;
}

export class ValidityTally {
  readonly #checkers: Checkers;
  readonly #counts = new Map<string, number>();
  readonly #faults: { tune: string; fault: string }[] = [];
  #waiting: Candidate[] = [];
  #tunes = 0;

  constructor(checkers: Checkers) {
    this.#checkers = checkers;
  }

  async add(candidate: Candidate): Promise<void> {
    this.#waiting.push(candidate);
    if (this.#waiting.length === BATCH) await this.#judgeWaiting();
  }

  async figures(): Promise<ValidityFigures> {
    await this.#judgeWaiting();
    const share = (what: string) =>
      this.#tunes === 0 ? null : (this.#counts.get(what) ?? 0) / this.#tunes;
    const by = (program: Program): ProgramShares | null =>
      this.#checkers.programs.includes(program)
        ? { noError: share(`${program} no error`), nothing: share(`${program} nothing`) }
        : null;
    return {
      tunes: this.#tunes,
      readable: share('readable'),
      barsRight: share('bars'),
      repeatsRight: share('repeats'),
      tiesRight: share('ties'),
      inCompass: share('compass'),
      endsAtRest: share('atRest'),
      abc2midi: by('abc2midi'),
      abcm2ps: by('abcm2ps'),
      abcjs: by('abcjs'),
      valid: share('valid'),
      whole: share('whole'),
      faults: this.#faults,
    };
  }

  async #judgeWaiting(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const there = batch.flatMap(({ abc }) => (abc === null ? [] : [abc]));
    const found = await this.#checkers.check(there);
    let next = 0;
    for (const { abc, name, fault: why } of batch) {
      this.#tunes++;
      if (abc === null) {
        this.#tell(name, why ?? 'The text holds no tune.');
        continue;
      }
      const sound = soundnessOf(abc);
      const outside = found[next++];
      for (const what of OURS) if (sound[what]) this.#count(what);
      let clean = true;
      let fault = sound.fault;
      for (const program of PROGRAMS) {
        const finding = outside?.[program] ?? null;
        if (finding === null) continue;
        if (finding !== 'error') this.#count(`${program} no error`);
        if (finding === 'nothing') this.#count(`${program} nothing`);
        else {
          clean = false;
          fault ??= `${program} has ${finding === 'error' ? 'an error' : 'a warning'}.`;
        }
      }
      const valid = clean && sound.readable && sound.bars && sound.repeats && sound.ties;
      if (valid) this.#count('valid');
      if (valid && sound.compass && sound.atRest) this.#count('whole');
      if (fault !== null) this.#tell(name, fault);
    }
  }

  #count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  #tell(tune: string, fault: string): void {
    if (this.#faults.length < MOST_FAULTS)
      this.#faults.push({
        tune: tune.slice(0, LONGEST_NAME) || 'untitled',
        fault: fault.slice(0, LONGEST_FAULT),
      });
  }
}
