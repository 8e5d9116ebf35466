import { checkRequest } from './compose/check-request.ts';
import type { Composer, TuneRequest } from './compose/types.ts';
import type { Storage, VoteCount } from './ports.ts';
import { castVote, type VoteDirection } from './use-cases/cast-vote.ts';
import { type ComposedTune, composeTune } from './use-cases/compose-tune.ts';
import {
  composeAnother,
  composeInAnotherKey,
  type MovedTune,
} from './use-cases/compose-variation.ts';
import type { Actor } from './use-cases/find-tune.ts';
import type { RandomBytes } from './use-cases/random.ts';
import type { Renderer } from './use-cases/renderer.ts';

/** What a front (the Discord bot, a web page) asks of the engine. Everything that people did wrong is an EngineError. */
export interface Engine {
  /** The model that new tunes are written with. */
  readonly modelId: string;
  /** At once and without side effects. Throws EngineError 'bad-request' with a remedy when a request cannot be met. */
  check(request: TuneRequest): void;
  compose(request: TuneRequest, actor: Actor): Promise<ComposedTune>;
  composeAnother(tuneId: string, actor: Actor): Promise<ComposedTune>;
  composeInAnotherKey(tuneId: string, key: string, actor: Actor): Promise<MovedTune>;
  castVote(tuneId: string, actor: Actor, direction: VoteDirection): Promise<VoteCount>;
  countVotes(tuneId: string): Promise<VoteCount>;
}

export interface EngineParts {
  readonly storage: Storage;
  readonly composer: Composer;
  readonly renderer: Renderer;
  readonly random: RandomBytes;
}

/** The use cases, tied to the parts that they work on. The parts stay the caller's: closing them is too. */
export function createEngine(parts: EngineParts): Engine {
  const { storage, composer } = parts;
  return {
    modelId: composer.modelId,
    check: checkRequest,
    compose: (request, actor) => composeTune(parts, request, actor),
    composeAnother: (tuneId, actor) => composeAnother(parts, tuneId, actor),
    composeInAnotherKey: (tuneId, key, actor) => composeInAnotherKey(parts, tuneId, key, actor),
    castVote: (tuneId, actor, direction) => castVote(storage, tuneId, actor, direction),
    countVotes: (tuneId) => storage.votes.count(tuneId),
  };
}
