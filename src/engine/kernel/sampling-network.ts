import { EngineError } from '../errors.ts';
import { instantiate, type KernelExports, kernelModule, type Pointer } from './instance.ts';
import { Plan } from './memory.ts';
import { activationLevels, quantise } from './quantise.ts';
import { foldTable, joinedKernel, packPanels, widened } from './sampling-weights.ts';
import { checkShape, checkWeights, type KernelShape, padded } from './shape.ts';

export interface SamplingOptions {
  readonly shape: KernelShape;
  /** Names and sizes as in model/network.ts. */
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** Texts that are written at the same time, each with an LSTM state of its own. */
  readonly slots: number;
  /** `int8`: as models are sampled. `f32`: the weights as they are, the reference that int8 is tested against. */
  readonly precision: 'int8' | 'f32';
}

/** A slot's state at some moment. Not to be written to. */
export interface Snapshot {
  readonly states: readonly Float32Array[];
  readonly quantised: Int16Array;
  readonly logits: Float32Array;
}

const MOST_SLOTS = 1024;
const FLOAT = 4;

interface Layer {
  /** Inputs: H for the first layer, whose embedding is in the table; 2H above it: the layer below and its own h. */
  readonly depth: number;
  /** Where they begin in a slot's state, in numbers. */
  readonly from: number;
  /** Where this layer's h and c stand in it. */
  readonly at: number;
  /** f32 panels, or int8 panels and the columns' scales. */
  readonly packed: Pointer;
  readonly scales: Pointer;
  readonly bias: Pointer;
}

/**
 * The network as it is sampled: many slots, any of which take a step together. What a slot computes does not depend, to
 * the bit, on which others step with it, on their order, or on the machine: integer sums are exact, and every f32 sum runs
 * in one fixed order (lstm.c).
 */
export class SamplingNetwork {
  readonly shape: KernelShape;
  readonly slots: number;
  readonly #kernel: KernelExports;
  readonly #precision: 'int8' | 'f32';
  readonly #layers: readonly Layer[];
  readonly #at: Addresses;
  /** int16 levels of an activation of 1: the same for all layers, since h is the input of its own layer and the next. */
  readonly #levels: number;
  readonly #which: Int32Array;
  readonly #characters: Int32Array;
  /** 1 for slots that have come up in the batch at hand. */
  readonly #stepping: Uint8Array;
  readonly #states: readonly Float32Array[];
  readonly #quantised: Int16Array;
  readonly #logits: readonly Float32Array[];
  readonly #mask: Uint8Array;
  readonly #kept: Float64Array;
  readonly #keptOf: Float64Array;

