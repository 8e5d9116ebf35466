/**
 * The critic: which of several tunes to the same plan is the one to hand out. Its score is what tells tunes that people
 * made from those that the network writes: log odds, by logistic regression on the measures of measures.ts and on the nats
 * that a second network takes for a note. That network is small and learnt from half of the titles, whatever half the first
 * one remembers. Novelty is no part of the score: no take is over its cap (compose/novelty-constraint.ts).
 *
 * bench/critic.mjs fits it and measures what it brings; bench/results/critic.md has the figures.
 */
import { abridge, knowsDittos } from '../abc/dittos.ts';
import { SamplingNetwork } from '../kernel/sampling-network.ts';
import type { NetworkShape } from '../model/network.ts';
import { createVocabulary, type Vocabulary } from '../model/vocabulary.ts';
import { hear, type Piece } from './hearing.ts';
import { MEASURES } from './measures.ts';
import { scoreOf, type Taste } from './taste.ts';

/** The second network, ready to be handed to a thread. */
export interface SecondNetwork {
  readonly shape: NetworkShape;
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly vocabulary: readonly string[];
}

/** All that a thread needs to open a critic of its own. */
export interface CriticSetup extends SecondNetwork {
  readonly taste: Taste;
}

export const NATS = 'nats a note';
export const MEASURE_NAMES: readonly string[] = [...MEASURES.map(({ name }) => name), NATS];

/** Pieces that are put to the network at once. */
const SLOTS = 16;

/** Takes the measures of tunes. */
export class Ear {
  readonly #network: SamplingNetwork;
  readonly #vocabulary: Vocabulary;
  readonly #abridges: boolean;

  constructor({ shape, weights, vocabulary }: SecondNetwork) {
    this.#network = SamplingNetwork.create({ shape, weights, slots: SLOTS, precision: 'int8' });
    this.#vocabulary = createVocabulary(vocabulary);
    this.#abridges = knowsDittos(vocabulary);
  }

  /** The measures of each piece, in the order of MEASURE_NAMES; null for text that is not of its form. */
  measure(pieces: readonly Piece[]): (number[] | null)[] {
    const nats = pieces.flatMap((_, i) =>
      i % SLOTS === 0 ? this.#nats(pieces.slice(i, i + SLOTS)) : [],
    );
    return pieces.map((piece, i) => {
      const tune = hear(piece);
      if (!tune) return null;
      const notes = tune.bars.reduce((sum, bar) => sum + bar.notes.length, 0);
      const values = MEASURES.map((measure) => measure.of(tune));
      return [...values, (nats[i] as number) / Math.max(1, notes)];
    });
  }

  /** What the music of each piece costs the network: nats, the header given. Characters that it does not know are left out. */
  #nats(pieces: readonly Piece[]): number[] {
    const network = this.#network;
    const known = (text: string) => [...text].flatMap((c) => this.#vocabulary.indexOf(c) ?? []);
    const texts = pieces.map(({ header, body }) => {
      const given = known(header);
      const music = known(this.#abridges ? abridge(body) : body);
      return { given: given.length, characters: [...given, ...music] };
    });
    const sums = pieces.map(() => 0);
    for (const slot of pieces.keys()) network.reset(slot);
    for (let at = 0; ; at++) {
      const slots = [...texts.keys()].filter((i) => at < (texts[i]?.characters.length ?? 0));
      if (slots.length === 0) return sums;
      const fed = slots.map((i) => texts[i]?.characters[at] as number);
      for (const [k, i] of slots.entries()) {
        if (at < (texts[i]?.given ?? 0)) continue;
        sums[i] = (sums[i] as number) - network.logProbability(i, fed[k] as number);
      }
      network.step(slots, fed);
    }
  }
}

export class Critic {
  readonly #ear: Ear;
  readonly #taste: Taste;

  constructor(setup: CriticSetup) {
    this.#ear = new Ear(setup);
    this.#taste = setup.taste;
  }

  /** Tunes that it wants to choose from. */
  get candidates(): number {
    return this.#taste.candidates;
  }

  /** Which piece is the best; the first of equals, and the first where none can be heard. */
  choose(pieces: readonly Piece[]): number {
    const scores = this.#ear
      .measure(pieces)
      .map((values) => (values ? scoreOf(values, this.#taste) : Number.NEGATIVE_INFINITY));
    return scores.indexOf(Math.max(...scores));
  }
}
