/**
 * Whole tunes on one network: of each several takes are written side by side, and its title with them; the critic chooses
 * the take that is handed out.
 *
 *   plan -> takes 0 .. n-1 (music), title -> the critic's choice -> { body, title }
 */
import { Critic, type CriticSetup } from '../critic/critic.ts';
import { SamplingNetwork } from '../kernel/sampling-network.ts';
import type { NetworkShape } from '../model/network.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Known } from '../novelty/closest.ts';
import type { Passages } from '../novelty/passages.ts';
import { BatchWriter, type Task } from './batch-writer.ts';
import { DeadEnd } from './draft.ts';
import type { Facts } from './facts.ts';
import { novel } from './novelty-constraint.ts';
import type { Plan } from './plan.ts';
import { type KnownTitles, knownTitles, titleFor } from './title.ts';
import { Grammars, headerOf, writeTune } from './writer.ts';

/** What a tune is written with. */
export interface WriterSetup {
  readonly shape: NetworkShape;
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly facts: Facts;
  /** Tunes that it must not copy, and whose titles it takes after; null: it knows of none. */
  readonly known: Known | null;
  /** Null: the first take is handed out. */
  readonly critic: CriticSetup | null;
  /** Texts that are written side by side. */
  readonly slots: number;
}

export interface Written {
  readonly body: string;
  readonly title: string | null;
}

export class TuneWriter {
  readonly #writer: BatchWriter;
  readonly #vocabulary: Vocabulary;
  readonly #grammars: Grammars;
  readonly #titles: KnownTitles;
  readonly #passages: Passages | null;
  readonly #critic: Critic | null;
  #underWay = 0;

  /** Throws EngineError 'bad-model' for weights that cannot be run. */
  constructor(
    vocabulary: Vocabulary,
    { shape, weights, facts, known, critic, slots }: WriterSetup,
  ) {
    this.#writer = new BatchWriter(
      SamplingNetwork.create({ shape, weights, slots, precision: 'int8' }),
    );
    this.#vocabulary = vocabulary;
    this.#grammars = new Grammars(vocabulary);
    this.#titles = knownTitles(facts, known?.titles ?? []);
    this.#passages = known?.passages ?? null;
    this.#critic = critic && new Critic(critic);
  }

  /** Whether a tune is under way: `step` is to be called until none is. */
  get busy(): boolean {
    return this.#underWay > 0;
  }

  /** One step of the network for every text that is under way. */
  step(): void {
    this.#writer.step();
  }

  /** The tune of a plan: the same one each time, whatever else is written. Rejects with what was wrong with the request. */
  async write(plan: Plan): Promise<Written> {
    this.#underWay += 1;
    try {
      const isGiven = plan.request.source?.how === 'title';
      const [body, title] = await Promise.all([isGiven ? '' : this.#body(plan), this.#title(plan)]);
      return { body, title };
    } finally {
      this.#underWay -= 1;
    }
  }

  async #body(plan: Plan): Promise<string> {
    const count = this.#critic?.candidates ?? 1;
    const takes = await Promise.all(Array.from({ length: count }, (_, i) => this.#take(plan, i)));
    const bodies = takes.filter((body) => body !== null);
    if (bodies.length === 0) return this.#freely(plan);
    if (!this.#critic || bodies.length === 1) return bodies[0] as string;
    const { form, full, unit, low, high } = plan;
    const header = headerOf(plan);
    const pieces = bodies.map((body) => ({ header, body, form, full, unit, low, high }));
    return bodies[this.#critic.choose(pieces)] as string;
  }

  /** Null where its draws lead to a dead end. */
  #take(plan: Plan, take: number): Promise<string | null> {
    return this.#added<string>((slot) =>
      writeTune(plan, this.#vocabulary, this.#grammars, slot, {
        take,
        constraints: novel(this.#passages, plan.unit),
      }),
    ).catch((error: unknown) => {
      if (error instanceof DeadEnd) return null;
      throw error;
    });
  }

  /**
   * What is given may itself be a known tune, and its skeleton leave no way past it: then novelty gives way, and the tune's
   * certificate says how close it is.
   */
  #freely(plan: Plan): Promise<string> {
    if (plan.cells === null) throw new DeadEnd('no take came to its end');
    return this.#added((slot) => writeTune(plan, this.#vocabulary, this.#grammars, slot));
  }

  #title(plan: Plan): Promise<string | null> {
    return this.#added((slot) => titleFor(plan, this.#vocabulary, this.#titles, slot));
  }

  #added<T>(task: Task<T>): Promise<T> {
    return new Promise((resolve, reject) => this.#writer.add(task, resolve, reject));
  }
}
