import { EngineError } from '../errors.ts';
import { SamplingNetwork } from '../kernel/sampling-network.ts';
import type { Model } from '../model/model-folder.ts';
import { requireTextForm } from '../model/text-form.ts';
import { chance } from './chance.ts';

export interface RawTextRequest {
  /** One character of the model's vocabulary, with which the text begins. */
  readonly start: string;
  /** Characters of the text, the first included. */
  readonly length: number;
  readonly seed: string;
  /** 1: as the network believes. */
  readonly temperature: number;
}

/** Writes texts as the case study does: no grammar, no beginning, no end. */
export interface RawSampler {
  /**
   * From a zero state, the start is fed, the next character is drawn from the softmax, fed back, and so on. The same
   * request gives the same text on every machine. Throws EngineError 'bad-request' for a start that the model does not know.
   */
  write(request: RawTextRequest): string;
}

/**
 * Takes the weights as they are (f32): nothing is to stand between the case study's network and its text.
 * Throws EngineError 'bad-request' for a model that was not trained on raw text.
 */
export function openRawSampler(model: Model): RawSampler {
  requireTextForm(model, 'raw');
  const { shape, weights, vocabulary } = model;
  const network = SamplingNetwork.create({ shape, weights, slots: 1, precision: 'f32' });
  return {
    write({ start, length, seed, temperature }) {
      const first = start.length === 1 ? vocabulary.indexOf(start) : undefined;
      if (first === undefined) throw unknownStart(start, vocabulary.characters);
      const random = chance(seed, 'raw text');
      const characters = [first];
      network.reset(0);
      while (characters.length < length) {
        network.step([0], characters.slice(-1));
        characters.push(network.draw(0, null, temperature, random()));
      }
      return vocabulary.decode(characters);
    },
  };
}

function unknownStart(start: string, known: readonly string[]): EngineError {
  const visible = known.filter((character) => character > ' ').join('');
  return new EngineError(
    'bad-request',
    `A text cannot begin with ${JSON.stringify(start)}. Give one character that the model knows: ${visible} ` +
      '(or a space or line break, where it learnt them).',
    { start },
  );
}