  private constructor({ shape, weights, slots, precision }: SamplingOptions) {
    const { hidden: H, layers } = shape;
    const V = padded(shape.vocabulary);
    this.shape = shape;
    this.slots = slots;
    this.#precision = precision;
    this.#levels = activationLevels(layers === 1 ? H : 2 * H);

    const space = new Plan();
    const width = layers * H; // numbers of h, and of c, in a slot's state
    const stack = space.stack();
    this.#layers = Array.from({ length: layers }, (_, l) => {
      const depth = l === 0 ? H : 2 * H;
      const words = precision === 'int8' ? H * depth : 4 * H * depth;
      const from = l === 0 ? 0 : (l - 1) * H;
      const [packed, scales, bias] = [space.words(words), space.words(4 * H), space.words(4 * H)];
      return { depth, from, at: l * H, packed, scales, bias };
    });
    const at: Addresses = {
      table: space.words(V * 4 * H),
      dense: space.words(H * V),
      denseBias: space.words(V),
      hidden: space.words(slots * width),
      cell: space.words(slots * width),
      quantised: space.words(Math.ceil((slots * width) / 2)),
      logits: space.words(slots * V),
      gates: space.words(slots * 4 * H),
      batchLogits: space.words(slots * V),
      which: space.words(slots),
      characters: space.words(slots),
      mask: space.words(V / 4),
      kept: space.words(2),
      scratch: space.words(V),
    };
    this.#at = at;
    const memory = space.memory();
    const { buffer } = memory;
    this.#kernel = instantiate(kernelModule('lstm'), memory, stack);
    this.#which = new Int32Array(buffer, at.which, slots);
    this.#characters = new Int32Array(buffer, at.characters, slots);
    this.#stepping = new Uint8Array(slots);
    this.#states = [at.hidden, at.cell].map(
      (from) => new Float32Array(buffer, from, slots * width),
    );
    this.#quantised = new Int16Array(buffer, at.quantised, slots * width);
    this.#logits = Array.from(
      { length: slots },
      (_, slot) => new Float32Array(buffer, at.logits + FLOAT * slot * V, shape.vocabulary),
    );
    this.#mask = new Uint8Array(buffer, at.mask, shape.vocabulary);
    this.#kept = new Float64Array(buffer, at.kept, 1);
    this.#keptOf = new Float64Array(slots).fill(1);
    this.#load(memory, weights);
  }

  /** @throws EngineError 'bad-model' for sizes that the kernel cannot run, or weights that do not fit them */
  static create(options: SamplingOptions): SamplingNetwork {
    const { shape, weights, slots } = options;
    checkShape(shape);
    checkWeights(shape, weights);
    if (!Number.isInteger(slots) || slots < 1 || slots > MOST_SLOTS) {
      throw new RangeError(`${slots} slots; from 1 to ${MOST_SLOTS} can be had`);
    }
    for (const [name, tensor] of weights) {
      if (!tensor.every(Number.isFinite)) {
        throw new EngineError(
          'bad-model',
          `The weights of ${name} hold numbers that are not finite; the file is damaged or its training went astray.`,
          { name },
        );
      }
    }
    return new SamplingNetwork(options);
  }

  /** Sets a slot's state to zero: a text begins. Its logits are those of no text until the next step. */
  reset(slot: number): void {
    const width = this.#width(slot);
    for (const state of this.#states) state.fill(0, slot * width, (slot + 1) * width);
    this.#quantised.fill(0, slot * width, (slot + 1) * width);
    this.#logits[slot]?.fill(0);
  }

  /** Copies a slot's LSTM state and logits to another. */
  copy(from: number, to: number): void {
    const width = this.#width(from);
    this.#width(to);
    for (const numbers of [...this.#states, this.#quantised]) {
      numbers.copyWithin(to * width, from * width, (from + 1) * width);
    }
    this.#logits[to]?.set(this.#logits[from] ?? []);
  }

  /** What a slot is now, to go back to: LSTM state and logits. */
  save(slot: number): Snapshot {
    const width = this.#width(slot);
    const [from, to] = [slot * width, (slot + 1) * width];
    return {
      states: this.#states.map((state) => state.slice(from, to)),
      quantised: this.#quantised.slice(from, to),
      logits: this.logits(slot).slice(),
    };
  }

  /** Sets a slot, the same one or another, to what one was. */
  restore(slot: number, { states, quantised, logits }: Snapshot): void {
    const from = slot * this.#width(slot);
    for (const [i, state] of this.#states.entries()) state.set(states[i] ?? [], from);
    this.#quantised.set(quantised, from);
    this.#logits[slot]?.set(logits);
  }

  /** One step for some slots, each at most once: slots[i] is fed characters[i]. Their logits are then the next one's. */
  step(slots: ArrayLike<number>, characters: ArrayLike<number>): void {
    const count = slots.length;
    if (characters.length !== count || count > this.slots) {
      throw new RangeError(`${characters.length} characters for ${count} of ${this.slots} slots`);
    }
    this.#stepping.fill(0);
    for (let i = 0; i < count; i++) {
      const slot = slots[i] ?? -1;
      const character = characters[i] ?? -1;
      // Anything but a whole number of a slot that has not come up yet has no 0 there.
      if (this.#stepping[slot] !== 0 || !(character >= 0 && character < this.shape.vocabulary)) {
        throw new RangeError(`character ${character} for slot ${slot}, which may step once`);
      }
      this.#stepping[slot] = 1;
    }
    this.#which.set(slots);
    this.#characters.set(characters);

    const k = this.#kernel;
    const at = this.#at;
    const { hidden: H, layers } = this.shape;
    const V = padded(this.shape.vocabulary);
    const width = layers * H;
    for (const [l, layer] of this.#layers.entries()) {
      // gates [count, 4H] = what does not depend on the state: the character's row of the table, or the bias
      if (l === 0) k.gather(at.gates, at.table, at.characters, count, 4 * H);
      else k.gather(at.gates, layer.bias, 0, count, 4 * H);
      if (this.#precision === 'int8') {
        const input = at.quantised + 2 * layer.from;
        const { depth, packed, scales } = layer;
        k.int8_product(
          count,
          4 * H,
          depth,
          input,
          width,
          at.which,
          packed,
          scales,
          at.gates,
          4 * H,
        );
      } else {
        const input = at.hidden + FLOAT * layer.from;
        const { depth, packed } = layer;
        k.few_rows_product(count, 4 * H, depth, input, width, at.which, packed, at.gates, 4 * H, 1);
      }
      const hidden = at.hidden + FLOAT * layer.at;
      const cell = at.cell + FLOAT * layer.at;
      const quantised = at.quantised + 2 * layer.at;
      k.lstm_cell(count, H, at.gates, hidden, cell, quantised, width, at.which, this.#levels);
    }
    // logits [count, V] = h of the last layer [count, H] x dense [H, V] + bias; small enough to stay in f32
    const top = at.hidden + FLOAT * (layers - 1) * H;
    k.gather(at.batchLogits, at.denseBias, 0, count, V);
    k.few_rows_product(count, V, H, top, width, at.which, at.dense, at.batchLogits, V, 1);
    k.spread(at.logits, at.batchLogits, at.which, count, V);
  }

  /** Logits [V] of a slot's next character, as its last step left them: a view, which the slot's next step changes. */
  logits(slot: number): Float32Array {
    const logits = this.#logits[slot];
    if (logits === undefined) throw new RangeError(`slot ${slot} of ${this.slots}`);
    return logits;
  }

  /**
   * Draws a slot's next character from softmax(logits / temperature), restricted to those whose mask is 1.
   * @param mask [V], or null for all
   * @param random a uniform whole number, 0 .. 2^32 - 1: the same one draws the same character
   * @returns the character, or -1 where the mask allows none
   */
  draw(slot: number, mask: Uint8Array | null, temperature: number, random: number): number {
    this.logits(slot);
    if (!(temperature > 0 && temperature < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`temperature ${temperature}`);
    }
    if (mask !== null) {
      if (mask.length !== this.#mask.length)
        throw new RangeError(`a mask of ${mask.length} characters`);
      this.#mask.set(mask);
    }
    const at = this.#at;
    const { vocabulary } = this.shape;
    const V = padded(vocabulary);
    const logits = at.logits + FLOAT * slot * V;
    const masked = mask === null ? 0 : at.mask;
    const sharpness = Math.min(1 / temperature, MOST_SHARPNESS);
    const drawn = this.#kernel.draw(
      logits,
      vocabulary,
      V,
      masked,
      sharpness,
      random,
      at.kept,
      at.scratch,
    );
    this.#keptOf[slot] = this.#kept[0] ?? 0;
    return drawn;
  }

  /** Probability, at the temperature of the slot's last draw, that its mask left: 1 without a mask. */
  keptOf(slot: number): number {
    const kept = this.#keptOf[slot];
    if (kept === undefined) throw new RangeError(`slot ${slot} of ${this.slots}`);
    return kept;
  }

  /** Natural logarithm of the probability, at temperature 1, of a character as a slot's next. */
  logProbability(slot: number, character: number): number {
    const logits = this.logits(slot);
    if (!(character >= 0 && character < logits.length))
      throw new RangeError(`character ${character}`);
    const V = padded(logits.length);
    const { logits: start, scratch } = this.#at;
    return this.#kernel.log_probability(
      start + FLOAT * slot * V,
      logits.length,
      V,
      character,
      scratch,
    );
  }

  /** Numbers in a slot's state; refuses slots that are not there. */
  #width(slot: number): number {
    if (!(slot >= 0 && slot < this.slots)) throw new RangeError(`slot ${slot} of ${this.slots}`);
    return this.shape.layers * this.shape.hidden;
  }

  #load(memory: WebAssembly.Memory, weights: ReadonlyMap<string, Float32Array>): void {
    const at = this.#at;
    const { hidden: H, vocabulary } = this.shape;
    const V = padded(vocabulary);
    const floats = new Float32Array(memory.buffer);
    const put = (values: Float32Array, to: Pointer) => floats.set(values, to / FLOAT);
    const tensor = (name: string) => weights.get(name) ?? new Float32Array();

    put(foldTable(this.shape, weights), at.table);
    const dense = { values: tensor('dense.kernel'), depth: H, width: vocabulary };
    put(packPanels(widened(dense, V)), at.dense);
    put(tensor('dense.bias'), at.denseBias);
    for (const [l, layer] of this.#layers.entries()) {
      put(tensor(`lstm.${l}.bias`), layer.bias);
      const matrix = joinedKernel(this.shape, weights, l);
      if (this.#precision === 'int8') {
        const { packed, scales } = quantise(matrix);
        new Int8Array(memory.buffer, layer.packed, packed.length).set(packed);
        put(
          scales.map((scale) => scale / this.#levels),
          layer.scales,
        );
      } else {
        put(packPanels(matrix), layer.packed);
      }
    }
  }
}

/** Above this, the likeliest character is as good as certain, and exponents could leave what an f32 holds. */
const MOST_SHARPNESS = 1e6;

interface Addresses {
  /** [V, 4H]: embedding x first kernel + first bias */
  readonly table: Pointer;
  /** [H, V] in panels */
  readonly dense: Pointer;
  readonly denseBias: Pointer;
  /** [slots, layers, H] each; the last in int16 */
  readonly hidden: Pointer;
  readonly cell: Pointer;
  readonly quantised: Pointer;
  /** [slots, V] */
  readonly logits: Pointer;
  /** [batch, 4H] and [batch, V] */
  readonly gates: Pointer;
  readonly batchLogits: Pointer;
  /** [batch] each */
  readonly which: Pointer;
  readonly characters: Pointer;
  readonly mask: Pointer;
  readonly kept: Pointer;
  readonly scratch: Pointer;
}
